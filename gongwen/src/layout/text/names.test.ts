import { describe, expect, it } from 'vitest';
import { makePaper } from '../../model/parse-paper.ts';
import { layOut } from '../api.ts';
import { casePaper, para } from '../testing.ts';

/** The printed lines of those present. */
function attendanceLines(names: string): string[] {
  const paper = makePaper({
    ...casePaper('minutes'),
    body: [para('会议议定有关事项。')],
    attendance: [{ label: '列席', names }],
  });
  const lines = new Map<number, string>();
  for (const item of layOut(paper).pages.flatMap((page) => page.items))
    if (item.kind === 'run' && item.role === 'attendance')
      lines.set(item.y, (lines.get(item.y) ?? '') + item.text);
  return [...lines.values()];
}

describe('those present at a meeting', () => {
  it.each([
    ['许知远', '周禾（县水利局）　吴静（县生态环境局）　'],
    ['欧阳知远', '林一舟、沈小满、顾川、何清源、高远、宋'],
    ['周　禾', '林一舟　沈小满　顾　川　何清源　'],
  ])('%s is never cut by the end of a line', (name, before) => {
    for (let more = 0; more < 12; more++) {
      const lines = attendanceLines(
        `${before.repeat(2)}${'甲'.repeat(more)}（县某局）　${name}（县农业农村局）`,
      );
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.some((line) => line.includes(name))).toBe(true);
    }
  });

  it('a word of many characters still turns where the line ends', () => {
    const [first = ''] = attendanceLines(
      '云溪县各乡镇人民政府主要负责人和县直各部门各单位主要负责人及有关企业负责人',
    );
    expect([...first].length).toBeGreaterThan(24);
  });
});

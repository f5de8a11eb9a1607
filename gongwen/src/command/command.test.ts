import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listRules } from '../check/catalogue.ts';
import { KINDS } from '../model/kinds.ts';
import { parseTextForm } from '../text/parse-text-form.ts';
import { templateText } from './templates.ts';
import { aFolder } from './testing.ts';

let folder = aFolder();
const inFolder = (files: Parameters<typeof aFolder>[0]) => {
  folder = aFolder(files);
  return folder;
};
afterEach(() => folder.remove());

const RIGHT = templateText('通知').replace(/【[^】]*】/g, '春耕');
const WRONG = RIGHT.replace('春耕。', '抓好春耕,备足种子。');

describe('gongwen new', () => {
  test.each(KINDS)(
    'gives a %s that is a paper and has nothing wrong but the words to be filled in',
    async (kind) => {
      const { run } = inFolder({});
      const { exit, out } = await run(['new', kind]);
      expect(exit).toBe(0);
      expect(parseTextForm(out)).toMatchObject({ ok: true, paper: { kind } });
      const checked = await run(['check', '-', '--json'], out.replace(/【[^】]*】/g, '春耕'));
      expect(
        JSON.parse(checked.out)[0].findings.filter((each: { strength: string }) => each.strength === 'error'),
      ).toEqual([]);
    },
  );

  test('asks for one of the fifteen kinds', async () => {
    const { exit, err } = await inFolder({}).run(['new', '方案']);
    expect(exit).toBe(2);
    expect(err).toContain('决议、决定');
  });
});

describe('gongwen check', () => {
  test('ends with 0 on a right paper, 1 on a wrong one, 2 on one that cannot be read', async () => {
    const { run } = inFolder({ 'a.gw': RIGHT, 'b.gw': WRONG, 'c.gw': '没有头' });
    expect(await run(['check', 'a.gw'])).toMatchObject({ exit: 0, out: 'a.gw：未发现问题\n' });
    const wrong = await run(['check', 'b.gw']);
    expect(wrong.exit).toBe(1);
    expect(wrong.out).toContain('P01');
    expect((await run(['check', 'c.gw'])).exit).toBe(2);
    expect((await run(['check', 'absent.gw'])).exit).toBe(2);
  });

  test('tells of a paper whose picture is not there, and goes on with the others of the folder', async () => {
    const sealed = RIGHT.replace('---\n', '---\n印章: 云溪县人民政府 | 没有.png | 45\n');
    const { run } = inFolder({ 'a.gw': sealed, 'b.gw': RIGHT });
    const { exit, out } = await run(['check', '.', '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject([
      { file: 'a.gw', errors: [{ code: 'image.unreadable', message: '图片“没有.png”无法读取' }] },
      { file: 'b.gw', findings: [] },
    ]);
  });

  test('reads standard input and prints findings as data', async () => {
    const { exit, out } = await inFolder({}).run(['check', '-', '--json'], WRONG);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: '-', findings: [{ rule: 'P01', strength: 'error', mendable: true }] },
    ]);
  });

  test('goes through folders with progress and goes on after a file it cannot read', async () => {
    const { run, folder: root } = inFolder({ 'a.gw': RIGHT, 'bad.gw': '？' });
    mkdirSync(join(root, '二月'));
    writeFileSync(join(root, '二月', 'b.gw'), WRONG);
    const { exit, out, err } = await run(['check', '.', '--json']);
    expect(exit).toBe(2);
    expect(err).toContain('[3/3]');
    expect(JSON.parse(out).map((each: { file: string }) => each.file)).toHaveLength(3);
  });

  test('--fix mends in place what is safe, and nothing else', async () => {
    const { run, folder: root } = inFolder({ 'b.gw': WRONG });
    expect(await run(['check', 'b.gw', '--fix'])).toMatchObject({ exit: 0 });
    expect(readFileSync(join(root, 'b.gw'), 'utf8')).toContain('抓好春耕，备足种子。');
  });

  test('--context tells what the paper does not show', async () => {
    const { run } = inFolder({
      'a.gw': RIGHT,
      'office.json': '{"important":true,"superior":"江州市人民政府"}',
    });
    expect((await run(['check', 'a.gw', '--context', 'office.json'])).out).toContain('R09');
    expect((await run(['check', 'a.gw', '--context', 'a.gw'])).exit).toBe(2);
  });

  test('refuses a paper with a state-secret mark, with its code', async () => {
    const { run } = inFolder({ 's.gw': RIGHT.replace('文种: 通知', '文种: 通知\n密级: 机密★1年') });
    const { exit, out } = await run(['check', 's.gw', '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out)[0].errors).toMatchObject([{ code: 'R-SEC-08', line: 3 }]);
  });
});

describe('gongwen read, rules, diff', () => {
  test('reads a foreign text into the model with confidences, and into a text form that reads back', async () => {
    const text =
      '云溪县人民政府关于做好春耕生产工作的通知\n云政发〔2026〕1号\n各乡镇人民政府：\n现就春耕工作通知如下。\n一、抓紧备耕\n云溪县人民政府\n2026年2月11日\n';
    const { run } = inFolder({ 'a.txt': text });
    const json = JSON.parse((await run(['read', 'a.txt', '--json'])).out);
    expect(json.paper).toMatchObject({
      kind: '通知',
      date: '2026-02-11',
      head: { number: { code: '云政发' } },
    });
    expect(json.confidences.title).toBeGreaterThan(0.5);
    const form = parseTextForm((await run(['read', 'a.txt'])).out);
    expect(form).toEqual({ ok: true, paper: json.paper });
  });

  test('prints the catalogue, also as an array', async () => {
    const { run } = inFolder({});
    expect(JSON.parse((await run(['rules', '--json'])).out)).toEqual(listRules());
    expect((await run(['rules'])).out).toContain(`共${listRules().length}条`);
  });

  test('compares two versions, 1 when they differ', async () => {
    const { run } = inFolder({ 'a.gw': RIGHT, 'b.gw': WRONG });
    expect(await run(['diff', 'a.gw', 'a.gw'])).toMatchObject({ exit: 0, out: '两稿相同\n' });
    expect(await run(['diff', 'a.gw', 'b.gw'])).toMatchObject({ exit: 1 });
  });
});

describe('gongwen itself', () => {
  test('says how it is used, its version, and what it does not know', async () => {
    const { run } = inFolder({});
    expect(await run(['--help'])).toMatchObject({ exit: 0 });
    expect(await run([])).toMatchObject({ exit: 2 });
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await run(['print'])).toMatchObject({ exit: 2, err: expect.stringContaining('“print”') });
    expect(await run(['check', '--nonsense'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--nonsense'),
    });
  });
});

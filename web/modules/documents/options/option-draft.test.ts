import { describe, expect, it } from 'vitest';
import { changed, optionBody, optionProblems } from './option-draft.ts';
import { templateOption } from './templates.ts';

const water = { id: 7, name: '县水利局' };
const finance = { id: 9, name: '县财政局' };

describe('an option being written', () => {
  it('names the units chosen while nobody has touched its words', () => {
    const option = changed(templateOption('joint', 'a'), { units: [water, finance] });
    expect(option.text).toContain('县水利局');
    expect(option.text).toContain('县财政局');
  });

  it('leaves words alone once somebody wrote his own', () => {
    const own = changed(templateOption('handle', 'a'), { text: '请速办。' });
    expect(changed(own, { units: [water] }).text).toBe('请速办。');
  });

  it('asks for a lead unit where the paper is to be handled', () => {
    const options = [templateOption('handle', 'a'), templateOption('read', 'b')];
    expect(optionProblems(options).map((p) => p.path)).toEqual(['options.0.unitIds']);
  });

  it('asks for a second option when there is one', () => {
    expect(optionProblems([templateOption('read', 'a')]).map((p) => p.path)).toEqual(['options']);
  });

  it('sends neither units nor limit with what is only to be read', () => {
    const option = changed(templateOption('read', 'a'), {
      units: [water],
      limit: { amount: 3, unit: 'hours' },
    });
    expect(optionBody(option)).toMatchObject({ unitIds: [], limit: null });
  });
});

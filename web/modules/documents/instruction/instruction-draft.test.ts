import { describe, expect, it } from 'vitest';
import type { Incoming } from '../queries.ts';
import {
  instructionBody,
  instructionProblems,
  ownWords,
  startInstruction,
  tapOption,
} from './instruction-draft.ts';

const detail: Incoming = {
  sender: '江州市人民政府办公室',
  paperNumber: '',
  paperDate: null,
  kind: '通知',
  copies: 1,
  summary: '',
  options: [
    {
      text: '请县水利局牵头办理。',
      disposition: 'to_handle',
      unitIds: [7],
      unitNames: ['县水利局'],
      limit: { amount: 5, unit: 'working-days' },
    },
    { text: '已阅。', disposition: 'to_read', unitIds: [], unitNames: [], limit: null },
  ],
  leaderId: 3,
  leaderName: '县长',
  relation: 'superior',
  points: [],
  returned: null,
  inquiries: [],
};

const start = startInstruction(detail);
const tapped = { ...start, ...tapOption(start, detail, 0) };

describe('an instruction being given', () => {
  it('asks for a tap before anything else', () => {
    expect(instructionProblems(start).map((p) => p.path)).toEqual(['optionIndex']);
  });

  it('takes an option whole with one tap', () => {
    expect(instructionProblems(tapped)).toEqual([]);
    expect(instructionBody(tapped, detail)).toMatchObject({
      optionIndex: 0,
      opinion: { text: '' },
      unitIds: [7],
      limit: { amount: 5, unit: 'working-days' },
    });
  });

  it('keeps the option where words were added to it', () => {
    const more = { ...tapped, opinion: { text: '请县水利局牵头办理。结果报我。' } };
    expect(instructionBody(more, detail)).toMatchObject({ optionIndex: 0, opinion: { text: '结果报我。' } });
  });

  it('is his own words where he reworded the option', () => {
    const reworded = { ...tapped, opinion: { text: '请县水利局三日内办结。' } };
    expect(instructionBody(reworded, detail)).toMatchObject({
      optionIndex: null,
      opinion: { text: '请县水利局三日内办结。' },
      unitIds: [7],
    });
  });

  it('never overwrites words of his own by tapping', () => {
    const own = { ...start, opinion: { text: '我来看看。' } };
    expect(tapOption(own, detail, 1)).not.toHaveProperty('opinion');
  });

  it('takes borrowed words away when he turns to his own', () => {
    expect(ownWords(tapped, detail)).toMatchObject({ optionIndex: null, opinion: { text: '' } });
  });
});

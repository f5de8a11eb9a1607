import { describe, expect, it } from 'vitest';
import { StepTarget } from '../../../../contracts/modules/limit-rules.ts';
import { toWhom } from './reminder-words.ts';

describe('whom a reminder goes to, as the supervisor reads it', () => {
  it('names those who have the matter', () => {
    expect(toWhom({ to: 'holder', holders: ['郑波', '李水生'], unitName: '县水利局' })).toBe('郑波、李水生');
  });

  it('names the unit with the post, the leader in charge of it too', () => {
    expect(toWhom({ to: 'deputy_in_charge', holders: [], unitName: '县水利局' })).toBe('县水利局 分管领导');
  });

  it('has a word for everybody a rule may call upon', () => {
    for (const to of StepTarget.options) {
      expect(toWhom({ to, holders: [], unitName: '县水利局' })).not.toMatch(/[a-z]/);
    }
  });
});

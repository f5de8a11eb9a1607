import { describe, expect, it } from 'vitest';
import type { Drop } from '../../../../contracts/modules/incoming-drop.ts';
import { registerProblems, startRegister, trustOf } from './register-draft.ts';

function aDrop(over: { guard?: 'passed' | 'not_checked'; same?: boolean } = {}): Drop {
  const nothing = { value: null, confidence: 0, place: null };
  return {
    file: {
      id: '0198c0de-0000-7000-8000-000000000001',
      name: '通知.pdf',
      mediaType: 'application/pdf',
      size: 1000,
      pages: 1,
      purpose: 'paper',
      guard: over.guard ?? 'passed',
      at: '2026-09-03T01:00:00.000Z',
    },
    fields: {
      title: { value: '关于做好防汛工作的通知', confidence: 0.95, place: null },
      sender: { value: '江州市人民政府办公室', confidence: 0.5, place: null },
      number: nothing,
      date: nothing,
      urgency: nothing,
      kind: { value: '通知', confidence: 0.9, place: null },
    },
    check: { relation: 'superior', isRead: true, points: [] },
    sameAs: over.same
      ? [
          {
            matterId: '0198c0de-0000-7000-8000-000000000002',
            title: '关于做好防汛工作的通知',
            registerNumber: '云政办收〔2026〕1号',
            at: '2026-09-02T01:00:00.000Z',
            why: 'same_title',
          },
        ]
      : [],
  } as unknown as Drop;
}

describe('a registration being checked', () => {
  it('starts from what was read and asks to check what was guessed', () => {
    const drop = aDrop();
    expect(startRegister(drop)).toMatchObject({
      title: '关于做好防汛工作的通知',
      urgency: 'normal',
      paperDate: null,
    });
    expect(trustOf(drop.fields.title)).toBe('sure');
    expect(trustOf(drop.fields.sender)).toBe('check');
    expect(trustOf(drop.fields.date)).toBe('none');
  });

  it('wants a reason when the same paper is in the register already', () => {
    const drop = aDrop({ same: true });
    const draft = startRegister(drop);
    expect(registerProblems(draft, drop).map((p) => p.path)).toEqual(['againBecause']);
    expect(registerProblems({ ...draft, againBecause: '补发件' }, drop)).toEqual([]);
  });

  it('wants a person to have looked at what the machine could not read', () => {
    const drop = aDrop({ guard: 'not_checked' });
    const draft = startRegister(drop);
    expect(registerProblems(draft, drop).map((p) => p.path)).toEqual(['attested']);
    expect(registerProblems({ ...draft, attested: true }, drop)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Drop } from '../../../../contracts/modules/incoming-drop.ts';
import { batchBody, doubtOf } from './batch.ts';

const sure = (value: string) => ({ value, confidence: 0.95, place: null });

function aDrop(over: object = {}): Drop {
  return {
    file: { id: '0198c0de-0000-7000-8000-000000000001', name: '通知.pdf', guard: 'passed' },
    fields: {
      title: sure('关于做好防汛工作的通知'),
      sender: sure('江州市人民政府办公室'),
      number: sure('江政办发〔2026〕41号'),
      date: { value: null, confidence: 0, place: null },
      urgency: { value: 'normal', confidence: 0.5, place: null },
      kind: sure('通知'),
    },
    check: { relation: 'superior', isRead: true, points: [] },
    sameAs: [],
    parts: [],
    ...over,
  } as unknown as Drop;
}

describe('many papers at once', () => {
  it('registers what is certain, with its 初审', () => {
    expect(doubtOf(aDrop())).toBe('none');
    expect(batchBody(aDrop())).toMatchObject({
      title: '关于做好防汛工作的通知',
      check: { relation: 'superior', points: { C1: { verdict: 'ok' }, C6: { verdict: 'ok' } } },
    });
  });

  it('registers one of two scans of the same paper, and leaves the other to the clerk', () => {
    const one = aDrop();
    const two = aDrop({
      file: { id: '0198c0de-0000-7000-8000-000000000002', name: 'b.pdf', guard: 'passed' },
    });
    expect([one, two].map((drop) => doubtOf(drop, [one, two]))).toEqual(['none', 'twice']);
  });

  it('knows a second scan without a number by its title and size; papers that lack both are not one another', () => {
    const nothing = { value: null, confidence: 0, place: null };
    const scan = (id: number, over: object, size = 9000) =>
      aDrop({
        file: { id: `0198c0de-0000-7000-8000-00000000001${id}`, name: `${id}.pdf`, guard: 'passed', size },
        fields: { ...aDrop().fields, number: nothing, ...over },
      });
    const same = [scan(1, {}), scan(2, {})];
    expect(same.map((drop) => doubtOf(drop, same))).toEqual(['none', 'twice']);
    const others = [scan(1, {}), scan(2, {}, 8000), scan(3, { title: sure('关于防汛值班的通知') })];
    expect(others.map((drop) => doubtOf(drop, others))).toEqual(['none', 'none', 'none']);
    const bare = [scan(1, { title: nothing }), scan(2, { title: nothing })];
    expect(bare.map((drop) => doubtOf(drop, bare))).not.toContain('twice');
  });

  it('leaves to the clerk what is doubled, unread, guessed, of unknown source, or doubted', () => {
    expect(doubtOf(aDrop({ parts: [{ from: 1 }, { from: 3 }] }))).toBe('several');
    expect(doubtOf(aDrop({ sameAs: [{}] }))).toBe('same');
    expect(doubtOf(aDrop({ file: { guard: 'not_checked' } }))).toBe('unread');
    const guessed = { ...aDrop().fields, sender: { value: '某局', confidence: 0.5, place: null } };
    expect(doubtOf(aDrop({ fields: guessed }))).toBe('fields');
    expect(doubtOf(aDrop({ check: { relation: 'unknown', isRead: true, points: [] } }))).toBe('relation');
    const points = [{ point: 'C2', seen: [{ code: 'no_signer', values: {}, place: null }] }];
    expect(doubtOf(aDrop({ check: { relation: 'level', isRead: true, points } }))).toBe('check');
  });
});

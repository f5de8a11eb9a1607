import { expect, test } from 'vitest';
import { detailWords } from './detail-words.ts';

test('an auditor reads what was set in words, without ids and braces', () => {
  expect(detailWords('{"by":"password"}')).toBe('方式：密码');
  const standIn = { id: 7, standIn: '赵玉娟', kinds: null, from: '2026-09-01', until: '2026-09-09' };
  const words = detailWords(JSON.stringify(standIn));
  expect(words).toContain('代办人：赵玉娟');
  expect(words).toContain('9月9日');
  expect(words).not.toMatch(/[{}"]/);
  const grant = { role: 'clerk', permission: 'documents.read', before: null, scope: 'unit', reason: '轮岗' };
  expect(detailWords(JSON.stringify(grant))).toBe('岗位：文书；权限：看收文登记簿；范围：本单位；事由：轮岗');
});

test('of a refusal he reads its reason', () => {
  expect(detailWords('base.not_found')).not.toContain('base.');
  expect(detailWords(null)).toBe('');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from './stage.ts';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\张\\通知.docx', '通知.docx'],
  ['通知\u0000.exe\u0000.pdf', '通知.exe.pdf'],
  ['附件\u202Efdp.exe', '附件fdp.exe'],
  ['con.txt', '_con.txt'],
  ['LPT1', '_LPT1'],
  ['NULL.txt', 'NULL.txt'],
  [' .htaccess. ', 'htaccess'],
  ['a<b>|"c?.pdf', 'a_b___c_.pdf'],
  ['\u2028\u200b', '未命名文件'],
  ['', '未命名文件'],
])('%j is kept as %j', (name, kept) => {
  expect(cleanName(name)).toBe(kept);
});

test('any name at all comes out short, whole and harmless, and comes out the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const kept = cleanName(name);
      expect([...kept].length).toBeLessThanOrEqual(120);
      expect(kept).not.toMatch(/[\\/<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(kept.trim()).not.toBe('');
      expect(cleanName(kept)).toBe(kept);
    }),
    { numRuns: 150 },
  );
});

/** The worker process as it is built: files are read and guarded in it, and what kills it is a plain refusal. */
import { expect, test } from 'vitest';
import { lookAt } from '../../server/kernel/files/api.ts';
import { docxOf, wp, xlsxOf } from '../../server/testing/files-of-kinds.ts';
import { openWorkerProcess } from '../../server/testing/worker-process.ts';

const apart = await openWorkerProcess();

test('a paper is read and guarded apart', async () => {
  const looked = await lookAt(apart, docxOf(wp('关于做好有关工作的通知')), '通知.docx');
  expect(looked).toMatchObject({ verdict: { verdict: 'passed' }, pages: 1 });
  expect(looked.text[0]?.lines[0]?.text).toBe('关于做好有关工作的通知');
  const marked = await lookAt(apart, docxOf(wp('机密★1年') + wp('某方案')), '方案.docx');
  expect(marked).toEqual({
    ...marked,
    verdict: expect.objectContaining({ verdict: 'refused' }),
    text: [],
    paper: null,
  });
});

test('a file that eats all the memory or time it may have is refused in words, and the next one is read', async () => {
  const greedy = xlsxOf(
    { 表: [['甲']] },
    { 'xl/sharedStrings.xml': `<sst>${'<si><t>甲</t></si>'.repeat(900_000)}</sst>` },
  );
  expect(greedy.length).toBeLessThan(100_000);
  for (const caps of [
    { millis: 20_000, megabytes: 110 },
    { millis: 200, megabytes: 900 },
  ]) {
    await expect(lookAt(apart, greedy, '表.xlsx', caps)).rejects.toMatchObject({
      definition: { code: 'files.too_complex' },
      params: { reason: caps.millis === 200 ? 'took-too-long' : 'too-complex' },
    });
  }
  expect((await lookAt(apart, docxOf(wp('通知')), '通知.docx')).verdict.verdict).toBe('passed');
});

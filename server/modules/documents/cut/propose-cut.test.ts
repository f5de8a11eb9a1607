/** Where papers in one PDF seem to begin. */
import { extractText } from 'gongwen/read';
import { expect, test } from 'vitest';
import { bundleOf, noticeOf, type PageLines, threePapers } from '../../../testing/bundle-of-papers.ts';
import { proposeCut } from './propose-cut.ts';

const seen = async (bytes: Uint8Array) => proposeCut(await extractText(bytes, '扫描件.pdf'));
const startsOf = async (pages: readonly PageLines[]) =>
  (await seen(bundleOf(pages))).map((part) => part.from);

const [first, last] = noticeOf('江州市水利局', '江水发〔2026〕7号', '关于开展山塘排查的通知');

test('each paper of a bundle is named with its first page, title and number', async () => {
  expect(await seen(threePapers())).toEqual([
    { from: 1, title: '关于开展山塘排查的通知', number: '江水发〔2026〕7号' },
    { from: 3, title: '关于报送决算的通知', number: '江财发〔2026〕19号' },
    { from: 5, title: '关于商请支持养老服务的函', number: '江民函〔2026〕3号' },
  ]);
});

test('one paper is left whole: with attachments that count their pages anew, or one that quotes a number', async () => {
  expect(await startsOf([first, last])).toEqual([]);
  expect(await startsOf([first, last, ['附件1', '排查台账', '江水发〔2026〕7号', '— 1 —']])).toEqual([]);
  expect(await startsOf([first, ['根据江政办发〔2026〕41号文件精神，现予落实。', '— 2 —'], last])).toEqual(
    [],
  );
});

test('a paper without a head of its own begins where the page count does and the one before has ended', async () => {
  expect(
    await startsOf([first, last, ['江州市民政局', '关于召开座谈会的通知', '各单位：', '— 1 —']]),
  ).toEqual([1, 3]);
  // A signature on a page of its own is no head.
  expect(await startsOf([first, ['江州市水利局', '2026年9月2日', '— 2 —']])).toEqual([]);
});

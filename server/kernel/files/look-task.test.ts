/** What is read off an OFD beyond its words: what paper it is. */
import { renderPaper } from 'gongwen/faces';
import { extractText, paperFrom, recognise } from 'gongwen/read';
import { expect, test } from 'vitest';
import { ofdOf } from '../../testing/files-of-kinds.ts';
import { lookTask } from './look-task.ts';

const NOTICE = [
  '江州市水利局文件',
  '江水发〔2026〕7号',
  '关于开展水库排查的通知',
  '各县（市、区）人民政府：',
  '现将有关事项通知如下。',
  '江州市水利局',
  '2026年9月2日',
];

test('an OFD from the exchange is recognised as the paper it is, its characters as they are searched for', async () => {
  const source = await extractText(new TextEncoder().encode(NOTICE.join('\n')), '稿.txt');
  const made = await renderPaper(paperFrom(source).paper, { format: 'ofd' });
  if (made.kind !== 'file') throw new Error('an OFD is a file');
  const looked = await lookTask({ bytes: made.bytes, name: '来文.ofd' });
  if (!looked.isRead || !looked.paper) throw new Error('it is read');
  const read = recognise(looked.paper);
  expect(read.title.value).toBe('关于开展水库排查的通知');
  expect(read.number.value).toBe('江水发〔2026〕7号');
});

test('of an OFD that bears a mark nothing comes back', async () => {
  const looked = await lookTask({
    bytes: ofdOf([
      [
        ['机密★10年', 30],
        ['关于有关工作的通知', 60],
      ],
    ]),
    name: 'a.ofd',
  });
  expect(looked).toMatchObject({ isRead: true, pages: [], paper: null, verdict: { verdict: 'refused' } });
});

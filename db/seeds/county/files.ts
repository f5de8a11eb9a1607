/** Files of the county's papers: short texts, each its own; pictures that many share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../server/platform/root.ts';
import type { Paper } from './paper.ts';
import type { BroughtFile } from './stage.ts';

const encoder = new TextEncoder();
let photograph: Uint8Array | undefined;

/** The paper as a text, as if it had come by the office's network. */
export function paperFile(paper: Paper, summary: string): BroughtFile {
  const [year, month, day] = paper.date.split('-').map(Number);
  const text = [
    paper.sender,
    paper.number,
    paper.title,
    '县人民政府：',
    `　　${summary}`,
    '　　一、提高认识，压实责任。各有关单位要明确分管负责人和经办人，细化措施，按时间节点推进。',
    '　　二、加强协调，形成合力。遇有重大问题及时报告，不得推诿拖延。',
    '　　三、按时报送情况。联系人和联系电话见附件。',
    paper.sender,
    `${year}年${month}月${day}日`,
    '',
  ].join('\n');
  return {
    name: `${paper.title}.txt`,
    bytes: encoder.encode(text),
    mediaType: 'text/plain',
    pages: 1,
    purpose: 'paper',
    text,
  };
}

/** What a unit shows for its answer. */
export function evidenceFile(name: string, text: string): BroughtFile {
  return {
    name: `${name}.txt`,
    bytes: encoder.encode(text),
    mediaType: 'text/plain',
    pages: 1,
    purpose: 'evidence',
    text,
  };
}

/** The photographed original of an instruction given on paper: one picture for all. */
export function originalFile(): BroughtFile {
  photograph ??= new Uint8Array(
    readFileSync(join(packageRoot(), 'db', 'seeds', 'samples', '签批原件照片.jpg')),
  );
  return {
    name: '批示原件.jpg',
    bytes: photograph,
    mediaType: 'image/jpeg',
    pages: 1,
    purpose: 'original',
    text: null,
  };
}

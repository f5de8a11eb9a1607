/** The text form written: what {@link parseTextForm} reads back as the same paper. */
import type { Paper } from '../model/paper.ts';
import { printBlocks } from './blocks.ts';
import { escapeText } from './escape.ts';
import { printFields } from './fields.ts';

const titleLines = (title: string): string[] =>
  title === '' ? [] : title.split('\n').map((line) => `# ${escapeText(line, '')}`);

/** A paper as text a person can edit; ends with a line break. */
export function printTextForm(paper: Paper): string {
  const attachments = paper.attachments.flatMap((attachment) => {
    const heading = `## 附件${attachment.number ?? ''}${attachment.loose ? ' 不装订' : ''}`;
    return ['', heading, ...titleLines(attachment.title), '', ...printBlocks(attachment.blocks)];
  });
  const lines = [
    '---',
    ...printFields(paper),
    '---',
    ...titleLines(paper.title),
    '',
    ...printBlocks(paper.body),
    ...attachments,
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

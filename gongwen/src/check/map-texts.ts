/** The same change made to every text of a paper: what automatic mending of characters and punctuation is made of. */
import type { Block } from '../model/block.ts';
import type { Paper } from '../model/paper.ts';
import { joinRuns, type Run } from '../model/runs.ts';
import { cleanLine } from '../model/words.ts';
import type { PieceKind } from './sheet.ts';

type Change = (text: string) => string;
type ChangeOf = (kind: PieceKind) => Change;

const same: Change = (text) => text;

/**
 * Applies `change` run by run, cell by cell, line by line, to the kinds of element named in `where` (all when left out). A text
 * that would become empty is left alone.
 */
export function mapTexts(paper: Paper, change: Change, where?: readonly PieceKind[]): Paper {
  const of: ChangeOf = (kind) => (where === undefined || where.includes(kind) ? change : same);
  const block = (each: Block): Block => mapBlock(each, of);
  return {
    ...paper,
    title: mapLines(paper.title, of('title')),
    addressees: paper.addressees.map((text) => mapLine(text, of('organs'))),
    body: paper.body.map(block),
    attachmentList: paper.attachmentList.map((entry) => ({
      ...entry,
      name: mapLine(entry.name, of('list')),
    })),
    ...(paper.note === undefined ? {} : { note: mapLine(paper.note, of('note')) }),
    attachments: paper.attachments.map((each) => ({
      ...each,
      title: mapLines(each.title, of('title')),
      blocks: each.blocks.map(block),
    })),
    imprint: { ...paper.imprint, copyTo: paper.imprint.copyTo.map((text) => mapLine(text, of('organs'))) },
  };
}

/** Applies `change` to the first run of each paragraph of body and attachments: for numbers at the head of a paragraph. */
export function mapParagraphStarts(paper: Paper, change: Change): Paper {
  const block = (each: Block): Block => {
    const [first, ...others] = each.type === 'paragraph' ? each.runs : [];
    if (each.type !== 'paragraph' || first === undefined) return each;
    return { ...each, runs: [{ ...first, text: change(first.text) || first.text }, ...others] };
  };
  return {
    ...paper,
    body: paper.body.map(block),
    attachments: paper.attachments.map((each) => ({ ...each, blocks: each.blocks.map(block) })),
  };
}

function mapBlock(block: Block, of: ChangeOf): Block {
  if (block.type === 'paragraph') {
    const runs = mapRuns(block.runs, of('paragraph'));
    return {
      ...block,
      runs,
      ...(block.rest === undefined ? {} : { rest: mapRuns(block.rest, of('paragraph')) }),
    };
  }
  const caption = block.caption === undefined ? {} : { caption: mapLine(block.caption, of('caption')) };
  if (block.type === 'figure') return { ...block, ...caption };
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, text: mapLines(cell.text, of('cell')) })),
  );
  return { ...block, ...caption, rows };
}

function mapLine(text: string, change: Change): string {
  return cleanLine(change(text)) || text;
}

function mapLines(text: string, change: Change): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line) => mapLine(line, change))
    .join('\n');
}

function mapRuns(runs: readonly Run[], change: Change): Run[] {
  return joinRuns(runs.map((run) => ({ ...run, text: change(run.text) || run.text })));
}

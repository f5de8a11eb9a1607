/** A paper laid out for rules: every text with its path gathered once, and facts several rules ask for. */

import type { Block } from '../model/block.ts';
import { paragraphText } from '../model/block.ts';
import { directionOf, issuerNames } from '../model/direction.ts';
import type { Direction } from '../model/kinds.ts';
import type { Paper } from '../model/paper.ts';
import { titleText } from '../model/plain-text.ts';

/** What the caller knows and a paper does not show. All optional: without a fact, the rules that need it stay silent. */
export type CheckContext = {
  /** The direct superior of the issuing organ. */
  readonly superior?: string;
  /** Both superiors of an organ under dual leadership. */
  readonly superiors?: readonly string[];
  /** Organs directly below the issuing organ. */
  readonly subordinates?: readonly string[];
  /** An important downward paper (art. 16(1)). */
  readonly important?: boolean;
  /** A comprehensive paper may have 5,000 characters, a special one 4,000. */
  readonly comprehensive?: boolean;
  /** Own Party committee or government has consented or authorised (art. 15(2), 16(2)). */
  readonly consent?: boolean;
};

/** Where a text stands. */
export type PieceKind = 'title' | 'paragraph' | 'cell' | 'caption' | 'list' | 'organs' | 'note';

/** One element's text. `level` is given for paragraphs. */
export type Piece = {
  readonly at: string;
  readonly text: string;
  readonly kind: PieceKind;
  readonly level?: number;
};

/** What a rule looks at. */
export type Sheet = {
  readonly paper: Paper;
  readonly context: CheckContext;
  readonly pieces: readonly Piece[];
  /** Paragraphs of the main part, in order. */
  readonly paragraphs: readonly Piece[];
  readonly bodyText: string;
  readonly title: string;
  readonly direction: Direction;
  readonly issuers: readonly string[];
};

/** Gathers a paper's texts and facts. */
export function sheetOf(paper: Paper, context: CheckContext): Sheet {
  const body = paper.body.flatMap((block, at) => piecesOf(block, `body.${at}`));
  const attached = paper.attachments.flatMap((attachment, at) => [
    ...some(`attachments.${at}.title`, titleText(attachment.title), 'title'),
    ...attachment.blocks.flatMap((block, index) => piecesOf(block, `attachments.${at}.blocks.${index}`)),
  ]);
  const paragraphs = body.filter((piece) => piece.kind === 'paragraph');
  return {
    paper,
    context,
    pieces: [
      ...some('title', titleText(paper.title), 'title'),
      ...paper.addressees.map((text, at): Piece => ({ at: `addressees.${at}`, text, kind: 'organs' })),
      ...body,
      ...paper.attachmentList.map(
        (entry, at): Piece => ({ at: `attachmentList.${at}`, text: entry.name, kind: 'list' }),
      ),
      ...some('note', paper.note ?? '', 'note'),
      ...attached,
      ...paper.imprint.copyTo.map(
        (text, at): Piece => ({ at: `imprint.copyTo.${at}`, text, kind: 'organs' }),
      ),
    ],
    paragraphs,
    bodyText: paragraphs.map((piece) => piece.text).join('\n'),
    title: titleText(paper.title),
    direction: directionOf(paper),
    issuers: issuerNames(paper),
  };
}

function some(at: string, text: string, kind: PieceKind): Piece[] {
  return text === '' ? [] : [{ at, text, kind }];
}

function piecesOf(block: Block, at: string): Piece[] {
  if (block.type === 'paragraph')
    return [{ at, text: paragraphText(block), kind: 'paragraph', level: block.level }];
  const caption = some(`${at}.caption`, block.caption ?? '', 'caption');
  if (block.type === 'figure') return caption;
  const cells = block.rows.flatMap((row, line) =>
    row.flatMap((cell, column) => some(`${at}.rows.${line}.${column}`, cell.text, 'cell')),
  );
  return [...caption, ...cells];
}

/** Body and attachments: paragraphs by level, tables, figures (7.3.3). */
import type { FontClass } from '../fonts/classes.ts';
import type { Block } from '../model/block.ts';
import { numberedLevel } from '../model/levels.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { runsText } from '../model/runs.ts';
import type { Flow } from './flow.ts';
import type { Role, Tag } from './laid-out.ts';
import { setFigure } from './set-figure.ts';
import { gridStyle, type Placing, setParagraph } from './set-paragraph.ts';
import { setLandscapeTable } from './table/landscape.ts';
import { setTable } from './table/set-table.ts';
import { glyphsOfRuns, type Typesetter } from './text/glyphs.ts';

/** 一、黑体 （一）楷体 1. 仿宋 （1）仿宋; running text 仿宋 (7.3.3). */
const LEVEL_CLASS: readonly FontClass[] = ['fang', 'hei', 'kai', 'fang', 'fang'];
const LEVEL_ROLE: readonly Role[] = ['body', 'heading1', 'heading2', 'heading3', 'heading4'];

/**
 * Sets blocks one after another. `firstHere`: the first must begin on this page, whatever it is, because page 1 must show body
 * (7.3.3): a table is cut, one that lies is set upright, a figure is made smaller.
 */
export function setBlocks(setter: Typesetter, flow: Flow, blocks: readonly Block[], firstHere = false): void {
  blocks.forEach((block, i) => {
    const here = firstHere && i === 0;
    if (block.type === 'paragraph') setBodyParagraph(setter, flow, block);
    else if (block.type === 'figure') setFigure(setter, flow, block, here);
    else if (block.landscape && !here) setLandscapeTable(setter, flow, block);
    else setTable(setter, flow, block, here);
  });
}

function setBodyParagraph(setter: Typesetter, flow: Flow, paragraph: Paragraph): void {
  const cls = LEVEL_CLASS[paragraph.level] ?? 'fang';
  const heading = glyphsOfRuns(setter, paragraph.runs, gridStyle(cls));
  // Joined, not pushed: a paragraph of a hundred thousand characters is more than a call can take as arguments.
  const glyphs =
    paragraph.rest === undefined
      ? heading
      : heading.concat(glyphsOfRuns(setter, paragraph.rest, gridStyle('fang')));
  const align = paragraph.align ?? 'body';
  const placing: Placing = {
    role: LEVEL_ROLE[paragraph.level] ?? 'body',
    tag: tagOf(paragraph),
    body: true,
    firstIndent: align === 'body' ? 4 : 0,
    align: align === 'center' || align === 'right' ? align : 'left',
  };
  const at = setParagraph(setter, flow, glyphs, gridStyle(cls), placing);
  if (paragraph.level === 1) flow.canvas.outline.push({ text: outlineText(paragraph), level: 2, ...at });
}

/** Words of a sentence that say in an outline which one it is. */
const OUTLINE_WORDS = 18;

/** The heading; where it is but a number (一、 before a sentence) also the sentence's first words, up to a mark if one comes soon. */
function outlineText(paragraph: Paragraph): string {
  const heading = runsText(paragraph.runs);
  if (paragraph.rest === undefined || numberedLevel(heading).length !== heading.length) return heading;
  const [words = ''] = /^[^，。；：]*/.exec(runsText(paragraph.rest)) ?? [];
  const shown = [...words];
  return heading + (shown.length > OUTLINE_WORDS ? `${shown.slice(0, OUTLINE_WORDS).join('')}…` : words);
}

/** A heading which runs on into its text is a paragraph for a reading machine, not a heading. */
function tagOf(paragraph: Paragraph): Tag {
  if (paragraph.rest !== undefined || paragraph.level === 0) return 'P';
  return paragraph.level === 1 ? 'H2' : paragraph.level === 2 ? 'H3' : 'H4';
}

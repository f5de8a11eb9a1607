import { wholeDate } from './chinese-date.ts';
import { kindOfTitle } from './kind.ts';
import type { Line } from './line.ts';
import { organsOf } from './organs.ts';
import { isAttachmentLabel } from './tail.ts';
import { joinTitle, looksLikeTitleLine, titleGoesOn } from './title.ts';
import type { ForwardedPaper } from './types.ts';

/** A text that follows the main part: an attachment with its label, or the paper that is issued or forwarded. */
export interface Annex {
  /** The line 附件1; null for a text that follows without one. */
  label: Line | null;
  number: number | null;
  title: Line[];
  lines: Line[];
}

const LABEL_TITLE = /^附件[\s\u3000]*(\d{0,2}|[一二三四五六七八九十]{1,3})[\s\u3000]*[:：][\s\u3000]*(.+)$/;
const CHINESE = '一二三四五六七八九十';

function numberOf(text: string): number | null {
  const digits = /\d{1,2}/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const at = CHINESE.indexOf(/[一二三四五六七八九十]/.exec(text)?.[0] ?? 'x');
  return at < 0 ? null : at + 1;
}

/** Cuts what follows the main part into annexes and marks labels, titles and text. */
export function readAnnexes(lines: Line[], from: number): Annex[] {
  const rest = lines.slice(from).filter((l) => l.role === 'body');
  const annexes: Annex[] = [];
  let i = 0;
  while (i < rest.length) {
    const line = rest[i];
    if (line === undefined) break;
    const labelled = isAttachmentLabel(line) || LABEL_TITLE.test(line.text);
    if (!labelled && annexes.length > 0) {
      line.role = 'annex';
      annexes.at(-1)?.lines.push(line);
      i++;
      continue;
    }
    i += openAnnex(annexes, rest, i, labelled);
  }
  return annexes;
}

/** Begins an annex at `i`; gives the number of lines its label and title take. */
function openAnnex(annexes: Annex[], rest: Line[], i: number, labelled: boolean): number {
  const annex: Annex = { label: null, number: null, title: [], lines: [] };
  annexes.push(annex);
  const line = rest[i];
  let taken = 0;
  if (line && labelled) {
    annex.label = line;
    annex.number = numberOf(line.tight.replace(/[:：].*$/, ''));
    line.role = 'attachmentLabel';
    taken = 1;
    if (LABEL_TITLE.test(line.text)) return 1;
  }
  for (let k = i + taken; k < rest.length; k++) {
    const next = rest[k];
    const fits =
      next && (annex.title.length === 0 ? opensTitle(rest, k, labelled) : titleGoesOn(annex.title, rest, k));
    if (!next || !fits) break;
    next.role = 'attachmentTitle';
    annex.title.push(next);
    taken++;
  }
  if (taken === 0 && line) {
    line.role = 'annex';
    annex.lines.push(line);
    taken = 1;
  }
  return taken;
}

/** Under a label the next short line is the title whatever it says; without one it must read as a title. */
function opensTitle(rest: Line[], k: number, labelled: boolean): boolean {
  const line = rest[k];
  if (line === undefined || line.source.cell) return false;
  if (looksLikeTitleLine(rest, k)) return true;
  return labelled && line.tight.length <= 60 && !/[。；，：:]$/.test(line.tight) && !isAttachmentLabel(line);
}

/** The title of an annex, from its own lines or the label's (附件1：某某表). */
export function annexTitle(annex: Annex): string | null {
  if (annex.title.length > 0) return joinTitle(annex.title);
  const found = annex.label ? LABEL_TITLE.exec(annex.label.text) : null;
  return found?.[2]?.replace(/\.(?:docx?|xlsx?|pdf|wps|et)$/i, '') ?? null;
}

/**
 * The forwarded paper in a 转发/批转 paper: the first annex without label, with its own title and signature.
 * Null where the main part stands alone.
 */
export function forwardedPaper(title: string, annexes: readonly Annex[]): ForwardedPaper | null {
  const named = /(?:转发|批转)(.+?)(?:关于|《|的)/.exec(title);
  if (!/转发|批转/.test(title)) return null;
  const inner = annexes.find((annex) => annex.label === null) ?? annexes[0];
  if (inner === undefined) return null;
  const at = inner.lines.findLastIndex((line) => wholeDate(line.tight) !== null);
  const date = at < 0 ? null : wholeDate(inner.lines[at]?.tight ?? '');
  const signed: string[] = [];
  for (let k = (at < 0 ? inner.lines.length : at) - 1; k >= 0; k--) {
    const organs = organsOf(inner.lines[k]?.text ?? '');
    if (organs.length === 0) break;
    signed.unshift(...organs);
  }
  const innerTitle = annexTitle(inner);
  if (innerTitle === null && date === null) return null;
  return {
    kind: innerTitle === null ? kindOfTitle(title.replace(/的通知$/, '')) : kindOfTitle(innerTitle),
    issuer: signed.length > 0 ? signed.join('、') : (named?.[1] ?? null),
    date_iso: date,
  };
}

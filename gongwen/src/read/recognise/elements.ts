import { type Direction, KIND_DIRECTIONS, KINDS } from '../../model/kinds.ts';
import type { Analysis } from './analyse.ts';
import { boxedDate, lastDateIn } from './chinese-date.ts';
import { datedLine } from './dated-line.ts';
import { wholeNumber } from './doc-number.ts';
import { issuersOfMarks, issuersOfTitle } from './issuers.ts';
import {
  endsLikeTitle,
  kindOfCode,
  kindOfText,
  kindOfTitle,
  withoutFootnote,
  withoutRemark,
} from './kind.ts';
import type { Line } from './line.ts';
import { organsOf } from './organs.ts';
import { none, sure } from './recognised.ts';
import type { Recognised } from './types.ts';

/** 标题: from its own lines, else from the box of the web page the text was copied from. */
export function titleOf({ title, head, facts }: Analysis): Recognised<string | null> {
  if (title !== '') return sure(withoutFootnote(title), endsLikeTitle(title) ? 0.95 : 0.6, head.title[0]);
  const boxed = facts.title;
  return boxed ? sure(boxed.value, 0.7, boxed.line) : none(null);
}

/** 发文字号, standard and as written. */
export function numberOf({ head, facts }: Analysis): {
  standard: Recognised<string | null>;
  written: Recognised<string | null>;
} {
  const boxed = facts.number ? wholeNumber(facts.number.value) : null;
  const found = head.number ?? (boxed && facts.number ? { ...boxed, line: facts.number.line } : null);
  if (found === null) return { standard: none(null), written: none(null) };
  const confidence = head.number ? 0.97 : 0.7;
  return {
    standard: sure(found.value, confidence, found.line),
    written: sure(found.written, confidence, found.line),
  };
}

/** 发文机关: as signed, else as the title names them, else as the mark, the web page's box or the imprint has them. */
export function issuersOf({ tail, title, head, facts, imprint }: Analysis): Recognised<string[]> {
  const titled = issuersOfTitle(title);
  const marked = issuersOfMarks(head.marks.map((line) => line.text));
  if (tail.organs.length > 0) {
    const agree = titled.length === 0 || titled.length === tail.organs.length;
    return sure(tail.organs, agree ? 0.95 : 0.75, tail.signature[0] ?? tail.date?.line);
  }
  if (head.organs.length > 0) return sure(head.organs, 0.8, head.date?.line);
  if (titled.length > 0) return sure(titled, 0.85, head.title[0]);
  if (marked.length > 0) return sure(marked, 0.85, head.marks[0]);
  const boxed = facts.issuers ? organsOf(facts.issuers.value) : [];
  if (boxed.length > 0) return sure(boxed, 0.7, facts.issuers?.line);
  const printer = printingOrgan(imprint.office?.value ?? '');
  return printer === null ? none([]) : sure([printer], 0.5, imprint.office?.line);
}

/** A bureau's papers are printed by its own office; of governments and committees the office issues papers itself. */
function printingOrgan(office: string): string | null {
  const [organ = ''] = organsOf(office);
  return /(?:局|厅|部|院)办公室$/.test(organ) ? organ.replace(/办公室$/, '') : null;
}

/** 成文日期: under the signature, else under the title, else in the note of its adoption, else from the box. */
export function dateOf({ tail, head, lines, facts, title }: Analysis): Recognised<string | null> {
  if (tail.date) return sure(tail.date.value, tail.organs.length > 0 ? 0.97 : 0.85, tail.date.line);
  if (head.date) return sure(head.date.value, 0.9, head.date.line);
  const signed = closingDate(lines, issuersOfTitle(title));
  if (signed) return sure(signed.value, 0.6, signed.line);
  const note = lines.find((line) => line.role === 'titleNote' && /通过|批准/.test(line.tight));
  const adopted = note ? lastDateIn(/^.*?(?:通过|批准)/.exec(note.tight)?.[0] ?? note.tight) : null;
  if (note && adopted !== null) return sure(adopted, 0.7, note);
  const boxed = facts.date ? boxedDate(facts.date.value.replace(/[\s\u3000]/g, '')) : null;
  return facts.date && boxed !== null ? sure(boxed, 0.55, facts.date.line) : none(null);
}

/**
 * A date at the very end under the issuer's own name, where an issued text stands between the paper and its signature.
 */
function closingDate(
  lines: readonly Line[],
  issuers: readonly string[],
): { value: string; line: Line } | null {
  const annex = lines.filter((line) => line.role === 'annex');
  const at = annex.findLastIndex((line) => datedLine(line, issuers) !== null);
  const line = annex[at];
  const dated = line ? datedLine(line, issuers) : null;
  if (!line || !dated || annex.length - at > 4) return null;
  const organs = [...organsOf(annex[at - 1]?.text ?? ''), ...dated.organs];
  return organs.some((organ) => issuers.includes(organ)) ? { value: dated.value, line } : null;
}

/** 文种: the title's last word; else what the number's code and the closing words say. */
export function kindOf({ title, head, lines, tail, facts }: Analysis): Recognised<string | null> {
  const named = kindOfTitle(title);
  const coded = head.number ? kindOfCode(head.number.code) : null;
  if (named !== null) return sure(named, coded !== null && coded !== named ? 0.8 : 0.95, head.title.at(-1));
  if (coded !== null) return sure(coded, 0.75, head.number?.line);
  const body = lines.slice(head.bodyStart, tail.mainEnd).filter((line) => line.role === 'body');
  const spoken = kindOfText(body.map((line) => line.tight));
  if (spoken !== null) return sure(spoken, 0.7, body.at(-1));
  const boxed = facts.title ? kindOfTitle(facts.title.value) : null;
  if (boxed !== null) return sure(boxed, 0.6, facts.title?.line);
  const word = /(答复|方案|办法|规定|公示|要点|规划|总结|细则|简报|条例|规则|预案|制度|章程|计划)$/.exec(
    withoutRemark(title),
  )?.[1];
  return word === undefined ? none(null) : sure(word, 0.5, head.title.at(-1));
}

/** 签发人 of the head, else the person who signed an order. */
export function signerOf({ head, tail }: Analysis): Recognised<string | null> {
  if (head.signers && head.signers.names.length > 0)
    return sure(head.signers.names.join('、'), 0.95, head.signers.line);
  const named = tail.people.filter((person) => person.name !== '');
  return named.length > 0
    ? sure(named.map((person) => person.name).join('、'), 0.8, named[0]?.line)
    : none(null);
}

/** 行文方向: a shown signer means up; otherwise the kind's usual direction. */
export function directionFrom(
  kind: Recognised<string | null>,
  signed: boolean,
): Recognised<Direction | null> {
  if (signed) return { value: 'up', confidence: 0.9, place: kind.place };
  const known = KINDS.find((k) => k === kind.value);
  const usual = known ? KIND_DIRECTIONS[known][0] : undefined;
  return usual === undefined
    ? none(null)
    : { value: usual, confidence: kind.confidence * 0.9, place: kind.place };
}

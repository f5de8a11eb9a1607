import type { ExtractedPaper } from '../extracted.ts';
import { ADDRESSED } from './addressees.ts';
import { type Analysis, analyse } from './analyse.ts';
import { annexTitle, forwardedPaper } from './annexes.ts';
import { dateOf, directionFrom, issuersOf, kindOf, numberOf, signerOf, titleOf } from './elements.ts';
import { withoutRemark } from './kind.ts';
import { countLevels } from './levels.ts';
import { placeOf } from './line.ts';
import { none, sure } from './recognised.ts';
import type { Recognised, Recognition } from './types.ts';

/**
 * Recognises the elements of an official paper in extracted text: where the standard puts them, and where real papers have
 * them. Never fails; what is not there is null. See {@link Recognition} for what confidence means.
 */
export function recognise(extracted: ExtractedPaper): Recognition {
  return recognitionOf(analyse(extracted));
}

/** The recognition of a paper already taken apart. */
export function recognitionOf(analysis: Analysis): Recognition {
  const { head, tail, imprint, lines } = analysis;
  const title = titleOf(analysis);
  const number = numberOf(analysis);
  const issuers = issuersOf(analysis);
  const kind = kindOf(analysis);
  const date = dateOf(analysis);
  const main = lines.slice(0, tail.mainEnd);
  const joint = issuers.value.length > 1;
  return {
    kind,
    issuers,
    sender: { ...issuers, value: issuers.value.length === 0 ? null : issuers.value.join('、') },
    number: number.standard,
    number_as_written: number.written,
    title,
    title_core: coreOf(title),
    addressees: addresseesOf(analysis),
    date_iso: date,
    signer: signerOf(analysis),
    levels: sure(countLevels(main), 0.9, null),
    levels_all: sure(countLevels(lines), 0.9, null),
    main_end_line: mainEnd(analysis),
    attachments: attachmentsOf(analysis),
    cc: imprint.cc ? sure(imprint.cc.value, 0.95, imprint.cc.line) : none(null),
    cc_label: imprint.cc ? sure(imprint.cc.label, 0.95, imprint.cc.line) : none(null),
    print_office: imprint.office ? sure(imprint.office.value, 0.95, imprint.office.line) : none(null),
    print_date_iso: imprint.printed ? sure(imprint.printed.value, 0.97, imprint.printed.line) : none(null),
    is_joint: { value: joint, confidence: issuers.confidence, place: issuers.place },
    direction: directionFrom(kind, head.signers !== null),
    forwards: forwardsOf(analysis),
    excerpt_of: excerptOf(analysis),
    urgency: head.urgency ? sure(head.urgency.value, 0.97, head.urgency.line) : none(null),
    head_missing: sure(head.title.length === 0 && head.number === null, 0.8, null),
    tail_missing: sure(tail.signature.length === 0 && date.confidence < 0.6, 0.7, null),
  };
}

function coreOf(title: Recognised<string | null>): Recognised<string | null> {
  const core = title.value === null ? null : withoutRemark(title.value);
  return core === null || core === title.value ? none(null) : { ...title, value: core };
}

function addresseesOf({ head, imprint }: Analysis): Recognised<string | null> {
  const text = head.addressees
    .map((line) => line.text)
    .join('')
    .replace(ADDRESSED, '')
    .replace(/[\s\u3000]*[:：;；][\s\u3000]*$/, '');
  if (text !== '') return sure(text, 0.95, head.addressees[0]);
  return imprint.addressees ? sure(imprint.addressees.value, 0.9, imprint.addressees.line) : none(null);
}

function mainEnd({ lines, tail }: Analysis): Recognised<number | null> {
  const last = lines.slice(0, tail.mainEnd).at(-1);
  return tail.mainEnd >= lines.length ? none(null) : sure(tail.mainEnd, 0.85, last);
}

function attachmentsOf({ listed, annexes }: Analysis): Recognised<string[]> {
  if (listed.entries.length > 0)
    return sure(
      listed.entries.map((entry) => entry.name),
      0.95,
      listed.lines[0],
    );
  const titled = annexes.filter((annex) => annex.label !== null);
  const titles = titled.map((annex) => annexTitle(annex)).filter((title) => title !== null);
  return titles.length > 0 ? sure(titles, 0.7, titled[0]?.label) : none([]);
}

function forwardsOf({ title, annexes }: Analysis): Recognition['forwards'] {
  const value = forwardedPaper(title, annexes);
  return value === null ? none(null) : sure(value, 0.8, annexes[0]?.title[0] ?? annexes[0]?.lines[0]);
}

function excerptOf({ title, head }: Analysis): Recognised<string | null> {
  const found = /^(.+?)[（(](?:节选|摘要|摘录|摘登)[）)]$/.exec(title);
  return found?.[1] === undefined
    ? none(null)
    : { value: found[1], confidence: 0.7, place: placeOf(head.title[0]) };
}

import { attachmentListLines } from '../../model/attachment.ts';
import { printedDay } from '../../model/date.ts';
import { imprintLines } from '../../model/imprint.ts';
import type { PaperInput } from '../../model/paper.ts';
import { cleanLine } from '../../model/words.ts';
import type { Analysis } from '../recognise/analyse.ts';
import { SEAL } from '../recognise/dated-line.ts';
import { squeeze } from '../recognise/line.ts';
import { dateAt } from './head-of.ts';
import { claim, type Ledger, sameText } from './ledger.ts';

type Written = NonNullable<PaperInput['asWritten']>;

/** 附件说明. */
export function listOf(analysis: Analysis, ledger: Ledger, written: Written): PaperInput['attachmentList'] {
  const { entries, lines } = analysis.listed;
  const names = entries.map((entry) => cleanLine(entry.name)).filter((name) => name !== '');
  if (names.length === 0 || names.length > 200) return [];
  const listed = names.map((name) => ({ name }));
  const differs = claim(ledger, 'attachmentList', lines, attachmentListLines(listed).join(''));
  if (differs !== undefined) written.attachmentList = differs;
  return listed;
}

/** 署名: claimed when its lines are the organs and nothing else, or a post and a name; otherwise it stays body. */
export function signatureOf(analysis: Analysis, ledger: Ledger): PaperInput['signature'] {
  const { signature, organs, people, date } = analysis.tail;
  const shared = date && !signature.includes(date.line) && date.line.role === 'signature' ? [date.line] : [];
  const text = [...signature, ...shared].map((line) => line.text).join('');
  const names = organs.join('');
  if (people.length > 0) {
    const signed = people.map((person) => person.post + person.name).join('');
    if (organs.length > 0 || people.length > 40 || people.some((person) => person.name === ''))
      return undefined;
    const written = people.map((person) => person.post + (person.stamped ? '' : person.name)).join('');
    if (!sameText(text, written)) return undefined;
    claim(ledger, 'signature', signature, signed);
    return { layout: 'stamp', signers: people.map(({ post, name }) => ({ post, name })) };
  }
  if (organs.length === 0 || organs.length > 40) return undefined;
  if (shared.length > 0 && ledger.refused.has('date')) return undefined;
  const own = shared.length > 0 ? withoutDate(text) : text;
  if (!sameText(own.replace(/[、，,]/g, '').replace(SEAL, ''), names)) return undefined;
  claim(ledger, 'signature', signature, names, own);
  return { layout: 'sealed', organs: organs.map((name) => ({ name })) };
}

const withoutDate = (text: string): string =>
  text.replace(/[\s\u3000]+\S*\d{4}[\s\u3000]*年.*$|[\s\u3000]+\S{4}年\S+日.*$/, '');

/** 成文日期 where it stands under the signature or beside the number. A date under the title stays the title's note. */
export function dateInModel(
  analysis: Analysis,
  ledger: Ledger,
  written: Written,
  signed: boolean,
): string | undefined {
  const { tail, head } = analysis;
  if (tail.date) {
    const { line, value } = tail.date;
    const own = line.role === 'signature' ? line.text.slice(withoutDate(line.text).length) : line.source.text;
    // On a line with names the date goes where the names go.
    if (line.role === 'signature' && !signed) return undefined;
    const differs = claim(ledger, 'date', [line], printedDay(value), own);
    if (differs !== undefined) written.date = differs;
    return value;
  }
  if (head.date && head.date.line === head.number?.line && ledger.claimed.has(head.date.line)) {
    const raw = head.date.line.source.text;
    const differs = claim(ledger, 'date', [], printedDay(head.date.value), raw.slice(dateAt(raw)));
    if (differs !== undefined) written.date = differs;
    return head.date.value;
  }
  return undefined;
}

/** 附注: the first line in brackets after the date; further ones stay body. */
export function noteOf(analysis: Analysis, ledger: Ledger): string | undefined {
  const line = analysis.lines.find((l) => l.role === 'note');
  if (!line) return undefined;
  claim(ledger, 'note', [line], squeeze(cleanLine(line.source.text)));
  return cleanLine(line.source.text);
}

/** 版记. */
export function imprintOf(analysis: Analysis, ledger: Ledger, written: Written): PaperInput['imprint'] {
  const imprint: NonNullable<PaperInput['imprint']> = {};
  const below = analysis.lines.find((line) => line.role === 'sendTo');
  if (below && ledger.claimed.has(below)) imprint.addresseesHere = true;
  const { cc, office, printed } = analysis.imprint;
  const copies = analysis.lines.filter((line) => line.role === 'copyTo');
  if (cc && copies.length > 0) {
    const groups = cc.value
      .split('，')
      .map(cleanLine)
      .filter((group) => group !== '');
    imprint.copyTo = groups.length <= 200 ? groups : [cleanLine(cc.value)];
    const shown = imprintLines({ copyTo: imprint.copyTo, others: [] }, '').join('');
    const differs = claim(ledger, 'copyTo', copies, shown);
    if (differs !== undefined) written.copyTo = differs;
  }
  const prints = analysis.lines.filter((line) => line.role === 'print');
  if (printed && prints.length > 0) {
    imprint.printedOn = printed.value;
    if (office) imprint.office = cleanLine(office.value);
    const shown = `${office?.value ?? ''}${printedDay(printed.value)}印发`;
    const differs = claim(ledger, 'printedOn', prints, shown);
    if (differs !== undefined) written.printedOn = differs;
  }
  const others = analysis.lines.filter((line) => line.role === 'imprintOther').slice(0, 10);
  if (others.length > 0) {
    imprint.others = others.map((line) => cleanLine(line.source.text));
    claim(ledger, 'others', others, squeeze(imprint.others.join('')));
  }
  return imprint;
}

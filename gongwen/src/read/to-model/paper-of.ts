import type { Format } from '../../model/kinds.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import type { Paper, PaperInput } from '../../model/paper.ts';
import { InvalidPaper, parsePaper } from '../../model/parse-paper.ts';
import { SECRET_MARK_CODE } from '../../model/secrecy.ts';
import { cleanLine } from '../../model/words.ts';
import { ADDRESSED } from '../recognise/addressees.ts';
import type { Analysis } from '../recognise/analyse.ts';
import type { Line } from '../recognise/line.ts';
import type { Recognition } from '../recognise/types.ts';
import { attachmentsOf } from './attachments-of.ts';
import { blocksOf } from './blocks-of.ts';
import { dateInModel, imprintOf, listOf, noteOf, signatureOf } from './closing-of.ts';
import { type HeadParts, headOf, ownText } from './head-of.ts';
import { claim, type Ledger, type Rewriting } from './ledger.ts';

/** The model's paper, what it prints otherwise than the source, and the lines that stayed body though not text of it. */
export interface BuiltPaper {
  paper: Paper;
  rewritten: Rewriting[];
  unplaced: Line[];
}

type Written = NonNullable<PaperInput['asWritten']>;

/**
 * Builds the model's paper. Elements claim the lines they print; every line that none claims becomes a block of the body
 * in its place, so nothing can get lost on the way. An element the model will not take (a stray colon among 抄送机关) is
 * tried once; then its lines stay body too.
 * @throws InvalidPaper with code R-SEC-08 when the text bears a state-secret mark.
 */
export function paperOf(analysis: Analysis, recognition: Recognition, notes: readonly Line[]): BuiltPaper {
  const refused = new Set<string>();
  for (;;) {
    const attempt = draft(analysis, recognition, notes, refused);
    const parsed = parsePaper(attempt.input);
    if (parsed.ok) return { paper: parsed.paper, rewritten: attempt.rewritten, unplaced: attempt.unplaced };
    const elements = parsed.problems.map(({ path }) => elementOf(path)).filter((name) => !refused.has(name));
    const secret = parsed.problems.some((problem) => problem.code === SECRET_MARK_CODE);
    if (secret || elements.length === 0) throw new InvalidPaper(parsed.problems);
    for (const name of elements) refused.add(name);
  }
}

/** The element a problem's path belongs to: `head.mark.names.0` is `head.mark`, `imprint.copyTo.1` is `imprint`. */
function elementOf(path: string): string {
  const [first = '', second = ''] = path.split('.');
  return first === 'head' || first === 'asWritten' ? `${first}.${second}` : first;
}

interface Draft {
  input: PaperInput;
  rewritten: Rewriting[];
  unplaced: Line[];
}

function draft(
  analysis: Analysis,
  recognition: Recognition,
  notes: readonly Line[],
  refused: ReadonlySet<string>,
): Draft {
  const ledger: Ledger = { claimed: new Set(), rewritten: [], refused };
  const parts = headOf(analysis, recognition.issuers.value, ledger);
  const written: Written = parts.asWritten;
  const kind = kindIn(recognition);
  const unless = <T>(element: string, read: () => T): T | undefined =>
    refused.has(element) ? undefined : read();
  const signature = unless('signature', () => signatureOf(analysis, ledger));
  const optional = {
    title: parts.tookTitle ? undefined : unless('title', () => titleIn(analysis, ledger)),
    titleNote: unless('titleNote', () => titleNoteOf(analysis, ledger)),
    addressees: unless('addressees', () => addresseesOf(analysis, ledger, written)),
    attachmentList: unless('attachmentList', () => listOf(analysis, ledger, written)),
    signature,
    date: unless('date', () => dateInModel(analysis, ledger, written, signature !== undefined)),
    note: unless('note', () => noteOf(analysis, ledger)),
    imprint: unless('imprint', () => imprintOf(analysis, ledger, written)),
    attachments: unless('attachments', () => attachmentsOf(analysis, ledger)),
    attendance: kind === '纪要' ? unless('attendance', () => attendanceOf(analysis, ledger)) : undefined,
  };
  const kept = Object.fromEntries(
    Object.entries(written).filter(([name]) => !refused.has(`asWritten.${name}`)),
  );
  const body = [...analysis.lines.filter((line) => !ledger.claimed.has(line)), ...notes];
  const input: PaperInput = {
    kind,
    format: formatOf(kind, parts, recognition),
    head: parts.head,
    body: blocksOf(body),
    ...withoutMissing(optional),
    ...(Object.keys(kept).length === 0 ? {} : { asWritten: kept }),
  };
  return { input, rewritten: ledger.rewritten, unplaced: body.filter((line) => line.role !== 'body') };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: the model knows no undefined fields. */
function withoutMissing<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** Papers whose kind cannot be told are taken for the commonest; the confidence says so. */
function kindIn(recognition: Recognition): Kind {
  return KINDS.find((kind) => kind === recognition.kind.value) ?? '通知';
}

function formatOf(kind: Kind, parts: HeadParts, recognition: Recognition): Format {
  if (kind === '命令') return 'order';
  if (kind === '纪要') return 'minutes';
  if (recognition.signer.value !== null && (parts.head.signers?.length ?? 0) > 0) return 'upward';
  if (kind === '函') return 'letter';
  return 'ordinary';
}

function titleIn(analysis: Analysis, ledger: Ledger): string {
  const lines = analysis.head.title;
  const texts = lines.map((line) => cleanLine(ownText(analysis, ledger, line)));
  const title = texts.filter((text) => text !== '').join('\n');
  claim(ledger, 'title', lines, title, texts.join(''));
  return title;
}

function titleNoteOf(analysis: Analysis, ledger: Ledger): string | undefined {
  const first = analysis.lines.findIndex((l) => l.role === 'titleNote');
  if (first < 0) return undefined;
  const notes = [];
  for (let i = first; analysis.lines[i]?.role === 'titleNote'; i++) notes.push(analysis.lines[i]);
  const lines = notes.filter((line) => line !== undefined);
  for (const line of lines) ledger.claimed.add(line);
  return lines.map((line) => cleanLine(line.source.text)).join('');
}

/** 主送机关 in groups as they were written between commas. */
function addresseesOf(analysis: Analysis, ledger: Ledger, written: Written): string[] {
  const lines = analysis.head.addressees;
  if (lines.length === 0) return addresseesBelow(analysis, ledger, written);
  const joined = lines.map((line) => cleanLine(line.source.text)).join('');
  const text = joined.replace(ADDRESSED, '').replace(/[\s\u3000]*[:：;；]$/, '');
  const split = text
    .split('，')
    .map(cleanLine)
    .filter((group) => group !== '');
  if (split.length === 0) return [];
  const groups = split.length <= 200 ? split : [cleanLine(text)];
  const differs = claim(ledger, 'addressees', lines, `${groups.join('，')}：`);
  if (differs !== undefined) written.addressees = differs;
  return groups;
}

/** 主送机关 that stand in the imprint. */
function addresseesBelow(analysis: Analysis, ledger: Ledger, written: Written): string[] {
  const found = analysis.imprint.addressees;
  const lines = analysis.lines.filter((line) => line.role === 'sendTo');
  if (!found || ledger.refused.has('imprint')) return [];
  const groups = found.value
    .split('，')
    .map(cleanLine)
    .filter((group) => group !== '');
  if (groups.length === 0 || groups.length > 200) return [];
  const differs = claim(ledger, 'addressees', lines, `主送：${groups.join('，')}。`);
  if (differs !== undefined) written.addressees = differs;
  return groups;
}

/** 出席、请假、列席 at the end of minutes. */
function attendanceOf(analysis: Analysis, ledger: Ledger): NonNullable<PaperInput['attendance']> {
  const out: NonNullable<PaperInput['attendance']> = [];
  for (const line of analysis.lines) {
    const found = /^(出\s*席|请\s*假|列\s*席|缺\s*席|参\s*加|记\s*录)[\s\u3000]*：(.+)$/.exec(line.text);
    if (!found || line.role !== 'body' || line.source.cell || out.length >= 20) continue;
    out.push({ label: (found[1] ?? '').replace(/\s/g, ''), names: cleanLine(found[2] ?? '') });
    ledger.claimed.add(line);
  }
  return out;
}

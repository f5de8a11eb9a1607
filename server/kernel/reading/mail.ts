/** E-mail (RFC 5322, MIME): who, about what, the text, and attachments as files of their own. */
import type { Budget } from './budget.ts';
import { decodedText } from './decode.ts';
import { readHtml } from './html.ts';

/** A mail taken apart. Attachments are still to be read. */
export interface Mail {
  readonly subject: string;
  readonly lines: string[];
  readonly attachments: { name: string; bytes: Uint8Array }[];
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Parts in one mail; more are an attack. */
const MOST_PARTS = 500;

/** Does a text begin with the lines of a mail? */
export function looksMail(head: string): boolean {
  const names = new Set([...head.matchAll(/^([A-Za-z-]{2,40}):/gm)].map((match) => match[1]?.toLowerCase()));
  const known = ['from', 'to', 'subject', 'date', 'received', 'mime-version', 'message-id', 'content-type'];
  return /^[A-Za-z-]{2,40}:/.test(head) && known.filter((name) => names.has(name)).length >= 3;
}

/** Takes a mail apart. */
export function readMail(bytes: Uint8Array, budget: Budget): Mail {
  const mail: Mail & { subject: string } = { subject: '', lines: [], attachments: [] };
  const top = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  mail.subject = wordsOf(top.headers.get('subject') ?? '');
  for (const name of ['from', 'to', 'cc']) {
    const value = top.headers.get(name);
    if (value) mail.lines.push(wordsOf(value));
  }
  walk(top, mail, budget, { parts: 0 }, 0);
  return mail;
}

function walk(part: Part, mail: Mail, budget: Budget, count: { parts: number }, depth: number): void {
  if (++count.parts > MOST_PARTS || depth > 20) budget.spend('entries', Number.MAX_SAFE_INTEGER);
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = parameterOf(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== '') {
    for (const piece of piecesOf(part.body, boundary)) walk(partOf(piece), mail, budget, count, depth + 1);
    return;
  }
  const content = contentOf(part);
  budget.spend('inflatedBytes', content.length);
  const name =
    parameterOf(part.headers.get('content-disposition') ?? '', 'filename') || parameterOf(type, 'name');
  const isText = /^text\/(?:plain|html)/i.test(type) && name === '';
  if (!isText) {
    if (content.length > 0)
      mail.attachments.push({ name: name === '' ? nameByType(type) : name, bytes: content });
    return;
  }
  const text = decodedText(content, parameterOf(type, 'charset'));
  if (/^text\/html/i.test(type)) {
    for (const page of readHtml(text, '', budget).pages)
      mail.lines.push(...page.lines.map((line) => line.text));
  } else mail.lines.push(...text.split(/\r?\n/));
}

const nameByType = (type: string) => (/^message\/rfc822/i.test(type) ? '邮件.eml' : '未命名附件');

function partOf(raw: Buffer): Part {
  const break_ = /\r?\n\r?\n/.exec(raw.subarray(0, 262_144).toString('latin1'));
  const end = break_ === null ? raw.length : break_.index;
  const head = raw
    .subarray(0, end)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: break_ === null ? Buffer.alloc(0) : raw.subarray(end + break_[0].length) };
}

function piecesOf(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const pieces: Buffer[] = [];
  let at = body.indexOf(mark);
  while (at >= 0) {
    const from = at + mark.length;
    if (body[from] === 0x2d && body[from + 1] === 0x2d) break;
    const next = body.indexOf(mark, from);
    const start = body.indexOf(0x0a, from) + 1;
    if (start > 0) pieces.push(body.subarray(start, next < 0 ? body.length : next));
    at = next;
  }
  return pieces;
}

function contentOf(part: Part): Uint8Array {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable')
    return unquoted(part.body.toString('latin1').replace(/=\r?\n/g, ''), false);
  return part.body;
}

function unquoted(text: string, isHeader: boolean): Buffer {
  const plain = isHeader ? text.replace(/_/g, ' ') : text;
  return Buffer.from(
    plain.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** `=?gb2312?B?…?=` as words (RFC 2047); raw bytes by the likeliest charset. */
function wordsOf(header: string): string {
  const joined = header.replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1');
  const isRaw = /[\x80-\xff]/.test(joined);
  const text = isRaw ? decodedText(Buffer.from(joined, 'latin1')) : joined;
  return text.replace(/=\?([^?]{2,40})\?([bq])\?([^?]*)\?=/gi, (_, charset, kind, word) =>
    decodedText(
      String(kind).toLowerCase() === 'b' ? Buffer.from(String(word), 'base64') : unquoted(String(word), true),
      String(charset).split('*')[0],
    ),
  );
}

/** A parameter of a header, also in the form of RFC 2231 (`filename*=utf-8''…`). */
function parameterOf(header: string, name: string): string {
  const extended = new RegExp(`${name}\\*(?:0\\*)?=([\\w-]*)'[^']*'([^;\\s]+)`, 'i').exec(header);
  if (extended) {
    const bytes = Buffer.from(
      (extended[2] ?? '').replace(/%([0-9a-f]{2})/gi, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
      'latin1',
    );
    return decodedText(bytes, extended[1]);
  }
  const plain = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return wordsOf(plain?.[1] ?? plain?.[2] ?? '');
}

/**
 * Reads XML and HTML in one pass, forgiving: what is broken is read as far as it goes, because a mark in a broken file is
 * a mark. Entities are never fetched nor expanded; a DOCTYPE in XML of an office format is taken as an attack.
 */
import { UnreadableFile } from './unreadable.ts';

/** Told of what comes, in order. Names come without prefix and in lower case. */
export interface MarkupHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  comment?(text: string): void;
}

/** Deepest nesting of XML that is read; Word stays under about 60. HTML never closes its breaks, so there it means nothing. */
const DEPTH = 400;

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '  ',
  thinsp: ' ',
  starf: '★',
  bigstar: '★',
  star: '☆',
  middot: '·',
};

/** Character references as characters; unknown ones stay as they are. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();

const ATTRIBUTE = /([^\s=/>"']{1,200})\s*(?:=\s*("[^"]*"|'[^']*'|[^\s>]+))?/gy;

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  let at = 0;
  while (at < source.length) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match === null) {
      at++;
      continue;
    }
    at = ATTRIBUTE.lastIndex;
    const value = match[2] ?? '';
    const bare = /^["']/.test(value) ? value.slice(1, -1) : value;
    found[localName(match[1] ?? '')] = unescaped(bare);
  }
  return found;
}

/** Where the tag that begins at `from` ends: the first > outside of quotes; -1 when it never does. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let i = from; i < source.length; i++) {
    const char = source[i];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i;
  }
  return -1;
}

/** Scans XML. @throws UnreadableFile too-complex for a DOCTYPE and for nesting beyond sense */
export function scanXml(source: string, handler: MarkupHandler): void {
  const refuse = () => {
    throw new UnreadableFile('too-complex');
  };
  let depth = 0;
  const counted: MarkupHandler = {
    ...handler,
    open(name, attributes) {
      if (++depth > DEPTH) refuse();
      handler.open?.(name, attributes);
    },
    close(name) {
      depth--;
      handler.close?.(name);
    },
  };
  scan(source, counted, refuse);
}

/** Scans HTML: its DOCTYPE is usual, what scripts and styles hold is no text. */
export function scanHtml(source: string, handler: MarkupHandler): void {
  let silent = '';
  scan(
    source,
    {
      open(name, attributes) {
        if (silent !== '') return;
        handler.open?.(name, attributes);
        if (name === 'script' || name === 'style') silent = name;
      },
      close(name) {
        if (silent === name) silent = '';
        if (silent === '') handler.close?.(name);
      },
      text(text) {
        if (silent === '') handler.text?.(text);
      },
      comment: (text) => handler.comment?.(text),
    },
    () => {},
  );
}

function scan(source: string, handler: MarkupHandler, onDoctype: () => void): void {
  let at = 0;
  const text = (to: number) => {
    if (to > at) handler.text?.(unescaped(source.slice(at, to)));
  };
  while (at < source.length) {
    const open = source.indexOf('<', at);
    text(open < 0 ? source.length : open);
    if (open < 0) return;
    if (source.startsWith('<!--', open) || source.startsWith('<![CDATA[', open)) {
      const isComment = source[open + 2] === '-';
      const [skip, end] = isComment ? [4, '-->'] : [9, ']]>'];
      const close = source.indexOf(end, open + skip);
      const inner = source.slice(open + skip, close < 0 ? source.length : close);
      if (isComment) handler.comment?.(inner);
      else handler.text?.(inner);
      at = close < 0 ? source.length : close + 3;
      continue;
    }
    const close = tagEnd(source, open + 1);
    if (close < 0) return;
    const tag = source.slice(open + 1, close);
    at = close + 1;
    if (/^!doctype/i.test(tag)) onDoctype();
    if (tag.startsWith('!') || tag.startsWith('?')) continue;
    if (tag.startsWith('/')) {
      handler.close?.(localName(tag.slice(1).trim()));
      continue;
    }
    const name = /^[^\s/>]*/.exec(tag)?.[0] ?? '';
    if (name === '') continue;
    handler.open?.(localName(name), attributesOf(tag.slice(name.length)));
    if (tag.endsWith('/')) handler.close?.(localName(name));
  }
}

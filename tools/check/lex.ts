/** Tells code from comments and strings, so that a rule looks for `new Date()` in code and for SQL in strings. */

/** A string literal. In templates each `${…}` reads as `$?`; what stands inside it is code. */
export interface StringLiteral {
  /** Offset of the opening quote. */
  readonly at: number;
  readonly text: string;
  readonly quote: "'" | '"' | '`';
}

/** A source text taken apart. */
export interface Lexed {
  /** As long as the source; comments and the insides of strings are blank, quotes stay. */
  readonly code: string;
  readonly strings: readonly StringLiteral[];
}

/** A slash after one of these begins a regular expression, not a division. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|new|delete|void|throw|await|yield))\s*$/;

/** Takes a TypeScript source apart. JSX text with quotes in it is read as a string up to the line's end. */
export function lex(source: string): Lexed {
  const code = source.split('');
  const strings: StringLiteral[] = [];
  const blank = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) if (source[i] !== '\n') code[i] = ' ';
  };

  /** Reads code from `at` up to the end, or to the brace that closes a template's `${`. */
  function readCode(start: number, inTemplate: boolean): number {
    let at = start;
    let depth = 0;
    while (at < source.length) {
      const two = source.slice(at, at + 2);
      const c = source[at];
      if (two === '//' || two === '/*') at = skipComment(at, two);
      else if (c === "'" || c === '"') at = readString(at, c);
      else if (c === '`') at = readTemplate(at);
      else if (c === '/' && BEFORE_REGEX.test(code.slice(Math.max(0, at - 30), at).join('')))
        at = skipRegex(at);
      else {
        if (c === '{') depth += 1;
        if (c === '}') {
          if (inTemplate && depth === 0) return at;
          depth -= 1;
        }
        at += 1;
      }
    }
    return at;
  }

  function skipComment(start: number, kind: string): number {
    const found = source.indexOf(kind === '//' ? '\n' : '*/', start + 2);
    const end = found < 0 ? source.length : found + (kind === '//' ? 0 : 2);
    blank(start, end);
    return end;
  }

  function readString(start: number, quote: "'" | '"'): number {
    let at = start + 1;
    while (at < source.length && source[at] !== quote && source[at] !== '\n')
      at += source[at] === '\\' ? 2 : 1;
    strings.push({ at: start, text: source.slice(start + 1, at), quote });
    blank(start + 1, at);
    return at + 1;
  }

  function readTemplate(start: number): number {
    let at = start + 1;
    let text = '';
    while (at < source.length && source[at] !== '`') {
      if (source.startsWith('${', at)) {
        text += '$?';
        at = readCode(at + 2, true) + 1;
        continue;
      }
      const step = source[at] === '\\' ? 2 : 1;
      text += source.slice(at, at + step);
      blank(at, at + step);
      at += step;
    }
    strings.push({ at: start, text, quote: '`' });
    return at + 1;
  }

  function skipRegex(start: number): number {
    let at = start + 1;
    let inClass = false;
    while (at < source.length && source[at] !== '\n' && (inClass || source[at] !== '/')) {
      if (source[at] === '[') inClass = true;
      if (source[at] === ']') inClass = false;
      at += source[at] === '\\' ? 2 : 1;
    }
    blank(start + 1, at);
    return at + 1;
  }

  readCode(0, false);
  strings.sort((a, b) => a.at - b.at);
  return { code: code.join(''), strings };
}

/** The front matter: `key: value` lines between two `---`. */
import { SECRET_MARK_CODE, SECRET_MARK_MESSAGE } from '../model/secrecy.ts';
import { findSecretMark } from '../model/secret-scan.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { type Place, SyntaxFault, type TextError } from './errors.ts';
import { FieldFault } from './field.ts';
import { FIELDS } from './fields.ts';
import type { SourceLine } from './source.ts';

/** The draft, where each field of the model was written, and the first line after the front matter (index into `lines`). */
export type Front = { readonly draft: Draft; readonly places: Map<string, Place>; readonly bodyFrom: number };

/** Reads the front matter; faults of single lines go to `report`. @throws SyntaxFault when it does not open or close */
export function parseFront(
  lines: readonly SourceLine[],
  report: (action: () => void) => void,
  refuse: (error: TextError) => void,
): Front {
  const opening = lines.findIndex((line) => line.text !== '');
  const first = lines[opening];
  if (first?.text !== '---') {
    throw new SyntaxFault(
      { line: first?.number ?? 1, column: 1 },
      '“---”（文件以三个减号开头，下写“文种: 通知”等各项，再以“---”结束）',
    );
  }
  const closing = lines.findIndex((line, at) => at > opening && line.text === '---');
  if (closing === -1) throw new SyntaxFault({ line: lines.length, column: 1 }, '结束各项的“---”');
  const draft = emptyDraft();
  const places = new Map<string, Place>();
  const seen = new Set<string>();
  for (const line of lines.slice(opening + 1, closing)) {
    if (line.text !== '') report(() => readField(line, { draft, places, seen }, refuse));
  }
  if (draft.kind === '' && !places.has('kind')) {
    report(() => {
      throw new SyntaxFault({ line: first.number + 1, column: 1 }, '“文种: ”一行');
    });
  }
  return { draft, places, bodyFrom: closing + 1 };
}

type State = { readonly draft: Draft; readonly places: Map<string, Place>; readonly seen: Set<string> };

function readField(line: SourceLine, state: State, refuse: (error: TextError) => void): void {
  const start = line.indent + 1;
  const colon = line.text.search(/[:：]/);
  if (colon < 1) throw new SyntaxFault({ line: line.number, column: start }, '“名称: 内容”，如“文种: 通知”');
  const key = line.text.slice(0, colon).trimEnd();
  const value = line.text.slice(colon + 1).trimStart();
  if (findSecretMark({ [key]: value }) !== undefined) {
    refuse({
      line: line.number,
      column: start,
      code: SECRET_MARK_CODE,
      expected: '非涉密内容',
      message: SECRET_MARK_MESSAGE,
    });
    return;
  }
  const field = FIELDS.find((each) => each.key === key);
  if (field === undefined) throw new SyntaxFault({ line: line.number, column: start }, unknownKey(key));
  const column = start + [...line.text].length - [...value].length;
  if (value === '') throw new SyntaxFault({ line: line.number, column }, `“${key}”的内容（${field.help}）`);
  if (state.seen.has(key) && field.repeats === undefined) {
    throw new SyntaxFault({ line: line.number, column: start }, `别的名称，“${key}”已经写过`);
  }
  state.seen.add(key);
  if (!state.places.has(field.path)) state.places.set(field.path, { line: line.number, column });
  try {
    field.read(state.draft, value);
  } catch (fault) {
    if (fault instanceof FieldFault) throw new SyntaxFault({ line: line.number, column }, fault.expected);
    throw fault;
  }
}

/** The nearest known key by shared characters, or the whole list. */
function unknownKey(key: string): string {
  const shared = (candidate: string): number =>
    [...candidate].filter((character) => key.includes(character)).length;
  const near = FIELDS.map((field) => field.key).filter(
    (candidate) => shared(candidate) > 0 && shared(candidate) * 2 >= key.length,
  );
  const best = near.sort((one, other) => shared(other) - shared(one))[0];
  return best === undefined
    ? `以下名称之一：${FIELDS.map((field) => field.key).join('、')}`
    : `“${best}”（没有“${key}”这一项）`;
}

/** Walks everything written in a paper (or in raw input on its way to become one) and finds a state-secret mark. */
import { bearsSecretMark, bearsStarredMark } from './secrecy.ts';

/** Field names that would hold 密级 or 保密期限; there is none in the model and none is taken in silence. */
const SECRECY_FIELDS =
  /^(?:secrecy|secret|secretLevel|classification|classified|密级|保密期限|密级和保密期限)$/i;

type Path = (string | number)[];

/**
 * The path of the first string bearing a state-secret mark, or of a field meant for one; undefined when clean. Runs of a
 * paragraph are read together, so that a mark cut in two by a change of face is still found; image data is skipped.
 */
export function findSecretMark(value: unknown, path: Path = []): Path | undefined {
  if (typeof value === 'string') return markedString(value, path) ? path : undefined;
  if (Array.isArray(value)) return firstFound(value.entries(), path);
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) if (SECRECY_FIELDS.test(key)) return [...path, key];
  if (record.type === 'paragraph' && bearsSecretMark(textOfRuns(record))) return path;
  return firstFound(Object.entries(record), path);
}

function firstFound(entries: Iterable<[string | number, unknown]>, path: Path): Path | undefined {
  for (const [key, child] of entries) {
    const found = findSecretMark(child, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function markedString(text: string, path: Path): boolean {
  if (text.startsWith('data:image/')) return false;
  const inside = path.includes('rows') || path.includes('runs') || path.includes('rest');
  return text.split('\n').some((line) => (inside ? bearsStarredMark(line) : bearsSecretMark(line)));
}

function textOfRuns(record: Record<string, unknown>): string {
  const texts = [record.runs, record.rest].flatMap((runs) => (Array.isArray(runs) ? runs : []));
  return texts.map((run: unknown) => (hasText(run) ? run.text : '')).join('');
}

function hasText(run: unknown): run is { text: string } {
  return typeof run === 'object' && run !== null && 'text' in run && typeof run.text === 'string';
}

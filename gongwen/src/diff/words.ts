/** Words that changed within a paragraph. */

/** A stretch of words: kept, taken out, or put in. */
export type WordChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Above this many pairs of words the changed middle is shown whole: two such paragraphs have little in common anyway. */
const MOST_PAIRS = 4_000_000;

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map((part) => part.segment);

/** Changes from `before` to `after`, word by word; joined, `same`+`removed` give `before`, `same`+`added` give `after`. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < one.length - head && tail < other.length - head && one.at(-1 - tail) === other.at(-1 - tail))
    tail += 1;
  const middle = betweenEnds(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  const same = (words: string[]): WordChange[] =>
    words.length === 0 ? [] : [{ kind: 'same', text: words.join('') }];
  return joined([...same(one.slice(0, head)), ...middle, ...same(one.slice(one.length - tail))]);
}

function betweenEnds(one: readonly string[], other: readonly string[]): WordChange[] {
  const whole = (kind: 'removed' | 'added', words: readonly string[]): WordChange[] =>
    words.length === 0 ? [] : [{ kind, text: words.join('') }];
  if (one.length * other.length > MOST_PAIRS || one.length === 0 || other.length === 0) {
    return [...whole('removed', one), ...whole('added', other)];
  }
  return backtrack(one, other, commonLengths(one, other));
}

/** Lengths of longest common subsequences of the rests: row i, column j = of `one` from i and `other` from j. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint32Array {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const down = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      const diagonal = (lengths[(i + 1) * width + j + 1] ?? 0) + 1;
      lengths[i * width + j] = one[i] === other[j] ? diagonal : Math.max(down, right);
    }
  }
  return lengths;
}

function backtrack(one: readonly string[], other: readonly string[], lengths: Uint32Array): WordChange[] {
  const width = other.length + 1;
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]];
    if (left !== undefined && left === right) {
      changes.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      changes.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: right ?? '' });
      j += 1;
    }
  }
  return changes;
}

/** Neighbours of one kind joined; a single kept particle or mark between changes is drawn into them, so that it reads easily. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last?.kind === change.kind)
      result[result.length - 1] = { kind: change.kind, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}

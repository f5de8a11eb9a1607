/** What is to happen, earliest first; of the same moment in the order it was put in. */

interface Entry<T> {
  readonly at: string;
  readonly order: number;
  readonly item: T;
}

/** A binary heap by time. */
export class TimeQueue<T> {
  readonly #entries: Entry<T>[] = [];
  #order = 0;

  get size(): number {
    return this.#entries.length;
  }

  /** The earliest moment; undefined when nothing is left. */
  get next(): string | undefined {
    return this.#entries[0]?.at;
  }

  /** Puts something in at its time. */
  put(at: string, item: T): void {
    const entries = this.#entries;
    this.#order += 1;
    entries.push({ at, order: this.#order, item });
    let i = entries.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.#swapUnlessOrdered(parent, i)) break;
      i = parent;
    }
  }

  /** Takes out the earliest. */
  take(): T | undefined {
    const entries = this.#entries;
    const first = entries[0];
    const last = entries.pop();
    if (first === undefined || last === undefined) return undefined;
    if (entries.length === 0) return first.item;
    entries[0] = last;
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      if (left >= entries.length) break;
      const lesser = left + 1 < entries.length && this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#swapUnlessOrdered(i, lesser)) break;
      i = lesser;
    }
    return first.item;
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#entries[a], this.#entries[b]];
    if (!x || !y) return false;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  #swapUnlessOrdered(parent: number, child: number): boolean {
    if (!this.#isBefore(child, parent)) return false;
    const [p, c] = [this.#entries[parent], this.#entries[child]];
    if (p && c) [this.#entries[parent], this.#entries[child]] = [c, p];
    return true;
  }
}

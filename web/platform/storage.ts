/** The browser's own storage, which may be full, switched off or hold what an older version wrote. */

const PREFIX = 'huiyin.';

/** Reads what was stored; undefined when there is nothing readable. */
export function stored(key: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Stores a value; silently does without where the browser will not. */
export function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page still works, only nothing is remembered.
  }
}

/** Removes a value. */
export function unstore(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // nothing stored, nothing to remove
  }
}

/** Removes every value whose key starts so and whose content `stale` says is to go. */
export function sweep(start: string, stale: (value: unknown) => boolean): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX + start)) continue;
      const name = key.slice(PREFIX.length);
      if (stale(stored(name))) unstore(name);
    }
  } catch {
    // storage switched off
  }
}

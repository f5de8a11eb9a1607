/** Keys that make repeated commands harmless. */

/**
 * A new key. Not crypto.randomUUID: a phone opens the demo over plain HTTP, where browsers withhold it.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** Gives each distinct command one key and repeats of it the same one, until `done`. */
export interface KeyKeeper {
  /** The key for this body: the same as before when the body is the same and did not succeed. */
  keyFor(body: unknown): string;
  /** The command succeeded; the next one is a new one even if it reads alike. */
  done(): void;
}

/** A keeper for one button: pressing it again after a lost reply repeats the command, it does not act twice. */
export function keyKeeper(make: () => string = newKey): KeyKeeper {
  let last: { body: string; key: string } | null = null;
  return {
    keyFor(body) {
      const text = JSON.stringify(body);
      if (last?.body !== text) last = { body: text, key: make() };
      return last.key;
    },
    done() {
      last = null;
    },
  };
}

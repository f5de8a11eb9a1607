/** Numbers are issued in the order of time among moments that are decided side by side. */

/** One moment's place among those decided with it. */
export interface Turn {
  /** Resolves when every earlier moment of its kind has asked for its number or is over. */
  came(): Promise<void>;
  /** It has asked, or asks no more. */
  readonly over: () => void;
}

/** Places for moments, earliest first, by what they are: whoever registers waits for nobody who files. */
export function inTurn(kinds: readonly string[]): Turn[] {
  const before = new Map<string, Promise<unknown>>();
  return kinds.map((kind) => {
    const mine = before.get(kind) ?? Promise.resolve();
    let over: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      over = resolve;
    });
    before.set(kind, Promise.all([mine, ended]));
    return { came: () => mine.then(() => undefined), over };
  });
}

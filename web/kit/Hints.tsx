/** Three hints on first use of a screen, dismissed for ever. */
import { useState } from 'react';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { store, stored } from '../platform/storage.ts';

/** Hints shown until dismissed on this machine. `name` tells screens apart: `desk.clerk`. */
export function Hints({ name, hints }: { readonly name: string; readonly hints: readonly string[] }) {
  const key = `hints.${name}`;
  const [gone, setGone] = useState(() => stored(key) === true);
  if (gone || hints.length === 0) return null;
  return (
    <aside className="hy-hints" aria-label={base.labels.hints}>
      <ol>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <button
        type="button"
        className="hy-button hy-button-quiet"
        onClick={() => {
          store(key, true);
          setGone(true);
        }}
      >
        {base.labels.hintsDone}
      </button>
    </aside>
  );
}

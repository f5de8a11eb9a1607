/** `?`: every key that works here and now. */
import { useRef } from 'react';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { useKnownShortcuts, useShortcuts } from '../platform/shortcuts.ts';

/** As they are printed on the keys. */
const KEY_NAMES: Readonly<Record<string, string>> = { Enter: '回车', Escape: 'Esc' };

/** Stands once in the shell; opens by `?`, closes by Esc. */
export function KeyboardHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const known = useKnownShortcuts();
  useShortcuts([{ key: '?', does: base.labels.keys, run: () => dialog.current?.showModal() }]);
  return (
    <dialog ref={dialog} className="hy-keys" aria-label={base.labels.keys}>
      <h2>{base.labels.keys}</h2>
      <dl>
        {known.map((s) => (
          <div key={s.key}>
            <dt>
              <kbd>{KEY_NAMES[s.key] ?? s.key}</kbd>
            </dt>
            <dd>{s.does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="hy-button">
          {base.labels.close}
        </button>
      </form>
    </dialog>
  );
}

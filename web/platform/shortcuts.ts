/** Keyboard: components say what a key does while they are shown; `?` lists them all. */
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One key. `key` is KeyboardEvent.key: `j`, `Enter`, `/`, `?`. */
export interface Shortcut {
  readonly key: string;
  /** Its effect, for the list under `?`. */
  readonly does: string;
  readonly run: () => void;
}

type Group = { readonly shortcuts: () => readonly Shortcut[] };

let groups: readonly Group[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Group[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Enter on a button or link is that control's own. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, [role="menu"], [role="dialog"]') !== null
  );
}

/** The innermost (latest) component that knows the key takes it. */
export function handleKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  if (event.key === 'Enter' && isControl(event.target)) return;
  // A dialog has its own keys: Esc closes it, and nothing behind it moves.
  if (document.querySelector('dialog[open], .ant-modal-wrap, .ant-drawer-open')) return;
  for (const group of [...groups].reverse()) {
    const found = group.shortcuts().find((s) => s.key === event.key);
    if (!found) continue;
    event.preventDefault();
    found.run();
    return;
  }
}

/** Keys that work while this component is shown. Never while typing in a field. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const group: Group = { shortcuts: () => latest.current };
    change([...groups, group]);
    return () => change(groups.filter((g) => g !== group));
  }, []);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every key that works now, inner meanings hiding outer ones. */
export function useKnownShortcuts(): readonly Shortcut[] {
  const now = useSyncExternalStore(subscribe, () => groups);
  const seen = new Map<string, Shortcut>();
  for (const group of [...now].reverse()) {
    for (const shortcut of group.shortcuts()) {
      if (!seen.has(shortcut.key)) seen.set(shortcut.key, shortcut);
    }
  }
  return [...seen.values()];
}

/** 版式 or 文字: how this person likes to read papers, kept on this machine. */
import { useState } from 'react';
import { useSession } from '../../../platform/session.tsx';
import { store, stored } from '../../../platform/storage.ts';

/** As it looks, or its text alone. */
export type PaperView = 'pages' | 'text';

/** The view and its setter. Pages until the person says otherwise. */
export function usePaperView(): [PaperView, (view: PaperView) => void] {
  const { me } = useSession();
  const key = `paper.view.${me?.personId ?? 0}`;
  const [view, setView] = useState<PaperView>(() => (stored(key) === 'text' ? 'text' : 'pages'));
  return [
    view,
    (next) => {
      store(key, next);
      setView(next);
    },
  ];
}

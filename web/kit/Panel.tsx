/** A titled part of a screen. */
import { type ReactNode, useId, useState } from 'react';

/** Props of Panel. */
export interface PanelProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Stands at the right of the title: a count, a link. */
  readonly extra?: ReactNode;
  /** May be folded; `folded` is how it starts. */
  readonly foldable?: boolean;
  readonly folded?: boolean;
  /** No padding inside: for lists. */
  readonly flush?: boolean;
}

/** A panel. @example <Panel title="办理" extra={<Light light="yellow" />}>…</Panel> */
export function Panel(props: PanelProps) {
  const [folded, setFolded] = useState(props.folded ?? false);
  const id = useId();
  return (
    <section className={folded ? 'hy-panel hy-panel-folded' : 'hy-panel'} aria-labelledby={id}>
      <header className="hy-panel-head">
        <h2 id={id}>
          {props.foldable ? (
            <button
              type="button"
              className="hy-fold"
              aria-expanded={!folded}
              onClick={() => setFolded((f) => !f)}
            >
              <span aria-hidden="true">{folded ? '▸' : '▾'}</span> {props.title}
            </button>
          ) : (
            props.title
          )}
        </h2>
        {props.extra ? <div className="hy-panel-extra">{props.extra}</div> : null}
      </header>
      {folded ? null : (
        <div className={props.flush ? 'hy-panel-flush' : 'hy-panel-body'}>{props.children}</div>
      )}
    </section>
  );
}

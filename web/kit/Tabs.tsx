/** A row of tabs. The content under them is the caller's, so that the address can hold which one is open. */
import { useRef } from 'react';

/** One tab. */
export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly count?: number;
}

/** Tabs; arrow keys move between them. */
export function Tabs(props: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly active: string;
  readonly onChange: (key: string) => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    const at = props.tabs.findIndex((t) => t.key === props.active);
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length];
    if (!next) return;
    props.onChange(next.key);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <div className="hy-tabs" role="tablist" aria-label={props.label} ref={row}>
      {props.tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          data-tab={tab.key}
          className="hy-tab"
          aria-selected={tab.key === props.active}
          tabIndex={tab.key === props.active ? 0 : -1}
          onClick={() => props.onChange(tab.key)}
          onKeyDown={(e) => {
            if (e.key === 'ArrowRight') step(1);
            if (e.key === 'ArrowLeft') step(-1);
          }}
        >
          {tab.label}
          {tab.count ? <span className="hy-count">{tab.count}</span> : null}
        </button>
      ))}
    </div>
  );
}

/** The office screen: a list and, at its right, what is being read. */
import type { ReactNode } from 'react';

/** Two panes on a desktop; on a phone only the list, since a row opens its own screen there. */
export function Panes(props: {
  readonly list: ReactNode;
  /** null: nothing chosen. */
  readonly reading: ReactNode | null;
  readonly readingLabel: string;
}) {
  return (
    <div className={props.reading ? 'hy-panes hy-panes-two' : 'hy-panes'}>
      <div className="hy-panes-list">{props.list}</div>
      {props.reading ? (
        <section className="hy-panes-reading" aria-label={props.readingLabel}>
          {props.reading}
        </section>
      ) : null}
    </div>
  );
}

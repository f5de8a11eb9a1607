/** Nothing here: says what would appear and how. */
import type { ReactNode } from 'react';

/** An empty place. `how` says by what a thing comes to stand here. */
export function Empty(props: {
  readonly title: string;
  readonly how: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="hy-empty">
      <div className="hy-empty-mark" aria-hidden="true">
        ◌
      </div>
      <strong>{props.title}</strong>
      <p>{props.how}</p>
      {props.children}
    </div>
  );
}

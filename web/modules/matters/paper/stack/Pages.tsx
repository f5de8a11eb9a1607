/** The pages of a stack in their places: boxes of the right size, filled only where they are looked at. */
import { memo, type ReactNode } from 'react';
import { said } from '../../../../../contracts/texts/texts.ts';
import { matters } from '../../../../../contracts/texts/zh-CN/matters.ts';
import { useShortcuts } from '../../../../platform/shortcuts.ts';
import { isDrawn } from './page-window.ts';
import type { PageStack } from './usePageStack.ts';
import { useZoomGestures } from './useZoomGestures.ts';

const { labels } = matters;

/** Props of Pages. */
export interface PagesProps {
  readonly stack: PageStack;
  /** What is on a page, drawn at a scale. Pages count from 0. */
  readonly draw: (page: number, scale: number) => ReactNode;
}

/** The rows. Every page is an article of its own, named 第 n 页. */
export function Pages({ stack, draw }: PagesProps) {
  useZoomGestures(stack);
  useShortcuts([
    { key: 'PageDown', does: labels.screenOn, run: () => stack.turn(1) },
    { key: 'PageUp', does: labels.screenBack, run: () => stack.turn(-1) },
    { key: '+', does: labels.larger, run: () => stack.stepZoom(1) },
    // The key of + without Shift.
    { key: '=', does: labels.larger, run: () => stack.stepZoom(1) },
    { key: '-', does: labels.smaller, run: () => stack.stepZoom(-1) },
    { key: '0', does: labels.fitWidth, run: stack.fit },
  ]);
  const { columns, sizes } = stack;
  const rows = Array.from({ length: Math.ceil(sizes.length / columns) }, (_, row) => row * columns);
  return (
    <div className="mt-leaves" ref={stack.box}>
      {rows.map((first) => (
        <div key={first} className="mt-leaf-row">
          {sizes.slice(first, first + columns).map((size, i) => {
            const page = first + i;
            const scale = stack.scaleOf(page);
            return (
              <Leaf key={page} page={page} width={size.width * scale} height={size.height * scale}>
                {stack.room > 0 && isDrawn(page, columns, stack.sight) ? draw(page, scale) : null}
              </Leaf>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** One page's box. Hundreds of them lie empty and the same: only those that changed are looked at again. */
const Leaf = memo(function Leaf(props: {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const { page, width, height } = props;
  return (
    <article
      className="mt-leaf"
      data-page={page}
      aria-label={said(labels.pageNo, { page: page + 1 })}
      style={{ width, height }}
    >
      {props.children}
    </article>
  );
});

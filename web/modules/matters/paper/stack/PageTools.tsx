/** The strip above pages: finding (where they bear text), which page, how large, one or two side by side. */
import { type ReactNode, useState } from 'react';
import { said } from '../../../../../contracts/texts/texts.ts';
import { matters } from '../../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../../kit/Button.tsx';
import type { PageStack } from './usePageStack.ts';

const { labels } = matters;

/** Tools of a stack; `children` come first. */
export function PageTools({ stack, children }: { readonly stack: PageStack; readonly children?: ReactNode }) {
  const percent = Math.round(stack.scaleOf(stack.page) * 100);
  return (
    <div className="mt-paper-tools" style={stack.room > 0 ? { width: stack.room } : {}}>
      {children}
      {stack.sizes.length > 1 ? <PageNumber key={stack.page} stack={stack} /> : null}
      <span className="mt-sizes">
        {stack.mayPair ? (
          <Button kind="quiet" pressed={stack.columns === 2} onClick={() => stack.pair(stack.columns === 1)}>
            {labels.twoUp}
          </Button>
        ) : null}
        <Button kind="quiet" label={labels.smaller} onClick={() => stack.stepZoom(-1)}>
          −
        </Button>
        <Button
          kind="quiet"
          label={said(labels.zoomedTo, { percent })}
          title={labels.fitWidth}
          disabled={stack.isFit}
          onClick={stack.fit}
        >
          {percent}%
        </Button>
        <Button kind="quiet" label={labels.larger} onClick={() => stack.stepZoom(1)}>
          ＋
        </Button>
      </span>
    </div>
  );
}

/** 第 3 / 12 页; typing a number and Enter goes there. */
function PageNumber({ stack }: { readonly stack: PageStack }) {
  const now = String(stack.page + 1);
  const [typed, setTyped] = useState(now);
  const count = stack.sizes.length;
  return (
    <span className="mt-page-at">
      <input
        inputMode="numeric"
        aria-label={said(labels.pageOf, { page: now, n: count })}
        value={typed}
        onFocus={(e) => e.target.select()}
        onChange={(e) => setTyped(e.target.value.replace(/\D/g, '').slice(0, 4))}
        onBlur={() => setTyped(now)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || typed === '') return;
          stack.goTo(Math.min(count, Math.max(1, Number(typed))) - 1);
        }}
      />
      / {said(labels.pagesInAll, { n: count })}
    </span>
  );
}

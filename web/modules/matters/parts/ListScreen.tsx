/** A list with its filters, its waiting, failing and empty states, and its print: registers, ladder, archive, search. */
import type { ReactNode } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import type { ApiError } from '../../../platform/api/api-error.ts';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { paperInstant } from '../../../platform/format.ts';
import './list-screen.css';

/** Rows as far as fetched, as `usePages` gives them. */
interface RowSource {
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
  readonly isPending: boolean;
  readonly isLoadingMore: boolean;
  readonly error: ApiError | null;
  loadMore(): void;
  refetch(): void;
}

/** Props of ListScreen. */
export interface ListScreenProps {
  readonly title: string;
  /** Tabs, day, words: what the address holds. */
  readonly filters?: ReactNode;
  readonly rows: RowSource;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
  /** Between the head and the rows: a form opened in place. */
  readonly above?: ReactNode;
  readonly printable?: boolean;
  /** What the list is narrowed to, in words, for the head of its print. */
  readonly narrowedTo?: string;
  /** Beside the print: exporting. */
  readonly tools?: ReactNode;
  /** Nothing was asked for yet: neither waiting nor empty. */
  readonly idle?: boolean;
}

/** The screen of a list. */
export function ListScreen(props: ListScreenProps) {
  const { rows, idle = false } = props;
  const isEmpty = !rows.isPending && !rows.error && rows.items.length === 0;
  return (
    <div className="mt-list">
      <header className="mt-list-head">
        <h1>{props.title}</h1>
        {props.filters}
        {props.printable || props.tools ? (
          <span className="mt-list-end">
            {props.tools}
            <Button onClick={() => window.print()}>{matters.labels.printList}</Button>
          </span>
        ) : null}
      </header>
      {props.printable ? <PaperHead rows={rows} narrowedTo={props.narrowedTo ?? ''} /> : null}
      {props.above}
      <ErrorNotice error={rows.error} onRetry={rows.refetch} />
      {rows.isPending && !idle ? <Waiting rows={10} /> : null}
      {isEmpty || idle ? props.empty : null}
      {rows.items.length > 0 && !idle ? props.children : null}
      <LoadMore pages={rows} />
    </div>
  );
}

/** On paper only: what the list was narrowed to, when it was printed, and that it does not hold everything. */
function PaperHead(props: { readonly rows: RowSource; readonly narrowedTo: string }) {
  const { rows, narrowedTo } = props;
  const now = useNow();
  return (
    <p className="hy-paper-only mt-list-paper">
      {narrowedTo ? <span>{said(matters.labels.printedOf, { what: narrowedTo })}</span> : null}
      <span>
        {said(matters.labels.listPrintedAt, { at: paperInstant(now), n: rows.items.length })}
        {rows.hasMore ? matters.labels.printedPart : ''}
      </span>
    </p>
  );
}

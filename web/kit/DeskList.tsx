/** The list of a desk: dense rows, walked by j and k, opened by Enter, acted on by e. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Light as LightValue, Urgency } from '../../contracts/base/acts.ts';
import type { Instant } from '../../contracts/base/dates.ts';
import { said, textOf } from '../../contracts/texts/texts.ts';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import type { ApiError } from '../platform/api/api-error.ts';
import { ErrorNotice } from '../platform/ErrorNotice.tsx';
import { useShortcuts } from '../platform/shortcuts.ts';
import { DueLight, UrgencyMark } from './Light.tsx';
import { LoadMore } from './LoadMore.tsx';
import { Waiting } from './Waiting.tsx';

/** One row as data; modules map theirs to it. */
export interface DeskRow {
  readonly key: string;
  readonly title: string;
  readonly number?: string | null;
  /** What is to be done or where it is: 拟办, 待批示. */
  readonly step: string;
  /** From whom, or with whom. */
  readonly from?: string | null;
  readonly urgency?: Urgency;
  readonly unread?: boolean;
  readonly round?: number;
  readonly light: LightValue;
  readonly dueAt: Instant | null;
  readonly workingDaysLeft: number | null;
  /** 代 whom, returned how often: small words behind the title. */
  readonly note?: string | null;
}

/** Rows as far as fetched, as `usePages` gives them. */
export interface RowSource {
  readonly hasMore: boolean;
  readonly isPending: boolean;
  readonly isLoadingMore: boolean;
  readonly error: ApiError | null;
  loadMore(): void;
  refetch(): void;
}

/** Props of DeskList. */
export interface DeskListProps {
  readonly label: string;
  readonly rows: readonly DeskRow[];
  readonly source: RowSource;
  readonly selected?: string | undefined;
  /** Walking onto a row: shows it in the reading pane. */
  readonly onSelect: (key: string) => void;
  /** Enter or click: opens it. Absent: the same as onSelect. */
  readonly onOpen?: (key: string) => void;
  /** `e`: goes to what can be done with it. */
  readonly onAct?: (key: string) => void;
  /** Shown when there is nothing. */
  readonly empty: ReactNode;
  /** Two-line rows for thumbs. */
  readonly roomy?: boolean;
  /** Rows picked for an act on several; absent where nothing is done to several. */
  readonly picks?: Picks;
}

/** Rows picked for an act on several. */
export interface Picks {
  readonly keys: ReadonlySet<string>;
  toggle(key: string): void;
}

/** A desk's list with its waiting, failing and empty states. */
export function DeskList(props: DeskListProps) {
  const { rows, source, selected, onSelect } = props;
  const place = useRef<HTMLUListElement>(null);
  const open = props.onOpen ?? onSelect;
  useListKeys(props);
  useEffect(() => {
    if (selected === undefined) return;
    place.current
      ?.querySelector(`[data-key="${CSS.escape(selected)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (source.isPending) return <Waiting rows={8} />;
  if (source.error && rows.length === 0) return <ErrorNotice error={source.error} onRetry={source.refetch} />;
  if (rows.length === 0) return <>{props.empty}</>;
  return (
    <>
      {source.error ? <ErrorNotice error={source.error} onRetry={source.refetch} /> : null}
      <ul className={props.roomy ? 'hy-list hy-list-roomy' : 'hy-list'} aria-label={props.label} ref={place}>
        {rows.map((row) => (
          <li key={row.key} data-key={row.key} aria-current={row.key === selected}>
            {props.picks ? <Pick row={row} picks={props.picks} /> : null}
            <button type="button" className={rowClass(row)} onClick={() => open(row.key)}>
              {props.roomy ? <RoomyRow row={row} /> : <DenseRow row={row} />}
            </button>
          </li>
        ))}
      </ul>
      <LoadMore pages={source} />
    </>
  );
}

function rowClass(row: DeskRow): string {
  return row.unread ? 'hy-list-row hy-unread' : 'hy-list-row';
}

function Pick({ row, picks }: { readonly row: DeskRow; readonly picks: Picks }) {
  return (
    <label className="hy-list-pick">
      <input
        type="checkbox"
        checked={picks.keys.has(row.key)}
        aria-label={said(base.labels.pickRow, { title: row.title })}
        onChange={() => picks.toggle(row.key)}
      />
    </label>
  );
}

function useListKeys(props: DeskListProps): void {
  const { rows, selected, onSelect } = props;
  const walk = (by: number) => {
    const at = rows.findIndex((r) => r.key === selected);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) onSelect(next.key);
  };
  const withSelected = (run: ((key: string) => void) | undefined) => () => {
    const key = selected ?? rows[0]?.key;
    if (key !== undefined) run?.(key);
  };
  useShortcuts([
    { key: 'j', does: base.labels.keyNext, run: () => walk(1) },
    { key: 'k', does: base.labels.keyBefore, run: () => walk(-1) },
    { key: 'Enter', does: base.labels.keyOpen, run: withSelected(props.onOpen ?? onSelect) },
    ...(props.picks ? [{ key: 'x', does: base.labels.keyPick, run: withSelected(props.picks.toggle) }] : []),
    { key: 'e', does: base.labels.keyAct, run: withSelected(props.onAct ?? props.onOpen ?? onSelect) },
  ]);
}

function Unread({ row }: { readonly row: DeskRow }) {
  if (!row.unread) return <span className="hy-list-unread" />;
  return (
    <span className="hy-list-unread" title={base.labels.unread}>
      <span aria-hidden="true">•</span>
      <span className="hy-hidden">{base.labels.unread}</span>
    </span>
  );
}

function Title({ row }: { readonly row: DeskRow }) {
  return (
    <>
      {row.urgency ? <UrgencyMark urgency={row.urgency} /> : null}
      <span className="hy-list-title" title={row.title}>
        {row.title}
      </span>
      {row.round !== undefined && row.round > 1 ? (
        <span className="hy-tag">{said(base.labels.round, { n: row.round })}</span>
      ) : null}
      {row.note ? <span className="hy-tag">{row.note}</span> : null}
    </>
  );
}

function DenseRow({ row }: { readonly row: DeskRow }) {
  return (
    <>
      <Unread row={row} />
      <span className="hy-list-step">{row.step}</span>
      <span className="hy-list-main">
        <Title row={row} />
        {row.from ? <span className="hy-list-from">{row.from}</span> : null}
      </span>
      <span className="hy-list-due">
        <DueLight light={row.light} dueAt={row.dueAt} workingDaysLeft={row.workingDaysLeft} />
      </span>
    </>
  );
}

function RoomyRow({ row }: { readonly row: DeskRow }) {
  return (
    <>
      <Unread row={row} />
      <span className="hy-list-lines">
        <span className="hy-list-main">
          <Title row={row} />
        </span>
        <span className="hy-list-under">
          <span className="hy-list-step">{row.step}</span>
          {row.from ? <span>{row.from}</span> : null}
          <DueLight light={row.light} dueAt={row.dueAt} workingDaysLeft={row.workingDaysLeft} />
        </span>
      </span>
    </>
  );
}

/** The words of a step: shared by rows of every desk. */
export function stepWord(step: string): string {
  return textOf('steps', step);
}

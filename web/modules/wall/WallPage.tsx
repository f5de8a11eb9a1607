/**
 * /wall: the board, 1920×1080 and readable from five metres. Turns its pages by itself, asks the server by itself, and
 * says when it last heard from it: a board that stands still must not look alive.
 */
import { useEffect, useState } from 'react';
import { epochOf, type Instant } from '../../../contracts/base/dates.ts';
import type { Board } from '../../../contracts/modules/wall.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { wall } from '../../../contracts/texts/zh-CN/wall.ts';
import { useNow } from '../../platform/clock.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant, formatTime, span } from '../../platform/format.ts';
import { PLACES, useGo } from '../../platform/navigation.tsx';
import { useShortcuts } from '../../platform/shortcuts.ts';
import { ITEMS_A_PAGE, ItemsPage, UNITS_A_PAGE, UnitsPage } from './pages.tsx';
import { useBoard } from './useBoard.ts';
import './wall.css';

const { labels } = wall;
const TURN_MS = 12_000;
/** Three missed looks in a row. */
const LOST_MS = 50_000;

/** The screen. */
export default function WallPage() {
  const { board, heardAt, error } = useBoard();
  const go = useGo();
  useShortcuts([{ key: 'Escape', does: labels.leave, run: () => go(PLACES.displays) }]);
  return (
    <div className="wl-wall">
      {board ? <Pages board={board} heardAt={heardAt} /> : null}
      {!board && error ? (
        <div className="wl-error">
          <ErrorNotice error={error} />
        </div>
      ) : null}
    </div>
  );
}

function Pages({ board, heardAt }: { readonly board: Board; readonly heardAt: Instant }) {
  const unitPages = Math.max(1, Math.ceil(board.units.length / UNITS_A_PAGE));
  const itemPages = Math.ceil(board.items.length / ITEMS_A_PAGE);
  const all = unitPages + itemPages;
  const [turned, setTurned] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurned((n) => n + 1), TURN_MS);
    return () => clearInterval(timer);
  }, []);
  const at = turned % all;
  return (
    <>
      <header className="wl-head">
        <h1>{labels.title}</h1>
        <span className="wl-office">{board.officeName}</span>
        <Totals board={board} />
      </header>
      <main className="wl-body">
        {at < unitPages ? (
          <UnitsPage units={board.units.slice(at * UNITS_A_PAGE, (at + 1) * UNITS_A_PAGE)} />
        ) : (
          <ItemsPage
            items={board.items.slice((at - unitPages) * ITEMS_A_PAGE, (at - unitPages + 1) * ITEMS_A_PAGE)}
          />
        )}
      </main>
      <footer className="wl-foot">
        <span>{said(labels.pageOf, { n: at + 1, all })}</span>
        {board.more ? <span>{labels.more}</span> : null}
        <Heard at={heardAt} />
      </footer>
    </>
  );
}

function Totals({ board }: { readonly board: Board }) {
  const { red, yellow, green, done } = board.totals;
  return (
    <dl className="wl-totals">
      <div className="wl-red">
        <dt>■ {labels.late}</dt>
        <dd>{red}</dd>
      </div>
      <div className="wl-yellow">
        <dt>▲ {labels.soon}</dt>
        <dd>{yellow}</dd>
      </div>
      <div className="wl-green">
        <dt>● {labels.good}</dt>
        <dd>{green}</dd>
      </div>
      <div className="wl-done">
        <dt>✓ {labels.done}</dt>
        <dd>{done}</dd>
      </div>
    </dl>
  );
}

function Heard({ at }: { readonly at: Instant }) {
  const now = useNow();
  const silent = epochOf(now) - epochOf(at);
  if (silent > LOST_MS)
    return (
      <strong className="wl-lost" role="alert">
        {said(labels.lost, { for: span(silent) })}
      </strong>
    );
  return (
    <span className="wl-heard">
      {formatInstant(now)}　{said(labels.heard, { at: formatTime(at) })}
    </span>
  );
}

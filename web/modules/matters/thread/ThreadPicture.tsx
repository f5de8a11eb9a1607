/** 脉络: the thread as a picture. A click walks to the matter a node belongs to. */
import { findText, said, textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { useNow } from '../../../platform/clock.ts';
import { formatInstant, shortInstant } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';
import { threadIcon } from './icons.tsx';
import { layThread, type Node, type PlacedNode, type Rail } from './thread-layout.ts';

/** Pixels of the picture; the rows' height stands in matters.css too. */
const ROW = 46;
const LANE = 18;
const DOT = 26;
const LEFT = 4;

const { labels } = matters;

/** Centre of a lane. */
function xOf(lane: number): number {
  return LEFT + lane * LANE + DOT / 2;
}

/** Centre of a row's dot. */
function yOf(row: number): number {
  return row * ROW + ROW / 2;
}

/** The thread of a matter; `here` is the matter being read. */
export function ThreadPicture(props: { readonly nodes: readonly Node[]; readonly here: string }) {
  const { rows, rails } = layThread(props.nodes);
  if (rows.length === 0) return <p className="hy-muted">{labels.threadEmpty}</p>;
  const height = rows.length * ROW;
  return (
    <div className="mt-thread" style={{ height }}>
      <svg className="mt-rails" width={xOf(4)} height={height} aria-hidden="true">
        {rails.map((rail) => (
          <path key={`${rail.kind}${rail.fromRow}-${rail.toRow}`} d={pathOf(rail)} />
        ))}
      </svg>
      <ol>
        {rows.map((row) => (
          <ThreadRow key={row.node.id} row={row} isHere={row.node.matterId === props.here} />
        ))}
      </ol>
    </div>
  );
}

/** Straight down a lane, or out of one into the next with a rounded corner. */
function pathOf(rail: Rail): string {
  const x = xOf(rail.fromLane);
  const y = yOf(rail.fromRow);
  const toY = yOf(rail.toRow);
  if (rail.kind === 'stem') return `M${x} ${y}V${toY}`;
  const toX = xOf(rail.toLane);
  return `M${x} ${y}V${toY - 8}Q${x} ${toY} ${x + 8} ${toY}H${toX}`;
}

function ThreadRow({ row, isHere }: { readonly row: PlacedNode; readonly isHere: boolean }) {
  const { node, lane } = row;
  const kind = textOf('names', `thread.${node.kind}`);
  const state =
    findText('names', `thread.${node.kind}.${node.state}`) ?? textOf('names', `thread.state.${node.state}`);
  const label = isNumbered(node) ? kind : node.label || kind;
  return (
    <li className={`mt-node mt-node-${node.state} mt-kind-${node.kind}${isHere ? ' mt-node-here' : ''}`}>
      <MatterLink matterId={node.matterId} className="mt-node-link">
        <span className="mt-dot" style={{ marginLeft: LEFT + lane * LANE }} title={`${kind}，${state}`}>
          {threadIcon(node.kind)}
        </span>
        <span className="mt-node-words">
          <span className="mt-node-label" title={label}>
            {label}
            {row.opensRound ? (
              <span className="mt-round">{said(labels.round, { round: node.round })}</span>
            ) : null}
          </span>
          <NodeLine node={node} state={state} />
        </span>
      </MatterLink>
    </li>
  );
}

/** A notice and a filing are told by their number, which stands under their name. */
function isNumbered(node: Node): boolean {
  return node.kind === 'notice' || node.kind === 'filed';
}

/** What stands under the label: a number; else who did it. A unit's part was opened by the office, not by the unit. */
function underLabel(node: Node): string | null {
  if (isNumbered(node)) return node.label || node.who;
  return node.kind === 'unit' ? null : node.who;
}

/** Who, when, and the state in words unless it is simply done. */
function NodeLine({ node, state }: { readonly node: Node; readonly state: string }) {
  const now = useNow();
  const under = underLabel(node);
  return (
    <span className="mt-node-line" title={under ?? undefined}>
      {node.state === 'done' ? (
        <span className="hy-hidden">{state}</span>
      ) : (
        <span className="mt-node-state">{state}</span>
      )}
      {under ? <span className="mt-node-who">{under}</span> : null}
      {node.at && !(isNumbered(node) && node.state !== 'done') ? (
        <time title={formatInstant(node.at, now)}>{shortInstant(node.at, now)}</time>
      ) : null}
    </span>
  );
}

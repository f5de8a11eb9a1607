/** What became of the instruction, a line each: notice, units' answers, report, the leader's note, as far as one may see. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { formalDay, useThread } from '../../matters/public.ts';

const TOLD = new Set(['notice', 'answer', 'returned', 'accepted', 'report', 'noted', 'closed']);

/** The lines of the thread that a sheet keeps. */
export function HandlingLines({ matterId }: { readonly matterId: string }) {
  const nodes = useThread(matterId).data?.nodes ?? [];
  const units = new Map(nodes.filter((n) => n.kind === 'unit').map((n) => [n.matterId, n.label]));
  const told = nodes
    .filter((n) => TOLD.has(n.kind) && n.at !== null)
    .sort((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''));
  return (
    <ul className="mt-sheet-lines">
      {told.map((node) => (
        <li key={node.id}>
          <span>{node.at ? formalDay(localDateOf(node.at)) : ''}</span>
          <span>
            {units.get(node.matterId) ?? ''}
            {textOf('names', `thread.${node.kind}`)}
            {node.label ? ` ${node.label}` : ''}
          </span>
          <span>{node.who}</span>
        </li>
      ))}
    </ul>
  );
}

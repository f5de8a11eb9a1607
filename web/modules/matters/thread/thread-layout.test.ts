import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../contracts/base/dates.ts';
import { layThread, type Node } from './thread-layout.ts';

let minute = 0;

function aNode(over: Partial<Node> & { id: string; matterId: string }): Node {
  minute += 1;
  const at = new Date(Date.UTC(2026, 8, 1, 0, minute)).toISOString() as Instant;
  return { parent: null, kind: 'answer', label: over.id, who: null, at, state: 'done', round: 1, ...over };
}

const loop: Node[] = [
  aNode({ id: 'paper', matterId: 'A', kind: 'paper' }),
  aNode({ id: 'instruction', matterId: 'A', parent: 'paper', kind: 'instruction' }),
  aNode({ id: 'item', matterId: 'B', parent: 'instruction', kind: 'item' }),
  aNode({ id: 'notice', matterId: 'B', parent: 'item', kind: 'notice' }),
  aNode({ id: 'water', matterId: 'C', parent: 'notice', kind: 'unit' }),
  aNode({ id: 'finance', matterId: 'D', parent: 'notice', kind: 'unit' }),
  aNode({ id: 'answer', matterId: 'C', parent: 'water', kind: 'answer' }),
  aNode({ id: 'report', matterId: 'B', parent: 'item', kind: 'report' }),
  aNode({ id: 'closed', matterId: 'A', parent: 'paper', kind: 'closed' }),
];

describe('the picture of a thread', () => {
  it('keeps a matter in its lane and hangs another matter under the node it arose from', () => {
    const drawn = layThread(loop).rows.map((r) => `${'-'.repeat(r.lane)}${r.node.id}`);
    expect(drawn).toEqual([
      'paper',
      'instruction',
      '-item',
      '-notice',
      '--water',
      '--answer',
      '--finance',
      '-report',
      'closed',
    ]);
  });

  it('draws a hook to each branch and a stem between the steps of one matter', () => {
    const { rails } = layThread(loop);
    expect(rails.filter((r) => r.kind === 'hook').map((r) => [r.fromRow, r.toRow])).toEqual([
      [1, 2],
      [3, 4],
      [3, 6],
    ]);
    expect(rails).toContainEqual({ kind: 'stem', fromLane: 0, toLane: 0, fromRow: 1, toRow: 8 });
  });

  it('puts a branch at the top when the paper above it may not be seen', () => {
    const seen = loop.filter((n) => n.matterId === 'C');
    expect(layThread(seen).rows.map((r) => [r.node.id, r.lane])).toEqual([
      ['water', 0],
      ['answer', 0],
    ]);
  });

  it('marks where a later round begins, once', () => {
    const second = [
      aNode({ id: 'again', matterId: 'B', parent: 'report', kind: 'instruction', round: 2 }),
      aNode({ id: 'notice2', matterId: 'B', parent: 'again', kind: 'notice', round: 2 }),
    ];
    const marked = layThread([...loop, ...second]).rows.filter((r) => r.opensRound);
    expect(marked.map((r) => r.node.id)).toEqual(['again']);
  });

  it('loses no node and repeats none, whatever the parents say', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const anyNode = fc.record({
      id: fc.constantFrom(...ids),
      matterId: fc.constantFrom('A', 'B', 'C'),
      parent: fc.option(fc.constantFrom(...ids, 'unseen'), { nil: null }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyNode, { selector: (n) => n.id }), (told) => {
        const { rows, rails } = layThread(told.map((n) => aNode(n)));
        expect(rows.map((r) => r.node.id).sort()).toEqual(told.map((n) => n.id).sort());
        for (const rail of rails) expect(rail.toRow).toBeGreaterThan(rail.fromRow);
      }),
    );
  });
});

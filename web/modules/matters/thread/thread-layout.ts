/**
 * Where each node of a thread stands in its picture. Within one matter its nodes are a sequence in time and share a
 * lane; another matter that arose from a node is a branch one lane further in, drawn right under that node.
 * A plain tree by `parent` would walk off the column: fourteen steps in a row are one story, not fourteen levels.
 */
import type { z } from 'zod';
import type { ThreadNode } from '../../../../contracts/modules/matters.ts';

/** A node of the thread as the server tells it. */
export type Node = z.infer<typeof ThreadNode>;

/** A node in its place. */
export interface PlacedNode {
  readonly node: Node;
  /** 0 = leftmost. */
  readonly lane: number;
  /** First of its round among what stands above: the round's mark is drawn here. */
  readonly opensRound: boolean;
}

/** A line of the picture, in rows and lanes. */
export interface Rail {
  /** `stem`: straight down a matter's lane; `hook`: from the parent's lane to a branch's first node. */
  readonly kind: 'stem' | 'hook';
  readonly fromLane: number;
  readonly toLane: number;
  readonly fromRow: number;
  readonly toRow: number;
}

/** The picture: rows from top to bottom and the lines between them. */
export interface ThreadLayout {
  readonly rows: readonly PlacedNode[];
  readonly rails: readonly Rail[];
}

interface Branch {
  readonly nodes: Node[];
  /** Id of the node in another matter from which it hangs; null: it stands at the top. */
  readonly under: string | null;
}

/** Places every node once, in an order in which a branch follows the node it arose from. */
export function layThread(nodes: readonly Node[]): ThreadLayout {
  const branches = branchesOf(nodes);
  const rows: PlacedNode[] = [];
  const rails: Rail[] = [];
  const placed = new Set<Branch>();
  const rounds = new Set<number>();

  function put(branch: Branch, lane: number): void {
    if (placed.has(branch)) return;
    placed.add(branch);
    let above: number | null = null;
    for (const node of branch.nodes) {
      const row = rows.length;
      rows.push({ node, lane, opensRound: opensRound(node) });
      if (above !== null)
        rails.push({ kind: 'stem', fromLane: lane, toLane: lane, fromRow: above, toRow: row });
      above = row;
      for (const child of branches.filter((b) => b.under === node.id && !placed.has(b))) {
        const childRow = rows.length;
        rails.push({ kind: 'hook', fromLane: lane, toLane: lane + 1, fromRow: row, toRow: childRow });
        put(child, lane + 1);
      }
    }
  }

  function opensRound(node: Node): boolean {
    if (node.round < 2 || rounds.has(node.round)) return false;
    rounds.add(node.round);
    return true;
  }

  for (const branch of branches) if (branch.under === null) put(branch, 0);
  // A parent that is itself unreachable (a loop in what was told) must not swallow its branch.
  for (const branch of branches) put(branch, 0);
  return { rows, rails };
}

/** One branch per matter, its nodes in time; undated ones (still to come) last, otherwise in the server's order. */
function branchesOf(nodes: readonly Node[]): Branch[] {
  const matterOf = new Map(nodes.map((n) => [n.id, n.matterId]));
  const byMatter = new Map<string, Node[]>();
  for (const node of nodes) {
    const branch = byMatter.get(node.matterId);
    if (branch) branch.push(node);
    else byMatter.set(node.matterId, [node]);
  }
  return [...byMatter.values()].map((own) => {
    const inTime = own
      .map((node, told) => ({ node, told }))
      .sort((a, b) => timeOf(a.node) - timeOf(b.node) || a.told - b.told)
      .map((entry) => entry.node);
    return {
      nodes: inTime,
      under: inTime.map((n) => outside(n, matterOf)).find((id) => id !== null) ?? null,
    };
  });
}

/** The node's parent when it stands in another matter and may be seen. */
function outside(node: Node, matterOf: ReadonlyMap<string, string>): string | null {
  if (node.parent === null) return null;
  const matter = matterOf.get(node.parent);
  return matter === undefined || matter === node.matterId ? null : node.parent;
}

function timeOf(node: Node): number {
  return node.at === null ? Number.MAX_SAFE_INTEGER : Date.parse(node.at);
}

/** What modules and kernel parts say they use. Read as text, so that a broken module can still be checked. */
import type { Tree } from './tree.ts';

/** Unit → units it names. */
export type Uses = ReadonlyMap<string, readonly string[]>;

/** Where kernel parts say what they use. */
export const KERNEL_PARTS = 'server/kernel/parts.ts';

const NAMES = /'([a-z-]+)'/g;

function namesIn(list: string): string[] {
  return [...list.matchAll(NAMES)].map((match) => match[1] ?? '');
}

/** `uses: [...]` of each server module's manifest. */
export function moduleUses(tree: Tree): Uses {
  const uses = new Map<string, string[]>();
  for (const [path, text] of tree) {
    const module = /^server\/modules\/([^/]+)\/module\.ts$/.exec(path)?.[1];
    if (module !== undefined) uses.set(module, namesIn(/\buses:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? ''));
  }
  return uses;
}

/** `uses: [...]` of each web module's manifest. */
export function webModuleUses(tree: Tree): Uses {
  const uses = new Map<string, string[]>();
  for (const [path, text] of tree) {
    const module = /^web\/modules\/([^/]+)\/module\.tsx?$/.exec(path)?.[1];
    if (module !== undefined) uses.set(module, namesIn(/\buses:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? ''));
  }
  return uses;
}

/** The kernel's parts, each with the parts below it that it uses: `part: ['other', …]` in server/kernel/parts.ts. */
export function kernelUses(tree: Tree): Uses {
  const text = tree.get(KERNEL_PARTS) ?? '';
  const uses = new Map<string, string[]>();
  for (const match of text.matchAll(/^ {2}'?([a-z-]+)'?:\s*\[([^\]]*)\]/gm)) {
    uses.set(match[1] ?? '', namesIn(match[2] ?? ''));
  }
  return uses;
}

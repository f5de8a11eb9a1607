/** Import rules 4 and 6: what only one place may touch, and names that say nothing. */
import { placeOf } from './places.ts';
import { type Finding, isTestFile, lineAt, type Source, type Tree } from './tree.ts';

interface Reserved {
  readonly rule: string;
  /** Looked for in code, not in comments or strings. */
  readonly pattern: RegExp;
  /** Files the rule holds for. */
  readonly within: RegExp;
  /** Files that may. */
  readonly allowed: RegExp;
  readonly remedy: string;
}

const RESERVED: readonly Reserved[] = [
  {
    rule: 'clock',
    pattern: /\bnew Date\(\s*\)|\bDate\.now\(/g,
    within: /^(?:server|contracts|gongwen\/src|db\/seeds)\//,
    allowed: /^server\/platform\/clock\.ts$|^contracts\/base\/dates\.ts$/,
    remedy: 'take the time from ctx.now or the Clock, so that a demo clock and tests can move it',
  },
  {
    rule: 'environment',
    pattern: /\bprocess\.env\b/g,
    within: /^(?:server|contracts|db\/seeds)\//,
    // The database's own programs get a bare environment with PATH in it.
    allowed: /^server\/platform\/(?:config\.ts$|embedded\/)/,
    remedy: 'read it in server/platform/config.ts and pass it on',
  },
  {
    rule: 'fetch',
    pattern: /(?<![.\w])fetch\(|\bnew (?:XMLHttpRequest|EventSource|WebSocket)\(/g,
    within: /^(?:server|web|contracts|gongwen\/src|db\/seeds)\//,
    allowed: /^(?:server|web)\/platform\//,
    remedy: 'call through the platform: web/platform for endpoints, a job in server/platform for the outside',
  },
  {
    rule: 'debt-in-comments',
    pattern: /@ts-(?:ignore|expect-error|nocheck)/g,
    within: /\.tsx?$/,
    allowed: /^tools\/check\/words\.ts$|^test\/arch\//,
    remedy: 'repair the type instead of silencing it',
  },
];

interface ReservedPackage {
  readonly packages: RegExp;
  readonly within: RegExp;
  readonly allowed: RegExp;
  readonly remedy: string;
}

const RESERVED_PACKAGES: readonly ReservedPackage[] = [
  {
    packages: /^pg$/,
    within: /^(?:server|contracts|db\/seeds)\//,
    allowed: /^server\/(?:platform\/(?:db|embedded)|testing)\//,
    remedy: 'use Tx and ReadOnly of server/platform/db/tx.ts',
  },
  {
    packages: /^(?:fastify$|@fastify\/)/,
    within: /^server\//,
    allowed: /^server\/(?:platform\/http|app)\//,
    remedy: 'return plain records or an HttpReply; HTTP is bound in server/platform/http',
  },
  {
    packages: /^(?!zod$)/,
    within: /^contracts\//,
    allowed: /^$/,
    remedy: 'contracts run in the browser and on the server: zod and gongwen only',
  },
];

/** Rule 4. */
export function checkReserved(sources: readonly Source[]): Finding[] {
  return sources
    .filter((source) => !isTestFile(source.path))
    .flatMap((source) => [...reservedWords(source), ...reservedPackages(source)]);
}

function reservedWords(source: Source): Finding[] {
  return RESERVED.filter(
    ({ within, allowed }) => within.test(source.path) && !allowed.test(source.path),
  ).flatMap(({ rule, pattern, remedy }) => {
    const text = rule === 'debt-in-comments' ? source.text : source.code;
    return [...text.matchAll(pattern)].map(
      (match): Finding => ({
        rule,
        file: source.path,
        line: lineAt(text, match.index),
        message: `${match[0].replace(/\($/, '()')} is not for ${placeOf(source.path).layer}: ${remedy}`,
      }),
    );
  });
}

function reservedPackages(source: Source): Finding[] {
  return source.imports
    .filter((entry) => !entry.isOurs && !/^gongwen(?:\/|$)/.test(entry.to))
    .flatMap((entry) =>
      RESERVED_PACKAGES.filter(
        ({ packages, within, allowed }) =>
          packages.test(entry.to) && within.test(source.path) && !allowed.test(source.path),
      ).map(
        ({ remedy }): Finding => ({
          rule: 'package',
          file: source.path,
          line: entry.line,
          message: `"${entry.to}" is not for ${placeOf(source.path).layer}: ${remedy}`,
        }),
      ),
    );
}

const SAYS_NOTHING = /(?:^|[-./])(?:utils?|helpers?|common|misc|managers?)(?=[-./]|$)/i;

/** Rule 6. */
export function checkNames(tree: Tree): Finding[] {
  return [...tree.keys()]
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && SAYS_NOTHING.test(path))
    .map((path) => ({
      rule: 'name',
      file: path,
      message: `"${SAYS_NOTHING.exec(path)?.[0].replace(/^[-./]/, '')}" says nothing; name the file for its noun and put the function beside it`,
    }));
}

/** Documents: links lead somewhere, every decision is in the index and has its parts. */
import { dirname, join, normalize } from 'node:path';
import { type Finding, lineAt, type Tree } from './tree.ts';

const INDEX = 'docs/adr/README.md';
const PARTS = [
  '## Context',
  '## Options',
  '## Decision',
  '## Consequences',
  '## What would make us reopen it',
];
const LINK = /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g;

/** Paths of the tree and every folder above them. */
function everything(tree: Tree): Set<string> {
  const found = new Set<string>();
  for (const path of tree.keys()) {
    for (let at = path; at !== '.'; at = dirname(at)) found.add(at);
  }
  return found;
}

/** Checks all Markdown of a tree. `known` names further files that exist (licences, images). */
export function checkDocuments(tree: Tree, known: (path: string) => boolean = () => false): Finding[] {
  const there = everything(tree);
  return [...tree]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) => [
      ...deadLinks(path, text, (to) => there.has(to) || known(to)),
      ...(/^docs\/adr\/\d/.test(path) ? checkDecision(path, text, tree.get(INDEX) ?? '') : []),
    ]);
}

/** Examples in code are no links; blanked, so that lines keep their numbers. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));
}

function deadLinks(path: string, text: string, exists: (path: string) => boolean): Finding[] {
  return [...withoutCode(text).matchAll(LINK)].flatMap((match): Finding[] => {
    const written = match[1] ?? '';
    if (/^[a-z]+:/.test(written)) return [];
    const to = normalize(join(dirname(path), written)).replace(/\/$/, '');
    if (exists(to)) return [];
    return [
      {
        rule: 'link',
        file: path,
        line: lineAt(text, match.index),
        message: `${written} leads nowhere; correct the link`,
      },
    ];
  });
}

function checkDecision(path: string, text: string, index: string): Finding[] {
  const name = path.slice('docs/adr/'.length);
  const lacks = PARTS.filter((part) => !text.includes(`\n${part}`));
  const findings = lacks.map(
    (part): Finding => ({
      rule: 'decision',
      file: path,
      message: `"${part}" is missing; a decision says it`,
    }),
  );
  if (!/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/.test(name)) {
    findings.push({ rule: 'decision', file: path, message: 'name it by its date: YYYY-MM-DD-words.md' });
  }
  if (!index.includes(`(${name})`))
    findings.push({ rule: 'decision', file: INDEX, message: `${name} is not in the index; add its row` });
  return findings;
}

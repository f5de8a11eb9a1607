/** Import rule 3: SQL names only its owner's schema. Kernel rows are reached through kernel functions and `kernel.*_v`. */
import { placeOf } from './places.ts';
import { type Finding, isTestFile, lineAt, type Source, type Tree } from './tree.ts';

const IS_SQL = /\b(?:select|insert\s+into|update|delete\s+from|with|exists|order\s+by|for\s+update)\b/i;
const QUALIFIED = /(?<![\w.$'])([a-z_]+)\.([a-z_]+)/g;

/** All schemas: the platform's, the kernel's, and one per module. */
function schemasOf(sources: readonly Source[]): Set<string> {
  const modules = sources
    .map((s) => placeOf(s.path))
    .filter((p) => p.layer === 'server/modules' && p.unit !== '');
  return new Set(['platform', 'kernel', ...modules.map((p) => p.unit.replaceAll('-', '_'))]);
}

/** Checks SQL in the server's sources and in migrations. */
export function checkSql(tree: Tree, sources: readonly Source[]): Finding[] {
  const schemas = schemasOf(sources);
  return [
    ...sources
      .filter((s) => s.path.startsWith('server/') && !isTestFile(s.path))
      .flatMap((s) => checkSource(s, schemas)),
    ...[...tree]
      .filter(([path]) => /^db\/migrations\/.*\.sql$/.test(path))
      .flatMap(([path, text]) => checkMigration(path, text, schemas)),
  ];
}

function checkSource(source: Source, schemas: ReadonlySet<string>): Finding[] {
  const place = placeOf(source.path);
  return source.strings
    .filter(({ text }) => IS_SQL.test(text))
    .flatMap(({ at, text }) =>
      [...text.matchAll(QUALIFIED)].flatMap((match): Finding[] => {
        const [named, schema = '', object = ''] = match;
        if (!schemas.has(schema)) return [];
        const remedy = refusal(place.layer, place.unit.replaceAll('-', '_'), schema, object);
        if (remedy === undefined) return [];
        return [
          {
            rule: 'sql',
            file: source.path,
            line: lineAt(source.text, at + match.index),
            message: `SQL names ${named}: ${remedy}`,
          },
        ];
      }),
    );
}

/** Why this place may not name this table; undefined when it may. */
function refusal(layer: string, own: string, schema: string, object: string): string | undefined {
  switch (layer) {
    case 'server/platform':
      return schema === 'platform'
        ? undefined
        : 'the platform knows no office words; move the query into the kernel';
    case 'server/kernel':
      return schema === 'platform' || schema === 'kernel'
        ? undefined
        : 'the kernel knows no module; let the module register what it needs';
    case 'server/modules':
      if (schema === own || (schema === 'kernel' && object.endsWith('_v'))) return undefined;
      if (schema === 'kernel') return 'call the kernel part that owns it, or read a view kernel.*_v';
      if (schema === 'platform') return 'settings, keys and jobs are reached through server/platform';
      return `the table is module "${schema}"'s; call its api.ts`;
    default:
      return undefined;
  }
}

/** Foreign keys of a module's tables lead to its own schema or to the kernel, never to another module. */
function checkMigration(path: string, text: string, schemas: ReadonlySet<string>): Finding[] {
  const name = /^db\/migrations\/\d{4}_([a-z]+)_[a-z_]+\.sql$/.exec(path);
  if (!name) return [{ rule: 'migration', file: path, message: 'name it NNNN_<module>_<verb>_<what>.sql' }];
  const owner = name[1] ?? '';
  const findings: Finding[] = text.startsWith('-- why:')
    ? []
    : [{ rule: 'migration', file: path, line: 1, message: 'the first line must say why: "-- why: …"' }];
  for (const match of text
    .replace(/--.*$/gm, (comment) => ' '.repeat(comment.length))
    .matchAll(/\breferences\s+([a-z_]+)\.([a-z_]+)/g)) {
    const [, schema = '', table = ''] = match;
    if (schema === owner || schema === 'kernel' || !schemas.has(schema)) continue;
    findings.push({
      rule: 'migration',
      file: path,
      line: lineAt(text, match.index),
      message: `a foreign key of "${owner}" leads to ${schema}.${table}; between modules use kernel links or a plain id`,
    });
  }
  return findings;
}

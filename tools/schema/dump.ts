/**
 * Prints the schema of a migrated database as SQL to be read and compared, from pg_catalog: the embedded PostgreSQL
 * brings no pg_dump, and a newer server refuses an older one. Sorted by name, so that equal databases print equally.
 */

/** Runs a query and answers its rows. */
export type RunQuery = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

const SCHEMAS = `select nspname as name from pg_namespace
  where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by nspname`;

const TABLES = `select c.oid::int as oid, c.relname as name, c.reloptions as options, obj_description(c.oid) as comment
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = $1 and c.relkind in ('r', 'p') order by c.relname`;

const COLUMNS = `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
    a.attidentity as identity, a.attgenerated as generated, pg_get_expr(d.adbin, d.adrelid) as fallback
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 where a.attrelid = $1::oid and a.attnum > 0 and not a.attisdropped order by a.attnum`;

const CONSTRAINTS = `select conname as name, pg_get_constraintdef(oid) as def from pg_constraint
 where conrelid = $1::oid and contype <> 'n' order by array_position(array['p', 'u', 'f', 'c', 'x'], contype::text), conname`;

const INDEXES = `select pg_get_indexdef(i.indexrelid) as def from pg_index i join pg_class c on c.oid = i.indexrelid
 where i.indrelid = $1::oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
 order by c.relname`;

const VIEWS = `select c.relname as name, pg_get_viewdef(c.oid, true) as def from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = $1 and c.relkind = 'v' order by c.relname`;

const FUNCTIONS = `select pg_get_functiondef(p.oid) as def from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname = $1 and p.prokind in ('f', 'p') order by p.proname, pg_get_function_identity_arguments(p.oid)`;

const TRIGGERS = `select pg_get_triggerdef(t.oid) as def from pg_trigger t join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and not t.tgisinternal order by c.relname, t.tgname`;

const GRANTS = `select c.relname as name, string_agg(distinct lower(g.privilege_type), ', ' order by lower(g.privilege_type)) as may
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
 where n.nspname = $1 and c.relkind in ('r', 'p', 'v') and g.grantee = (select oid from pg_roles where rolname = 'app')
 group by c.relname order by c.relname`;

/** The whole schema. */
export async function dumpSchema(query: RunQuery): Promise<string> {
  const parts = [
    '-- The schema after the last migration. Made by "npm run db:schema"; read in review, compared by a test.',
  ];
  for (const { name } of await query(SCHEMAS)) parts.push(...(await dumpOne(query, String(name))));
  return `${parts.join('\n\n')}\n`;
}

async function dumpOne(query: RunQuery, schema: string): Promise<string[]> {
  const parts = [`create schema ${schema};`];
  for (const table of await query(TABLES, [schema])) parts.push(await dumpTable(query, schema, table));
  for (const view of await query(VIEWS, [schema]))
    parts.push(`create view ${schema}.${view.name} as\n${trimmed(view.def)}`);
  for (const { def } of await query(FUNCTIONS, [schema])) parts.push(`${trimmed(def)};`);
  for (const { def } of await query(TRIGGERS, [schema])) parts.push(`${trimmed(def)};`);
  const grants = (await query(GRANTS, [schema])).map(
    ({ name, may }) => `grant ${may} on ${schema}.${name} to app;`,
  );
  if (grants.length > 0) parts.push(grants.join('\n'));
  return parts;
}

async function dumpTable(query: RunQuery, schema: string, table: Record<string, unknown>): Promise<string> {
  const columns = (await query(COLUMNS, [table.oid])).map(columnLine);
  const constraints = (await query(CONSTRAINTS, [table.oid])).map(
    ({ name, def }) => `  constraint ${name} ${def}`,
  );
  const options = Array.isArray(table.options) ? ` with (${table.options.join(', ')})` : '';
  const indexes = (await query(INDEXES, [table.oid])).map(({ def }) => `${def};`);
  return [
    `create table ${schema}.${table.name} (`,
    [...columns, ...constraints].join(',\n'),
    `)${options};`,
    ...indexes,
  ].join('\n');
}

function columnLine(column: Record<string, unknown>): string {
  const parts = [`  ${column.name} ${column.type}`];
  if (column.identity === 'a') parts.push('generated always as identity');
  else if (column.generated === 's') parts.push(`generated always as (${column.fallback}) stored`);
  else if (column.fallback !== null) parts.push(`default ${column.fallback}`);
  if (column.required === true) parts.push('not null');
  return parts.join(' ');
}

function trimmed(def: unknown): string {
  return String(def).trimEnd();
}

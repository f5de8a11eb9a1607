/** A value that a JSON schema allows, as small as may be; and values that it does not. For trying endpoints with bad input. */

/** As much of JSON schema as our contracts print. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly $ref?: string;
}

const UUID = '01990a00-0000-7000-8000-000000000001';

/** A valid value. Patterns are met by samples we know; an unknown one fails the test that asks. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {});
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          // Ink is text of a form of its own that no schema tells; everything that has it has words besides.
          .filter(([name]) => name !== 'ink')
          .map(([name, property]) => [name, sampleOf(property)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'string':
      return stringOf(schema);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

function stringOf(schema: Schema): string {
  const known: readonly string[] = [
    UUID,
    '2026-09-03',
    '2026-09-03T00:30:00.000Z',
    'BGS',
    '请办理。请办理。',
    '请办理',
    'sample-key-1',
  ];
  if (schema.format === 'uuid') return UUID;
  if (schema.format === 'date') return '2026-09-03';
  if (schema.format === 'date-time') return '2026-09-03T00:30:00.000Z';
  const pattern = schema.pattern ? new RegExp(schema.pattern) : undefined;
  const fit = [...known]
    .reverse()
    .find(
      (s) =>
        s.length >= (schema.minLength ?? 0) &&
        s.length <= (schema.maxLength ?? 1000) &&
        (!pattern || pattern.test(s)),
    );
  if (fit === undefined) throw new Error(`no sample for ${JSON.stringify(schema)}`);
  return fit;
}

/** Values of other types than this schema takes. */
export function wrongFor(schema: Schema): unknown[] {
  const takes = new Set((schema.anyOf ?? [schema]).flatMap((s) => s.type ?? []));
  const all: [string, unknown][] = [
    ['string', '不是这个类型'],
    ['integer', 1.5],
    ['boolean', true],
    ['array', [[[]]]],
    ['object', { not: 'this' }],
    ['null', null],
  ];
  return all
    .filter(([type]) => !takes.has(type) && !(type === 'integer' && takes.has('number')))
    .map(([, value]) => value);
}

/** Every place in a value, as path and value, leaves and branches alike, the whole left out. */
export function placesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** The value with another one put at a place. */
export function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return put;
  if (Array.isArray(value))
    return value.map((one, i) => (i === Number(first) ? withAt(one, rest, put) : one));
  const record = value as Record<string, unknown>;
  return { ...record, [first]: withAt(record[String(first)], rest, put) };
}

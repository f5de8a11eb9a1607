/** Equality of plain data, without Node (the model also runs in a browser). */

/** True when two values of plain data are the same; a key whose value is undefined counts as absent. */
export function isDeepStrictEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = definedEntries(one);
  const right = new Map(definedEntries(other));
  return left.length === right.size && left.every(([key, value]) => isDeepStrictEqual(value, right.get(key)));
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, child]) => child !== undefined);
}

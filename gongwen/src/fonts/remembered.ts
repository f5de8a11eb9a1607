/**
 * Answers kept between papers, bounded: a service that renders for years, and a paper which uses every character there is, must
 * not fill the memory. Two generations instead of a list of uses: looking up stays one map access.
 */

/** `compute`, whose last `most` to twice `most` answers are kept. It must give the same answer to the same key. */
export function remembered<K, T>(most: number, compute: (key: K) => T): (key: K) => T {
  let young = new Map<K, T>();
  let old = new Map<K, T>();
  return (key) => {
    const hit = young.get(key);
    if (hit !== undefined) return hit;
    const value = old.get(key) ?? compute(key);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}

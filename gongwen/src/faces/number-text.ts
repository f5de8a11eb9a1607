/** Numbers as files want them: fixed decimals, no exponent, no trailing zeros, never -0. */

/** At most `decimals` decimals. */
export function short(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 ? '0' : String(rounded);
}

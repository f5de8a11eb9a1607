/** Figures of a measurement: ratios within one run, told as one JSON line each. */

/** The middle value. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The value that `share` (0–1) of all do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** What a measurement came to, and what was wanted of it. */
export interface Figure {
  readonly name: string;
  /** Ours and the peer's, in `unit`; the ratio is what counts on a shared machine. */
  readonly ours: number;
  readonly peer?: number;
  readonly ratio?: number;
  readonly unit: string;
  /** Of what is told for comparison nothing is wanted. */
  readonly wanted?: string;
  readonly holds?: boolean;
}

/** Rounded to three digits that mean something. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Prints one line that `npm run nightly` gathers. */
export function tell(figure: Figure): void {
  console.log(JSON.stringify(figure));
}

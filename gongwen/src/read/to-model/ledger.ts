import { cleanLine } from '../../model/words.ts';
import { halfWidth, type Line, squeeze } from '../recognise/line.ts';

/** An element that the model prints otherwise than the source wrote it: nothing of it is lost, it stands here. */
export interface Rewriting {
  element: string;
  /** As the source has it. */
  written: string;
  /** As the model prints it; '' where the source has more than the model. */
  printed: string;
}

/** What became of the lines of a paper on their way into the model. What no element claims stays body. */
export interface Ledger {
  claimed: Set<Line>;
  rewritten: Rewriting[];
  /** Elements the model would not take: `title`, `imprint`, `head.mark`, … */
  refused: ReadonlySet<string>;
}

/** Are both the same but for blanks and full-width digits? */
export function sameText(a: string, b: string): boolean {
  return squeeze(halfWidth(cleanLine(a))) === squeeze(halfWidth(cleanLine(b)));
}

/**
 * Claims lines for an element. Where the model's form differs from the source's, the difference is put down, and the
 * source's form is given back for `asWritten`.
 */
export function claim(
  ledger: Ledger,
  element: string,
  lines: readonly Line[],
  printed: string,
  written: string = lines.map((line) => line.source.text).join(' '),
): string | undefined {
  for (const line of lines) ledger.claimed.add(line);
  if (squeeze(cleanLine(written)) === squeeze(printed)) return undefined;
  ledger.rewritten.push({ element, written, printed });
  return cleanLine(written);
}

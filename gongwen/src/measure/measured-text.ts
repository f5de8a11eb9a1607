/** The text a file holds, in the order it is written. */
import type { Measurement } from './measurement.ts';

/** One line per text object. */
export function measuredText(measurement: Measurement): string {
  return measurement.pages.flatMap((page) => page.texts.map((text) => text.text)).join('\n');
}

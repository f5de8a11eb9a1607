import { type Line, placeOf } from './line.ts';
import type { Recognised } from './types.ts';

/** A value read at a line. */
export function sure<T>(value: T, confidence: number, line: Line | null | undefined): Recognised<T> {
  return { value, confidence, place: placeOf(line ?? undefined) };
}

/** Nothing found. */
export function none<T>(value: T): Recognised<T> {
  return { value, confidence: 0, place: null };
}

/** Whom somebody chose lately, so that the usual ones are one tap away. Kept in the browser by person and picker. */
import { store, stored } from '../../platform/storage.ts';

/** What is remembered of a choice. */
export interface RecentChoice {
  readonly id: number;
  readonly name: string;
  readonly detail: string;
}

const KEPT = 6;

/** The latest choices, newest first. */
export function recentChoices(personId: number, among: string): readonly RecentChoice[] {
  const found = stored(`recent.${personId}.${among}`);
  return Array.isArray(found) ? (found as RecentChoice[]) : [];
}

/** Remembers a choice. */
export function rememberChoice(personId: number, among: string, choice: RecentChoice): void {
  const before = recentChoices(personId, among).filter((c) => c.id !== choice.id);
  store(`recent.${personId}.${among}`, [choice, ...before].slice(0, KEPT));
}

/** Words of sessions. */
import type { ModuleTexts } from '../form.ts';

/** Words of sessions. */
export const sessions = {
  errors: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

/** Words of desks. */
import type { ModuleTexts } from '../form.ts';

/** Words of desks. */
export const desks = {
  errors: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

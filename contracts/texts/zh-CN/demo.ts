/** Words of demo. */
import type { ModuleTexts } from '../form.ts';

/** Words of demo. */
export const demo = {
  errors: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

/** Words of system. */
import type { ModuleTexts } from '../form.ts';

/** Words of system. */
export const system = {
  errors: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

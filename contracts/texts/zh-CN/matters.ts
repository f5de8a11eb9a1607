/** Words of matters. */
import type { ModuleTexts } from '../form.ts';

/** Words of matters. */
export const matters = {
  errors: {},
  steps: {},
  actions: {},
  notices: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

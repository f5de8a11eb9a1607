/** Words of supervision. */
import type { ModuleTexts } from '../form.ts';

/** Words of supervision. */
export const supervision = {
  errors: {},
  steps: {},
  actions: {},
  notices: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

/** Words of archives. */
import type { ModuleTexts } from '../form.ts';

/** Words of archives. */
export const archives = {
  errors: {},
  steps: {},
  actions: {},
  notices: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

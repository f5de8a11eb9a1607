/** Words of files. */
import type { ModuleTexts } from '../form.ts';

/** Words of files. */
export const files = {
  errors: {},
  steps: {},
  actions: {},
  notices: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

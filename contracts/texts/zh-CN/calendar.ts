/** Words of calendar. */
import type { ModuleTexts } from '../form.ts';

/** Words of calendar. */
export const calendar = {
  errors: {},
  steps: {},
  actions: {},
  notices: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

/** Words of flow. */
import type { ModuleTexts } from '../form.ts';

/** Words of flow. */
export const flow = {
  errors: {},
  steps: {},
  actions: {},
  notices: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

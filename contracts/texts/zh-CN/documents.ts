/** Words of documents. */
import type { ModuleTexts } from '../form.ts';

/** Words of documents. */
export const documents = {
  errors: {},
  steps: {},
  actions: {},
  notices: {},
  names: {},
  labels: {},
} satisfies ModuleTexts;

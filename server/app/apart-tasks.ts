/** Everything that is done apart from the server, by name. */
import { cutTask, lookTask, previewTask } from '../kernel/files/api.ts';
import { ocrTask } from '../kernel/reading/api.ts';
import type { ApartTasks } from '../platform/apart/apart.ts';

/** The work. Each takes and gives plain data. */
export const apartTasks: ApartTasks = {
  'files.cut': cutTask,
  'files.look': lookTask,
  'files.ocr': ocrTask,
  'files.preview': previewTask,
};

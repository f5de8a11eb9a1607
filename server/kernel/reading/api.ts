/** What a file says: pages and everything beside them, read by content within bounds. */
export type { FileKind, FoundFile, FoundPage } from './found.ts';
export { scaledPicture } from './ocr/draw.ts';
export { type OcrOutcome, ocrTask } from './ocr/ocr-task.ts';
export { drawOfd } from './ofd-pages/draw-ofd.ts';
export { readFile } from './read-file.ts';
export { reasonOf, UnreadableFile, type UnreadableReason } from './unreadable.ts';

/** Content-addressed files: guarded on the way in, read only through their matter. */
export { type LookedAt, lookAt, pagesOf } from './admit.ts';
export { cutStaged } from './cut.ts';
export { cutTask } from './cut-task.ts';
export { lookTask } from './look-task.ts';
export { beginUpload, ownerOf, putPiece, takeUpload, uploadState } from './pieces.ts';
export { previewTask } from './preview-task.ts';
export { previewOf } from './previews.ts';
export { filesOf, getFile, getStaged, mattersWithPaper, textOf, tombstonesOf } from './read.ts';
export { recordFileRead } from './record-read.ts';
export { type FileRow, fileView } from './row.ts';
export { type Admitted, admitBytes, admitUpload, cleanName, stageFile } from './stage.ts';
export { removeUnnamed, sweepStaged } from './sweep.ts';
export { type ReplaceBar, type Replaced, replaceBarOf, replaceFile, versionsOf } from './versions.ts';

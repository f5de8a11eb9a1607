/** What desks may show of routing. */
export { NO_READERS, ReaderFields, type Readers, readerIds } from './circulation/ReaderFields.tsx';
export { StuckList } from './parts/StuckList.tsx';
export { ToReadLine } from './ToReadLine.tsx';

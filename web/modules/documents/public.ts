/** What other modules may embed of incoming papers. */
export { CutPaper } from './cut/CutPaper.tsx';
export { SignFor } from './office/SignFor.tsx';
export { BatchList } from './register/BatchList.tsx';
export { RegisterPaper, type RegisterPaperProps } from './register/RegisterPaper.tsx';
export { ScanQueue } from './register/ScanQueue.tsx';

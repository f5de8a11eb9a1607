/** What other modules may embed of incoming papers. */

export { SignFor } from './office/SignFor.tsx';
export { BatchList } from './register/BatchList.tsx';
export { RegisterPaper, type RegisterPaperProps } from './register/RegisterPaper.tsx';

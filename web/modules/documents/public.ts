/** What other modules may embed of incoming papers. */
export { RegisterPaper, type RegisterPaperProps } from './register/RegisterPaper.tsx';

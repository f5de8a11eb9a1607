/** What other modules may use of the matter page: the page itself, and the ground their own acts' forms stand on. */
export { ActForm } from './acts/ActForm.tsx';
export { Field } from './acts/Field.tsx';
export { OpinionField } from './acts/OpinionField.tsx';
export { OpinionForm } from './acts/OpinionForm.tsx';
export type { ActOutcome } from './acts/outcome.ts';
export type { Problem } from './acts/problems.ts';
export { wordsAt } from './acts/problems.ts';
export { type StagedFile, StagedFiles, stagedProblems } from './acts/StagedFiles.tsx';
export { taskRef, useActForm } from './acts/useActForm.ts';
export {
  type ActFormProps,
  type MatterBodyProps,
  registerActForms,
  registerMatterKind,
  registerMatterTab,
} from './kinds.ts';
export { MatterView, type MatterViewProps } from './MatterView.tsx';
export { ListScreen } from './parts/ListScreen.tsx';
export { useThread } from './queries.ts';
export { formalDay } from './sheet/formal-day.ts';
export { SheetOpinion } from './sheet/SheetOpinion.tsx';
export { didWords, stepWords } from './step-words.ts';

/** Routing by people: free flow under hard constraints. Owns all acts, tasks and states. */

export { type AbilityView, abilitiesOf } from './abilities.ts';
export { checkCapacities } from './check-capacities.ts';
export { checkMatters, type FlowFinding } from './check-matters.ts';
export { checkAudiences } from './check-readers.ts';
export {
  type CirculationInput,
  chaseReaders,
  circulate,
  nextReader,
  sendNext,
  takeBack,
} from './circulate.ts';
export { openCopies, type SignedCopy, signCopies } from './circulation-receipts.ts';
export {
  type CirculationRow,
  type CopyRow,
  circulationsOf,
  copiesOf,
  lockCirculation,
} from './circulation-rows.ts';
export {
  allowsGeneral,
  type FlowDefinition,
  flowOf,
  type General,
  type GeneralAct,
  type GeneralRule,
  generalRule,
  knownKinds,
  registerFlow,
  type Step,
  type StepAction,
} from './definition.ts';
export {
  type DecisionContext,
  draftNew,
  draftOf,
  type IssuedNumber,
  type MatterDraft,
  type NewMatter,
} from './draft.ts';
export {
  assertExtendable,
  closeMatter,
  extendLimit,
  limitDue,
  pauseClocks,
  recountClock,
  resumeClocks,
  ruleDueSince,
  runningClock,
  startClock,
  stopClocks,
  type Timed,
} from './draft-clocks.ts';
export {
  addOpinion,
  attachStaged,
  copyFile,
  enqueue,
  keepText,
  letRead,
  linkTo,
  type OpinionDraft,
  requireOpinion,
  setNumber,
} from './draft-content.ts';
export { type Asking, answer, ask, timesNow, type UpNext, withdraw } from './draft-errands.ts';
export {
  actionAt,
  barredAt,
  beginBeside,
  capacityFor,
  clearWait,
  closeTask,
  moveTo,
  openTask,
  setWait,
  type TaskClaim,
  takeUp,
  takeUpAnywhere,
  takeUpBeside,
  takeUpBesideAnywhere,
  takeUpOnBehalf,
} from './draft-tasks.ts';
export { type Back, ERRAND_STEPS, type Errand } from './errand.ts';
export { ActEvent } from './event.ts';
export type { ClockFacts, Facts, LinkFacts, MatterRow, TaskRow } from './facts.ts';
export { apply, type FoldedMatter, fold } from './fold.ts';
export {
  assertMayEnter,
  assertOtherHandsAt,
  type Holder,
  reopen,
  resume,
  returnSteps,
  returnTo,
  sendOn,
  suspend,
  suspendedBy,
  voidMatter,
} from './general-acts.ts';
export { numberPlaceOf, placeOfNumber } from './number-place.ts';
export {
  type CommandContext,
  type Decision,
  type Gathered,
  type Performed,
  performAct,
  performIfNeeded,
  performStart,
  SYSTEM,
} from './perform.ts';
export { performReturn, type ReturnRule } from './perform-return.ts';
export { readFacts } from './read-facts.ts';
export {
  isOwnSending,
  type LastAct,
  lastActOf,
  type RecordedAct,
  recall,
  recallRefusal,
} from './recall.ts';
export { plannedSteps } from './recount.ts';
export { type Visited, visited } from './visited.ts';

/** How endpoints get their handlers. */
export { act, actDone, command, open, query, type Route } from './bind.ts';
export {
  type ActContext,
  assertPermission,
  callerOf,
  findCaller,
  hashToken,
  type QueryContext,
  systemCommand,
  type TxContext,
} from './context.ts';
export type { Kernel, Loading } from './kernel.ts';

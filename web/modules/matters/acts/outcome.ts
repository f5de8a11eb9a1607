/** What an act came to, for the line that says it. */
import type { ActDone } from '../../../../contracts/modules/flow.ts';

/** A finished act. */
export interface ActOutcome {
  /** The endpoint's name. */
  readonly action: string;
  readonly reply: ActDone;
}

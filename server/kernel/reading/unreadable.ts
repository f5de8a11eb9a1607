/** Why a file is not taken in at all. */
import { ReadError } from 'gongwen/read';

/** Reasons, each with an error of its own in the contract. */
export type UnreadableReason = 'empty' | 'unknown' | 'broken' | 'locked' | 'too-complex' | 'took-too-long';

/** Thrown while reading; carries no content. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

/** Any failure of a reader as a reason: what no reader of ours foresaw is a broken file. */
export function reasonOf(thrown: unknown): UnreadableReason {
  if (thrown instanceof UnreadableFile) return thrown.reason;
  if (!(thrown instanceof ReadError)) return 'broken';
  switch (thrown.code) {
    case 'empty-file':
    case 'empty-document':
      return 'empty';
    case 'unsupported-type':
    case 'old-word-format':
      return 'unknown';
    case 'encrypted':
      return 'locked';
    case 'took-too-long':
      return 'took-too-long';
    case 'broken-file':
      return 'broken';
    default:
      return 'too-complex';
  }
}

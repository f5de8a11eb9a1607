/** Records that cannot be altered unseen: chained per subject, sealed as a whole, verified offline. */
export { type RecordInput, record } from './append.ts';
export {
  type ChainedRecord,
  chain,
  EMPTY_HEAD,
  hashRecord,
  type RecordContent,
  type Stream,
} from './chain.ts';
export { anchorLine, type Seal, sealOnce, sealsAfter } from './seal.ts';
export { type AuditReport, verifyAudit } from './verify.ts';
export { verifyContents } from './verify-contents.ts';

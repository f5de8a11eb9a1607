/** The spine: matters, their titles, texts and links, as far as modules may read them. */

export { type ActRow, actsOf, allActsOf, firstActsOf, linkedTo } from './acts.ts';
export { jsonOf, textsOf } from './content.ts';
export { daysLeft } from './days-left.ts';
export {
  closedPartsOf,
  filesForCopy,
  hasFiles,
  instructionInk,
  instructionText,
  latestOpinion,
  matterHead,
} from './handed-on.ts';
export { type OpinionRow, opinionTexts } from './opinions.ts';
export { currentHolders, getVisibleMatter, type HolderView, lightOf } from './read.ts';
export { signRead } from './receipts.ts';
export { recordRestrictedRead } from './restricted.ts';
export { signForUnit } from './sign-for.ts';

/** Chinese full text over segments with readers. */
export { checkSegments } from './check-segments.ts';
export { type Found, findMatters, type Wanted } from './find.ts';
export { indexMatter, indexMatters } from './index-matter.ts';
export { excerptOf, queryOf, wordsOf } from './words.ts';

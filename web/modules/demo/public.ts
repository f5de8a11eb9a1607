/** What the sign-in page embeds. */
export { DemoDoor } from './DemoDoor.tsx';

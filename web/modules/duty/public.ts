/** What desks may show of duty. */
export { DutyPart } from './parts/DutyPart.tsx';

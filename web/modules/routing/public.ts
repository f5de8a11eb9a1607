/** What desks may show of routing. */
export { StuckList } from './parts/StuckList.tsx';
export { ToReadLine } from './ToReadLine.tsx';

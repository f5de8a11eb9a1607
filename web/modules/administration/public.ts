/** What the desks of 三员 are made of. */
export { AuditDesk } from './AuditDesk.tsx';
export { MachineDesk } from './MachineDesk.tsx';
export { SecurityDesk } from './SecurityDesk.tsx';

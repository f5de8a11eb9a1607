/** What 三员 look after. */
export {
  type AccountLine,
  accountLines,
  type GrantLine,
  grantLines,
  personOfAccount,
  setAccountOpen,
  setGrant,
} from './accounts.ts';
export { type IncidentLine, incidentLines } from './incidents.ts';
export { keepBackup, type Machine, machine, retryJob, turnSwitch } from './machine.ts';
export { type RecordLine, recordLines, type SealStanding, sealStanding } from './records.ts';

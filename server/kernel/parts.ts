/**
 * The kernel's parts, lowest first, each with the parts it uses through their api.ts. The check holds every import
 * against this table, so that using another part begins with a word a reviewer sees.
 */
export const KERNEL_PARTS: Readonly<Record<string, readonly string[]>> = {
  org: [],
  calendar: [],
  settings: [],
  audit: [],
  guard: [],
  reading: [],
  overseeing: [],
  numbering: [],
  access: ['org'],
  clocks: ['calendar'],
  files: ['access', 'audit', 'guard', 'org', 'reading'],
  flow: ['access', 'audit', 'calendar', 'clocks', 'org'],
  matter: ['access', 'audit', 'calendar', 'flow', 'org'],
  search: ['access', 'org'],
  notify: ['access', 'org'],
  binding: ['audit', 'calendar', 'clocks', 'flow', 'guard', 'notify', 'org'],
  scans: ['access', 'audit', 'binding', 'files', 'guard', 'notify', 'reading'],
  accounts: ['audit', 'binding', 'org'],
  purging: ['audit', 'binding', 'files', 'flow'],
  chasing: ['binding', 'calendar', 'clocks', 'flow', 'org'],
  exporting: ['binding'],
};

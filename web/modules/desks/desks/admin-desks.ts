/** The desks of 三员: they keep the machine and see no business. */
const ADMINS: ReadonlySet<string> = new Set(['system_admin', 'security_admin', 'auditor']);

/** Is it one of the three administrators' desks? */
export function isAdminDesk(desk: string): boolean {
  return ADMINS.has(desk);
}

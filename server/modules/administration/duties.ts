/** 三员分立, as a rule: pure. */

/** What only administrators may hold, by role. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  system_admin: ['system.operate'],
  security_admin: ['accounts.manage'],
  auditor: ['audit.read'],
};

/** Permissions of administrators. */
export const ADMIN_PERMISSIONS: readonly string[] = Object.values(OWN).flat();

/** May a role hold a permission? An administrator only his own, everybody else none of theirs. */
export function mayHold(role: string, permission: string): boolean {
  const own = OWN[role];
  return own ? own.includes(permission) : !ADMIN_PERMISSIONS.includes(permission);
}

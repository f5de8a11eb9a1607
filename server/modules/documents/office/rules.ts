/** Pure rules of the office's own acts. */

/** Roles of posts that take papers in hand. */
export const RECEIVERS: readonly string[] = [
  'clerk',
  'section_chief',
  'supervisor',
  'liaison',
  'flow_steward',
];

/** Steps at which the first receiver has the paper. */
export const HIS_STEPS: ReadonlySet<string> = new Set(['check', 'await_reply', 'propose', 'conclude']);

/** Requests wait for a decision, letters of others for a reply; what superiors send asks by its own words. */
export function wantsAnswer(kind: string, relation: string): boolean {
  return kind === '请示' || (kind === '函' && relation !== 'superior') || kind === '议案';
}

/** 核验: every chain and seal, now. What lies outside (anchors) is for the command, which the server's user cannot deceive. */
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { verify as contract } from '../../../../contracts/modules/administration.ts';
import { verifyAudit } from '../../../kernel/audit/api.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';

const SHOWN = 50;

/** That it was done, and how many findings there were, is itself a record. */
export async function verify(ctx: TxContext): Promise<ReplyOf<typeof contract>> {
  const report = await verifyAudit(ctx.kernel.db.read, []);
  await ctx.record({
    stream: 'settings',
    subject: 'audit.verify',
    event: 'audit.verified',
    body: { records: report.records, findings: report.findings.length },
  });
  return {
    records: report.records,
    seals: report.seals,
    unsealed: report.unsealed.records,
    findings: report.findings.slice(0, SHOWN).map(({ what, where }) => ({ what, where })),
    at: ctx.now,
  };
}

/** Known breaches, each with its reason and date. The list may only shrink: its greatest length is written in it. */
import { z } from 'zod';
import type { Finding } from './tree.ts';

/** Shape of tools/import-debt.json. */
export const Debt = z.object({
  /** Never raised; lowered when an entry goes. */
  most: z.int().nonnegative(),
  entries: z.array(
    z.object({ rule: z.string(), file: z.string(), reason: z.string().min(10), date: z.iso.date() }),
  ),
});
export type Debt = z.infer<typeof Debt>;

const FILE = 'tools/import-debt.json';

/** Takes the counted debt out of the findings, and finds debt that is paid or has grown. */
export function settle(findings: readonly Finding[], debt: Debt): Finding[] {
  const isOwed = (finding: Finding) =>
    debt.entries.some((entry) => entry.rule === finding.rule && entry.file === finding.file);
  const paid = debt.entries
    .filter(
      (entry) => !findings.some((finding) => finding.rule === entry.rule && finding.file === entry.file),
    )
    .map(
      (entry): Finding => ({
        rule: 'debt',
        file: FILE,
        message: `${entry.rule} in ${entry.file} is repaired; delete the entry and lower "most"`,
      }),
    );
  const sum: Finding[] =
    debt.entries.length === debt.most
      ? []
      : [
          {
            rule: 'debt',
            file: FILE,
            message: `"most" says ${debt.most} but there are ${debt.entries.length} entries; debt only shrinks: repair the breach instead`,
          },
        ];
  return [...findings.filter((finding) => !isOwed(finding)), ...paid, ...sum];
}

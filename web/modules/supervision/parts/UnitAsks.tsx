/** What the unit asks of the office: more time, or not to have the matter at all; and what came of it. */
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { formatDue } from '../../../platform/format.ts';
import type { UnitPart } from '../queries.ts';

const { labels } = supervision;

/** Nothing when nothing was asked. */
export function UnitAsks({ part }: { readonly part: UnitPart }) {
  return (
    <>
      {part.objection ? (
        <p className="sv-asked" role="note">
          <strong>{labels.objection}</strong> {part.objection}
        </p>
      ) : null}
      {part.extension ? (
        <p className="sv-asked" role="note">
          {said(labels.asked, {
            by: part.extension.askedBy,
            amount: amountWords(part, part.extension.amount),
            reason: part.extension.reason,
          })}{' '}
          <strong>{outcome(part, part.extension)}</strong>
        </p>
      ) : null}
    </>
  );
}

function outcome(part: UnitPart, { granted, dueAfter }: NonNullable<UnitPart['extension']>): string {
  if (granted === null) return labels.askedPending;
  if (granted === 0) return labels.extensionRefused;
  return said(labels.grantedUntil, {
    amount: amountWords(part, granted),
    at: dueAfter ? formatDue(dueAfter) : '',
  });
}

function amountWords(part: UnitPart, amount: number): string {
  return `${amount} ${part.limitUnit ? textOf('names', `unit.${part.limitUnit}`) : ''}`.trim();
}

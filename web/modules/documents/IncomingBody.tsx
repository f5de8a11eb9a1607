/** Above the paper: what the register says of it, its summary and the options proposed. */
import { said } from '../../../contracts/texts/texts.ts';
import { documents } from '../../../contracts/texts/zh-CN/documents.ts';
import { Panel } from '../../kit/Panel.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatDay } from '../../platform/format.ts';
import type { MatterBodyProps } from '../matters/public.ts';
import { CheckPanel } from './check/CheckPanel.tsx';
import { OfficePanel } from './office/OfficePanel.tsx';
import { ProposedOptions } from './options/ProposedOptions.tsx';
import { type Incoming, useIncoming } from './queries.ts';

const { labels } = documents;

/** The body of an incoming paper's page. */
export function IncomingBody({ matter }: MatterBodyProps) {
  const read = useIncoming(matter.id);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const detail = read.data;
  return (
    <>
      <dl className="dc-facts">
        {factsOf(detail).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <OfficePanel matter={matter} />
      <CheckPanel detail={detail} />
      {detail.options.length > 0 ? (
        <Panel title={labels.proposed} foldable folded={/(review|instruct)$/.test(matter.step)}>
          {detail.summary ? <p className="dc-summary">{detail.summary}</p> : null}
          <ProposedOptions detail={detail} />
        </Panel>
      ) : null}
    </>
  );
}

/** Name and value of what the register holds; what the paper does not have is left out. */
export function factsOf(detail: Incoming): [string, string][] {
  const facts: [string, string][] = [
    [labels.sender, detail.sender],
    [labels.number, detail.paperNumber],
    [labels.date, detail.paperDate ? formatDay(detail.paperDate) : ''],
    [labels.kind, detail.kind],
    [labels.copies, detail.copies > 1 ? said(labels.copiesOf, { n: detail.copies }) : ''],
  ];
  return facts.filter(([, value]) => value !== '');
}

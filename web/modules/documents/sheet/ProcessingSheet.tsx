/** 办文单: the paper's A4 sheet as offices file it. Opinions stand in the cell of who gave them, ink in its place. */

import type { ReactNode } from 'react';
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { MatterPage, OpinionView } from '../../../../contracts/modules/matters.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { useNow } from '../../../platform/clock.ts';
import { dueDay, formatInstant } from '../../../platform/format.ts';
import { formalDay, type MatterBodyProps, SheetOpinion } from '../../matters/public.ts';
import { type Incoming, useIncoming } from '../queries.ts';
import { HandlingLines } from './HandlingLines.tsx';
import { ReturnLetter } from './ReturnLetter.tsx';

const { labels } = documents;

/** The sheet, shown in print only. */
export function ProcessingSheet({ matter }: MatterBodyProps) {
  const now = useNow();
  const { data: detail } = useIncoming(matter.id);
  if (detail?.returned) return <ReturnLetter matter={matter} detail={detail} />;
  return (
    <section>
      <h1>{labels.sheetTitle}</h1>
      <p className="mt-sheet-top">
        <span>{matter.number}</span>
        <span>{textOf('names', `urgency.${matter.urgency}`)}</span>
      </p>
      <table>
        <tbody>
          <HeadRows matter={matter} detail={detail} />
          <ProposalRow matter={matter} detail={detail} />
          <OpinionRow
            title={labels.instructionCell}
            matter={matter}
            opinions={matter.opinions.filter((o) => isInstruction(o) && !o.isAside)}
          />
          <OpinionRow
            title={labels.handlingCell}
            matter={matter}
            opinions={matter.opinions.filter((o) => !isInstruction(o) && !isProposal(o) && !o.isAside)}
          >
            <HandlingLines matterId={matter.id} />
          </OpinionRow>
        </tbody>
      </table>
      <p className="mt-sheet-foot">
        {matter.archivalCode ? `${matters.labels.archivalCode} ${matter.archivalCode}　` : ''}
        {said(matters.labels.printedAt, { at: formatInstant(now, now) })}
      </p>
    </section>
  );
}

function isInstruction(opinion: OpinionView): boolean {
  return /(^|\.)instruct$/.test(opinion.step);
}

function isProposal(opinion: OpinionView): boolean {
  return /(^|\.)(propose|review)$/.test(opinion.step);
}

function HeadRows(props: { readonly matter: MatterPage; readonly detail: Incoming | undefined }) {
  const { matter, detail } = props;
  // Once concluded no limit runs any more; the sheet still says which one there was.
  const due = matter.dueAt ?? matter.clocks[0]?.dueAt;
  return (
    <>
      <tr>
        <th>{labels.sender}</th>
        <td>{detail?.sender ?? matter.source}</td>
        <th>{labels.number}</th>
        <td>{detail?.paperNumber}</td>
      </tr>
      <tr>
        <th>{labels.receivedOn}</th>
        <td>{formalDay(localDateOf(matter.openedAt))}</td>
        <th>{labels.limit}</th>
        <td>{due ? formalDay(dueDay(due).day) : labels.noLimit}</td>
      </tr>
      <tr>
        <th>{labels.title}</th>
        <td colSpan={3} className="mt-sheet-title">
          {matter.title}
        </td>
      </tr>
    </>
  );
}

function ProposalRow(props: { readonly matter: MatterPage; readonly detail: Incoming | undefined }) {
  const { matter, detail } = props;
  return (
    <tr className="mt-sheet-mid">
      <th>{labels.proposalCell}</th>
      <td colSpan={3}>
        {detail?.summary ? <p>{detail.summary}</p> : null}
        {detail?.options.map((option, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
          <p key={i}>{`${i + 1}. ${option.text}`}</p>
        ))}
        {matter.opinions
          .filter((o) => isProposal(o) && !o.isAside)
          .map((opinion) => (
            <SheetOpinion key={opinion.id} opinion={opinion} kind={matter.kind} />
          ))}
      </td>
    </tr>
  );
}

function OpinionRow(props: {
  readonly title: string;
  readonly matter: MatterPage;
  readonly opinions: readonly OpinionView[];
  readonly children?: ReactNode;
}) {
  return (
    <tr className="mt-sheet-tall">
      <th>{props.title}</th>
      <td colSpan={3}>
        {props.children}
        {props.opinions.map((opinion) => (
          <SheetOpinion key={opinion.id} opinion={opinion} kind={props.matter.kind} />
        ))}
      </td>
    </tr>
  );
}

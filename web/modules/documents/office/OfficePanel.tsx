/** Above the paper: who took it in hand, who signed for it, how often it was chased, where its sheet is, what was answered. */
import { type ReactNode, useState } from 'react';
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDay, formatInstant } from '../../../platform/format.ts';
import { type Office, useOffice } from '../queries.ts';
import { ChaseForm } from './ChaseForm.tsx';
import { BoxForm, HandForm, useOriginal } from './OriginalForms.tsx';
import { ReassignForm } from './ReassignForm.tsx';

const { labels } = incomingOffice;
type Open = 'chase' | 'reassign' | 'hand' | 'box' | null;

/** The panel. */
export function OfficePanel({ matter }: { readonly matter: MatterPage }) {
  const read = useOffice(matter.id);
  const [open, setOpen] = useState<Open>(null);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const office = read.data;
  const close = () => setOpen(null);
  return (
    <Panel
      title={labels.office}
      extra={<span className="hy-muted">{`${labels.firstReceiver} ${office.firstReceiver}`}</span>}
      foldable
      // Who keeps the paper sees it at once; a leader has the paper itself before him.
      folded={!office.may.moveOriginal && !office.may.signOriginal}
    >
      <Lines office={office} />
      <Buttons office={office} matterId={matter.id} open={open} onOpen={setOpen} />
      {open === 'chase' ? <ChaseForm matterId={matter.id} onClose={close} /> : null}
      {open === 'reassign' ? <ReassignForm matterId={matter.id} onClose={close} /> : null}
      {open === 'hand' ? <HandForm matterId={matter.id} onClose={close} /> : null}
      {open === 'box' ? <BoxForm matterId={matter.id} onClose={close} /> : null}
    </Panel>
  );
}

function Lines({ office }: { readonly office: Office }) {
  const { signedFor, chases, reassigned } = office;
  return (
    <dl className="dc-office">
      <Line name={labels.signedFor}>
        {said(labels.signedForBy, {
          at: formatInstant(signedFor.at),
          by: signedFor.by,
          from: signedFor.fromWhom,
        })}
        {signedFor.channel ? ` · ${textOf('names', `channel.${signedFor.channel}`)}` : ''}
        {signedFor.afterHours ? <span className="hy-tag hy-tag-warn">{labels.afterHours}</span> : null}
      </Line>
      <Line name={labels.chases}>
        {chases > 0 && office.lastChasedAt
          ? said(labels.chasedTimes, { n: chases, at: formatInstant(office.lastChasedAt) })
          : labels.neverChased}
        {reassigned > 0 ? ` · ${said(labels.reassignedTimes, { n: reassigned })}` : ''}
      </Line>
      <Line name={labels.original}>
        <Original office={office} />
        {office.original.length > 1 ? <Moves moves={office.original} /> : null}
      </Line>
      {office.wantsAnswer || office.answers.length > 0 ? (
        <Line name={labels.answered}>
          {office.answers.length === 0 ? labels.notAnswered : null}
          {office.answers.map((answer) => (
            <div key={`${answer.on}${answer.text}`}>
              {said(labels.answeredOn, {
                on: formatDay(answer.on),
                by: answer.by,
                how: textOf('names', `how.${answer.how}`),
              })}
              {answer.told.length > 0 ? `，${said(labels.toldUnits, { units: answer.told.join('、') })}` : ''}
              ：{answer.text}
            </div>
          ))}
        </Line>
      ) : null}
    </dl>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Original({ office }: { readonly office: Office }) {
  const at = office.original[0];
  if (!at || at.kind === 'back') return <>{labels.originalHere}</>;
  if (at.kind === 'boxed') return <>{said(labels.originalBoxed, { box: at.box })}</>;
  return (
    <>
      {said(labels.originalWith, { at: formatInstant(at.at), to: at.to ?? '' })}
      {at.dueOn ? `，${said(labels.originalDue, { on: formatDay(at.dueOn) })}` : ''}，
      {at.signedAt
        ? said(labels.originalSigned, { at: formatInstant(at.signedAt), by: at.signedBy ?? '' })
        : labels.originalUnsigned}
    </>
  );
}

/** Where the sheet has been, newest first. */
function Moves({ moves }: { readonly moves: Office['original'] }) {
  return (
    <details>
      <summary>{labels.originalMoves}</summary>
      <ul className="dc-receipts">
        {moves.map((move) => (
          <li key={move.id}>
            {formatInstant(move.at)} {move.by}
            {textOf('names', `original.${move.kind}`)} {move.to ?? move.box}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Buttons(props: {
  readonly office: Office;
  readonly matterId: string;
  readonly open: Open;
  readonly onOpen: (open: Open) => void;
}) {
  const { office, open } = props;
  const original = useOriginal(props.matterId);
  const toggle = (name: Exclude<Open, null>) => () => props.onOpen(open === name ? null : name);
  const at = office.original[0]?.kind ?? 'back';
  const { may } = office;
  return (
    <div className="dc-office-acts">
      {may.chase ? (
        <Button pressed={open === 'chase'} onClick={toggle('chase')}>
          {labels.doChase}
        </Button>
      ) : null}
      {may.reassign ? (
        <Button pressed={open === 'reassign'} onClick={toggle('reassign')}>
          {labels.doReassign}
        </Button>
      ) : null}
      {may.moveOriginal && at !== 'handed' ? (
        <Button pressed={open === 'hand'} onClick={toggle('hand')}>
          {labels.handOriginal}
        </Button>
      ) : null}
      {may.moveOriginal && at === 'back' ? (
        <Button pressed={open === 'box'} onClick={toggle('box')}>
          {labels.boxOriginal}
        </Button>
      ) : null}
      {may.moveOriginal && at !== 'back' ? (
        <Button busy={original.isRunning} onClick={original.takeBack}>
          {labels.takeOriginal}
        </Button>
      ) : null}
      {may.signOriginal ? (
        <Button kind="primary" busy={original.isRunning} onClick={original.sign}>
          {labels.signOriginalDo}
        </Button>
      ) : null}
      <ErrorNotice error={original.error} />
    </div>
  );
}

/** 跳转审批: what the steward proposed, for the director to decide. */
import { type JumpView, jump, refuseJump } from '../../../../contracts/modules/jumps.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { MatterLink } from '../../../platform/navigation.tsx';
import { useJumps } from '../queries.ts';

const { labels } = routing;

/** The list; nothing when nothing was ever proposed. */
export function JumpList() {
  const read = useJumps();
  if (!read.data || read.data.items.length === 0) return <ErrorNotice error={read.error} />;
  return (
    <Panel title={labels.jumps}>
      <ul className="routing-list">
        {read.data.items.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ row }: { readonly row: JumpView }) {
  const approve = useAct(jump);
  const refuse = useAct(refuseJump);
  const input = { params: { jumpId: row.id }, body: {} };
  const title = row.title || labels.untitled;
  return (
    <li>
      <span>
        {row.mayDecide ? <MatterLink matterId={row.matterId}>{title}</MatterLink> : <strong>{title}</strong>}
        <span>{said(labels.jumpLine, { step: textOf('steps', row.step), to: row.to })}</span>
        <span className="hy-muted">
          {said(labels.jumpBy, { by: row.proposedBy, reason: row.reason })}
          {row.isApproved === null
            ? ''
            : `；${said(row.isApproved ? labels.jumpApproved : labels.jumpRefused, { by: row.decidedBy ?? '' })}`}
        </span>
        <ErrorNotice error={approve.error ?? refuse.error} />
      </span>
      {row.mayDecide ? (
        <span className="routing-decide">
          <Button
            kind="primary"
            busy={approve.isRunning}
            onClick={() => void approve.run(input).catch(() => {})}
          >
            {labels.approveJump}
          </Button>
          <Button busy={refuse.isRunning} onClick={() => void refuse.run(input).catch(() => {})}>
            {labels.refuseJump}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

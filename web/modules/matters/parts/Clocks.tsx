/** The limits of a matter: budget, due, used, paused, late, and by which rule. */
import type { z } from 'zod';
import type { ClockView } from '../../../../contracts/modules/matters.ts';
import { findText, said, textOf } from '../../../../contracts/texts/texts.ts';
import { calendar } from '../../../../contracts/texts/zh-CN/calendar.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { DueLight, Light } from '../../../kit/Light.tsx';
import { useNow } from '../../../platform/clock.ts';
import { formatDue, formatInstant } from '../../../platform/format.ts';
import { usedPart } from './used-part.ts';

type Clock = z.infer<typeof ClockView>;
const { labels } = matters;

/** All clocks of a matter; running ones first. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  if (clocks.length === 0) return <p className="hy-muted">{labels.noClocks}</p>;
  const inOrder = [...clocks].sort((a, b) => Number(a.state === 'stopped') - Number(b.state === 'stopped'));
  return (
    <ul className="mt-clocks">
      {inOrder.map((clock) => (
        <ClockRow key={clock.id} clock={clock} />
      ))}
    </ul>
  );
}

function ClockRow({ clock }: { readonly clock: Clock }) {
  const now = useNow();
  const used = usedPart(clock.startsAt, clock.stoppedAt ?? now, clock.dueAt);
  return (
    <li className={`mt-clock mt-clock-${clock.light}`}>
      <div className="mt-clock-head">
        <strong>{findText('names', `rule.${clock.rule}`) ?? clock.rule}</strong>
        <span>{clock.ownerName}</span>
        <span>
          {said(labels.budget, { amount: clock.budget, unit: textOf('names', `unit.${clock.unit}`) })}
        </span>
        <span className="mt-clock-left">
          <Left clock={clock} />
        </span>
      </div>
      <div
        className="mt-bar"
        role="img"
        aria-label={said(labels.usedPart, { percent: Math.round(used * 100) })}
        title={said(labels.usedPart, { percent: Math.round(used * 100) })}
      >
        <span style={{ width: `${Math.min(100, used * 100)}%` }} />
      </div>
      <div className="hy-muted mt-clock-line">
        {said(labels.startsAt, { at: formatInstant(clock.startsAt, now) })}
        {clock.dueAt ? `，${said(labels.dueAt, { at: formatDue(clock.dueAt, now) })}` : ''}
        {clock.stoppedAt ? `，${said(labels.stoppedAt, { at: formatInstant(clock.stoppedAt, now) })}` : ''}。
        {clock.source ? `${said(labels.source, { source: clock.source })}；` : ''}
        {said(calendar.labels.version, { version: clock.calendarVersion })}
      </div>
    </li>
  );
}

/** Late stays late though finished later: a stopped clock still says so. */
function Left({ clock }: { readonly clock: Clock }) {
  if (clock.state === 'running') {
    return <DueLight light={clock.light} dueAt={clock.dueAt} workingDaysLeft={clock.workingDaysLeft} />;
  }
  const words = textOf('names', `clock.${clock.state}`);
  return clock.isLate ? (
    <Light light="red" words={`${labels.lateMark}，${words}`} />
  ) : (
    <Light light="none" words={words} />
  );
}

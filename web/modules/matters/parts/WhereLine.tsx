/** The line under the title, which always answers three things: where from, whose desk now, since when. */
import type { ReactNode } from 'react';
import { epochOf, localDateOf } from '../../../../contracts/base/dates.ts';
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { findText, said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { useNow } from '../../../platform/clock.ts';
import { formatDue, formatInstant, formatSince, shortDay } from '../../../platform/format.ts';
import { stepWords } from '../step-words.ts';

const STUCK_MS = 2 * 24 * 3600 * 1000;
const SHOWN = 2;
const INSTRUCTS: readonly string[] = ['approve', 'record_on_behalf'];
const { labels } = matters;

type Holder = MatterPage['nowWith'][number];

/** Where from → who instructed → who leads → whose desk, since when. */
export function WhereLine({ matter }: { readonly matter: MatterPage }) {
  const now = useNow();
  // Returning a proposal, passing it on or asking others beside it is no instruction yet.
  const instructed = matter.opinions
    .filter((o) => /(^|\.)instruct$/.test(o.step) && INSTRUCTS.includes(o.act) && !o.isAside)
    .at(-1);
  return (
    <p className="mt-where">
      <Leg word={labels.from}>
        {matter.source ?? matter.unitName}{' '}
        <Day at={shortDay(localDateOf(matter.openedAt), now)} title={formatInstant(matter.openedAt, now)} />
      </Leg>
      {instructed ? (
        <Leg word={labels.instructedBy}>
          {instructed.standsInFor
            ? said(labels.inPlaceOf, { by: instructed.by, of: instructed.standsInFor })
            : instructed.by}{' '}
          <Day at={shortDay(localDateOf(instructed.at), now)} title={formatInstant(instructed.at, now)} />
        </Leg>
      ) : null}
      {matter.leadUnitName ? <Leg word={labels.lead}>{matter.leadUnitName}</Leg> : null}
      <Standing matter={matter} />
    </p>
  );
}

function Leg({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <span className="mt-leg">
      <span className="mt-leg-word">{word}</span> {children}
    </span>
  );
}

function Day({ at, title }: { readonly at: string; readonly title: string }) {
  return (
    <span className="mt-leg-day" title={title}>
      {at}
    </span>
  );
}

/** Whose desk now; for a wait, what it waits for; for what is over, since when it is over. */
function Standing({ matter }: { readonly matter: MatterPage }) {
  const now = useNow();
  if (matter.state === 'filed' && matter.filedAt) {
    return <Leg word="">{said(labels.filedAt, { at: formatInstant(matter.filedAt, now) })}</Leg>;
  }
  const over = matter.closedAt ? overAt(matter, formatInstant(matter.closedAt, now)) : null;
  if (matter.nowWith.length === 0 && !matter.wait) return <Leg word="">{over ?? labels.nobody}</Leg>;
  return (
    <>
      {over ? <Leg word="">{over}</Leg> : null}
      {matter.wait ? <Waits wait={matter.wait} kind={matter.kind} /> : null}
      {matter.nowWith.length > 0 ? <Holders kind={matter.kind} holders={matter.nowWith} /> : null}
    </>
  );
}

/** Ends with a name of their own say more than 办结: 已退文、已改派. */
function overAt(matter: MatterPage, at: string): string {
  return matter.state === 'void'
    ? said(labels.voidAt, { at, how: stepWords(matter.kind, matter.step) })
    : said(labels.closedAt, { at });
}

function Waits({ wait, kind }: { readonly wait: NonNullable<MatterPage['wait']>; readonly kind: string }) {
  const now = useNow();
  const what =
    findText('names', `wait.${wait.what}`) ?? findText('steps', `${kind}.${wait.what}`) ?? wait.what;
  return (
    <Leg word={what.startsWith(labels.waitsFor) ? '' : labels.waitsFor}>
      {what}（{wait.ownerName}，{said(labels.until, { until: formatDue(wait.until, now) })}）
    </Leg>
  );
}

function Holders({ kind, holders }: { readonly kind: string; readonly holders: readonly Holder[] }) {
  const now = useNow();
  const isStuck = holders.some((h) => h.light === 'red' || epochOf(now) - epochOf(h.since) > STUCK_MS);
  const all = holders.map((h) => `${h.name} ${stepWords(kind, h.step)} ${formatSince(h.since, now)}`);
  return (
    <span className={isStuck ? 'mt-leg mt-stuck' : 'mt-leg mt-now'} title={all.join('\n')}>
      <span className="mt-leg-word">{isStuck ? labels.stuckWith : labels.nowWith}</span>{' '}
      {holders.slice(0, SHOWN).map((h, i) => (
        <span key={`${h.name}${h.step}`}>
          {i > 0 ? '、' : ''}
          <strong>{h.name}</strong> {stepWords(kind, h.step)} {formatSince(h.since, now)}
        </span>
      ))}
      {holders.length > SHOWN ? said(labels.andOthers, { n: holders.length }) : null}
    </span>
  );
}

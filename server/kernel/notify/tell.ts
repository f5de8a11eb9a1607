/** After an act: tells those whose desk it reached, and takes back what it made moot. */

import type { Instant } from '../../../contracts/base/dates.ts';
import { prepared, sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { answersTo, heldOn, personsBehindEach, standInsOf } from '../org/api.ts';
import { type ToldCirculation, tellReaders } from './tell-readers.ts';

/** Kind of notice by what the act did; the words stand in the texts. */
function kindOf(act: string, step: string): string {
  if (act === 'return') return 'task.returned';
  if (step === 'read_report') return 'echo.arrived';
  return 'task.arrived';
}

interface EventBody {
  readonly act: string;
  readonly action: string;
  readonly after: { readonly step: string };
  readonly opened: readonly { id: string; step: string; addressee: number }[];
  /** `tell`: whom the act concerns without a task, or in words of its own; the notice is of the action's own kind. */
  readonly note: { readonly tell?: readonly number[] };
  readonly circulations?: readonly ToldCirculation[];
}

/** An act whose news is to be told. */
export interface ToldAct {
  readonly matterId: string;
  readonly seq: number;
}

/** An act as its record and the matter's open tasks have it now. */
interface ActNow extends ToldAct {
  readonly by: number | null;
  readonly kind: string;
  readonly event: EventBody;
  readonly open: readonly { id: string; addressee: number; step: string }[];
}

/** Writes notices for acts, together in a few statements. Idempotent: one notice per person, matter and act. */
export async function tell(db: Db, told: readonly ToldAct[], now: Instant): Promise<void> {
  await db.lazily(async (tx) => {
    const acts = await actsNow(tx, told);
    await insertNotices(tx, await noticesOf(tx, acts, now), now);
    for (const { event, matterId, kind, seq, by } of acts)
      await tellReaders(tx, { matterId, kind, seq, now, by }, event.circulations ?? []);
    await clearMoot(tx, acts, now);
  });
}

async function actsNow(tx: Tx, told: readonly ToldAct[]): Promise<ActNow[]> {
  const rows = await tx.rows<{
    matter_id: string;
    seq: number;
    body: string;
    person_id: number | null;
    kind: string;
    open: ActNow['open'] | null;
  }>(
    prepared(sql`
    select m.id as matter_id, r.seq, r.body, r.person_id, m.kind,
           (select jsonb_agg(jsonb_build_object('id', t.id, 'addressee', t.addressee_id, 'step', t.step) order by t.opened_seq, t.id)
              from kernel.task t where t.matter_id = m.id and t.state = 'open') as open
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as x("matterId" uuid, seq integer)
      join kernel.matter m on m.id = x."matterId"
      join kernel.record r on r.stream = 'matters' and r.subject = x."matterId"::text and r.seq = x.seq`),
  );
  return rows.map((row) => ({
    matterId: row.matter_id,
    seq: row.seq,
    by: row.person_id,
    kind: row.kind,
    event: JSON.parse(row.body) as EventBody,
    open: row.open ?? [],
  }));
}

interface Notice extends ToldAct {
  readonly person: number;
  readonly kind: string;
  /** The step in the texts' terms: kind of matter and step. */
  readonly step: string;
}

async function noticesOf(tx: Tx, acts: readonly ActNow[], now: Instant): Promise<Notice[]> {
  const concerned = acts.flatMap((act) => targetsOf(act).map((target) => ({ act, target })));
  if (concerned.length === 0) return [];
  const behind = await personsBehindEach(tx, [...new Set(concerned.map((c) => c.target.addressee))], now);
  const standIns = new Map<string, { absent: number; person: number }[]>();
  for (const kind of new Set(acts.map((act) => act.kind)))
    standIns.set(
      kind,
      await standInsOf(
        tx,
        behind.map((b) => b.person),
        kind,
        now,
      ),
    );
  const notices = new Map<string, Notice>();
  for (const { act, target } of concerned) {
    const own = behind.filter((b) => b.addressee === target.addressee).map((b) => b.person);
    const theirs = (standIns.get(act.kind) ?? []).filter((s) => own.includes(s.absent)).map((s) => s.person);
    for (const person of [...own, ...theirs]) {
      const key = `${act.matterId} ${act.seq} ${person}`;
      if (person === act.by || notices.has(key)) continue;
      const { matterId, seq } = act;
      notices.set(key, { matterId, seq, person, kind: target.kind, step: `${act.kind}.${target.step}` });
    }
  }
  return [...notices.values()];
}

/** Whom an act concerns. A job may come late: what somebody has dealt with by now is told to nobody. */
function targetsOf({ event, open }: ActNow): { addressee: number; step: string; kind: string }[] {
  if (event.act === 'chase' && !event.circulations) return open.map((t) => ({ ...t, kind: 'chased' }));
  const ids = new Set(open.map((t) => t.id));
  return [
    // First: whom the act tells in its own words is not told in general ones as well.
    ...(event.note.tell ?? []).map((addressee) => ({
      addressee,
      step: event.after.step,
      kind: event.action,
    })),
    ...event.opened.filter((t) => ids.has(t.id)).map((t) => ({ ...t, kind: kindOf(event.act, t.step) })),
  ];
}

async function insertNotices(tx: Tx, notices: readonly Notice[], now: Instant): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({ ...notice, id: newId() }));
  await tx.run(
    prepared(sql`insert into kernel.notice (id, person_id, matter_id, kind, params, at)
    select x.id, x.person, x."matterId", x.kind, jsonb_build_object('seq', x.seq, 'step', x.step), ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, person bigint, "matterId" uuid, kind text, seq integer, step text)
     where not exists (select 1 from kernel.notice n
        where n.person_id = x.person and n.matter_id = x."matterId" and n.params ->> 'seq' = x.seq::text)`),
  );
}

/** Whoever has no open task left in a matter need not be told any more; clock notices go the same way. */
async function clearMoot(tx: Tx, acts: readonly ActNow[], now: Instant): Promise<void> {
  const newest = new Map<string, number>();
  for (const { matterId, seq } of acts) newest.set(matterId, Math.max(seq, newest.get(matterId) ?? 0));
  const rows = [...newest].map(([matterId, seq]) => ({ matterId, seq }));
  await tx.run(
    prepared(sql`update kernel.notice n set cleared_at = ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("matterId" uuid, seq integer)
     where n.matter_id = x."matterId" and n.cleared_at is null and n.kind <> 'echo.arrived' and n.kind not like 'circulation.%'
       and (n.params ->> 'seq')::int < x.seq
       and not exists (select 1 from kernel.task t where t.matter_id = n.matter_id and t.state = 'open'
         and exists (select 1 from ${heldOn(now)} h join kernel.post p on p.id = h.post_id
              where ${answersTo(sql`t.addressee_id`)} and (h.person_id = n.person_id
                or exists (select 1 from kernel.stand_in s where s.stand_in_id = n.person_id and s.absent_id = h.person_id
                     and s.starts_at <= ${now} and s.ends_at > ${now}))))`),
  );
}

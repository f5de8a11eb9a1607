/** After an act: tells those whose desk it reached, and takes back what it made moot. */

import type { Instant } from '../../../contracts/base/dates.ts';
import { prepared, sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { answersTo, heldOn, personsBehind, personsBehindEach, standInsOf } from '../org/api.ts';

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
  readonly circulations?: readonly { id: string; sent: readonly number[]; chased: readonly number[] }[];
}

/** Writes notices for one act of a matter. Idempotent: one notice per person, matter and act. */
export async function tell(db: Db, matterId: string, seq: number, now: Instant): Promise<void> {
  await db.lazily(async (tx) => {
    const record = await tx.first<{ body: string; person_id: number | null; kind: string }>(
      prepared(sql`select r.body, r.person_id, m.kind from kernel.record r join kernel.matter m on m.id = ${matterId}
           where r.stream = 'matters' and r.subject = ${matterId} and r.seq = ${seq}`),
    );
    if (!record) return;
    const event = JSON.parse(record.body) as EventBody;
    // This job may come late: what somebody has dealt with by now is told to nobody.
    const open = new Set(
      (
        await tx.rows<{ id: string }>(
          prepared(sql`select id from kernel.task where matter_id = ${matterId} and state = 'open'`),
        )
      ).map((task) => task.id),
    );
    const targets =
      event.act === 'chase' && !event.circulations
        ? (
            await tx.rows<{ addressee_id: number; step: string }>(
              sql`select addressee_id, step from kernel.task where matter_id = ${matterId} and state = 'open'`,
            )
          ).map((t) => ({ addressee: t.addressee_id, step: t.step, kind: 'chased' }))
        : [
            // First: whom the act tells in its own words is not told in general ones as well.
            ...(event.note.tell ?? []).map((addressee) => ({
              addressee,
              step: event.after.step,
              kind: event.action,
            })),
            ...event.opened
              .filter((t) => open.has(t.id))
              .map((t) => ({ ...t, kind: kindOf(event.act, t.step) })),
          ];
    for (const target of targets) {
      const behind = await personsBehind(tx, target.addressee, now);
      const standIns = (await standInsOf(tx, behind, record.kind, now)).map((s) => s.person);
      for (const person of new Set([...behind, ...standIns])) {
        if (person === record.person_id) continue;
        await tx.run(
          prepared(sql`insert into kernel.notice (id, person_id, matter_id, kind, params, at)
          select ${newId()}, ${person}, ${matterId}, ${target.kind}, ${JSON.stringify({ seq, step: `${record.kind}.${target.step}` })}::jsonb, ${now}
           where not exists (select 1 from kernel.notice where person_id = ${person} and matter_id = ${matterId} and params ->> 'seq' = ${String(seq)})`),
        );
      }
    }
    await tellReaders(
      tx,
      { matterId, kind: record.kind, seq, now, by: record.person_id },
      event.circulations ?? [],
    );
    // Whoever has no open task left in the matter need not be told any more; clock notices go the same way.
    await tx.run(
      prepared(sql`update kernel.notice n set cleared_at = ${now}
       where n.matter_id = ${matterId} and n.cleared_at is null and n.kind <> 'echo.arrived' and n.kind not like 'circulation.%' and (n.params ->> 'seq')::int < ${seq}
         and not exists (select 1 from kernel.task t where t.matter_id = n.matter_id and t.state = 'open'
           and exists (select 1 from ${heldOn(now)} h join kernel.post p on p.id = h.post_id
                where ${answersTo(sql`t.addressee_id`)} and (h.person_id = n.person_id
                  or exists (select 1 from kernel.stand_in s where s.stand_in_id = n.person_id and s.absent_id = h.person_id
                       and s.starts_at <= ${now} and s.ends_at > ${now}))))`),
    );
  });
}

/** Those it went round to, and those who are chased; in few statements, for they may be thousands. */
async function tellReaders(
  tx: Tx,
  on: { matterId: string; kind: string; seq: number; now: Instant; by: number | null },
  circulations: NonNullable<EventBody['circulations']>,
): Promise<void> {
  const { matterId, seq, now, by } = on;
  for (const { sent, chased } of circulations) {
    for (const [kind, readers] of [
      ['circulation.arrived', sent],
      ['circulation.chased', chased],
    ] as const) {
      // This job may come late: who signed by now, or had it taken back, is told nothing.
      const still = await tx.rows<{ addressee_id: number }>(
        sql`select distinct addressee_id from kernel.circulation_copy
             where matter_id = ${matterId} and state = 'sent' and addressee_id = any(${[...readers]}::bigint[])`,
      );
      const own = await personsBehindEach(
        tx,
        still.map((row) => row.addressee_id),
        now,
      );
      const standIns = await standInsOf(
        tx,
        own.map((o) => o.person),
        on.kind,
        now,
      );
      const theirs = standIns.flatMap((s) =>
        own.filter((o) => o.person === s.absent).map((o) => ({ addressee: o.addressee, person: s.person })),
      );
      const behind = [...own, ...theirs].filter(({ person }) => person !== by);
      await tx.run(sql`insert into kernel.notice (id, person_id, matter_id, kind, params, at)
        select x.id, x.person, ${matterId}, ${kind}, jsonb_build_object('seq', ${seq}::int, 'addressee', x.addressee), ${now}
          from unnest(${behind.map(() => newId())}::uuid[], ${behind.map((b) => b.person)}::bigint[],
                      ${behind.map((b) => b.addressee)}::bigint[]) x(id, person, addressee)
         where not exists (select 1 from kernel.notice n where n.person_id = x.person and n.matter_id = ${matterId} and n.kind = ${kind}
           and n.params ->> 'seq' = ${String(seq)} and (n.params ->> 'addressee')::bigint = x.addressee)`);
    }
  }
}

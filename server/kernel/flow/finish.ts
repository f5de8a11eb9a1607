/** Turns finished drafts into the one JSON that kernel.write_acts takes, each event chained onto its matter's head. */
import { type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { sm3 } from '../../platform/blobs/store.ts';
import { chain, EMPTY_HEAD } from '../audit/api.ts';
import type { MatterDraft, Row } from './draft.ts';
import type { ActEvent } from './event.ts';
import type { MatterRow } from './facts.ts';

/** Derived due time of the matter: the nearest running clock's; null when none runs. */
function dueOf(draft: MatterDraft): Instant | null {
  const running = new Map<string, string>();
  for (const clock of draft.openClocks.values()) {
    if (clock.state === 'running' && clock.due_at) running.set(clock.id, clock.due_at);
  }
  for (const { row } of draft.clocks) {
    if (row.state === 'running' && row.due_at) running.set(String(row.id), String(row.due_at));
    else running.delete(String(row.id));
  }
  const nearest = [...running.values()].map((at) => Date.parse(at)).sort((a, b) => a - b)[0];
  return nearest === undefined ? null : instantOf(nearest);
}

function eventOf(draft: MatterDraft): ActEvent {
  const { born } = draft;
  return {
    version: 1,
    act: draft.act,
    action: draft.action,
    capacity: draft.capacity,
    task: draft.task,
    after: { state: draft.state, step: draft.step, round: draft.round, dueAt: dueOf(draft) },
    closed: draft.closed,
    opened: draft.opened,
    due: draft.due,
    wait: draft.wait,
    clocks: draft.clocks.map(({ row, entries }) => ({
      id: String(row.id),
      rule: String(row.rule),
      owner: Number(row.owner_id),
      entries: entries.map((e) => e.entry),
    })),
    opinions: draft.opinions.map((opinion) => ({
      id: String(opinion.id),
      text: (opinion.text_hash as string | null) ?? null,
      ink: (opinion.ink_hash as string | null) ?? null,
      audience: (opinion.audience as number[] | null) ?? null,
      original: (opinion.original_file_id as string | null) ?? null,
    })),
    files: draft.files,
    links: draft.links,
    number: draft.number
      ? { series: draft.number.seriesId, serial: draft.number.serial, display: draft.number.display }
      : null,
    acl: [...draft.acl].sort((a, b) => a - b),
    ...(draft.aclGone.size > 0 ? { aclGone: [...draft.aclGone].sort((a, b) => a - b) } : {}),
    ...(draft.circulations.length > 0 ? { circulations: draft.circulations } : {}),
    ...(born
      ? {
          created: {
            kind: born.kind,
            definitionVersion: born.definitionVersion,
            title: sm3(born.title),
            unit: born.unitId,
            urgency: born.urgency,
            handling: born.handling,
          },
        }
      : {}),
    lead: draft.lead,
    note: draft.note,
  };
}

/** Who did what in the round this act ends in. */
function didAfter({ before, round, action, ctx }: MatterDraft): MatterRow['did'] {
  const person = ctx.actor.personId || null;
  const earlier = before?.round === round ? before.did : [];
  const isKnown = earlier.some(([did, who]) => did === action && who === person);
  return isKnown ? earlier : [...earlier, [action, person]];
}

function matterRow(draft: MatterDraft, headHash: string, event: ActEvent): Row {
  const { now } = draft.ctx;
  const { born, before } = draft;
  const shared = {
    id: draft.id,
    number: before?.number ?? draft.number?.display ?? null,
    lead_unit_id: draft.lead.unit,
    lead_person_id: draft.lead.person,
    urgency: draft.urgency,
    state: draft.state,
    step: draft.step,
    round: draft.round,
    seq: draft.seq,
    head_hash: headHash,
    did: didAfter(draft),
    due_at: event.after.dueAt,
    changed_at: now,
  };
  if (!born) {
    return {
      ...shared,
      expect_seq: draft.seq - 1,
      closed_at: draft.state === 'open' || draft.state === 'suspended' ? null : (before?.closed_at ?? now),
      filed_at: draft.state === 'filed' ? (before?.filed_at ?? now) : null,
    };
  }
  return {
    ...shared,
    kind: born.kind,
    title: born.title,
    is_title_withheld: false,
    source: born.source,
    unit_id: born.unitId,
    handling: born.handling,
    disclosure: 'undecided',
    disclosure_reason: null,
    created_by: draft.ctx.actor.personId || null,
    opened_at: now,
    definition_version: born.definitionVersion,
  };
}

/** Work that every act leads to: tell those concerned, refresh the search segments. */
function standingJobs(draft: MatterDraft): Row[] {
  const payload = { matterId: draft.id, seq: draft.seq };
  const run_at = draft.ctx.now;
  return [
    { kind: 'notify.tell', payload, key: null, run_at },
    { kind: 'search.index', payload: { matterId: draft.id }, key: draft.id, run_at },
  ];
}

/** The parameter of kernel.write_acts. `command` is the idempotency row or null. */
export function payloadOf(drafts: readonly MatterDraft[], command: Row | null): Record<string, unknown> {
  const events = drafts.map((draft) => {
    const event = eventOf(draft);
    const record = chain(draft.before?.head_hash ?? EMPTY_HEAD, {
      stream: 'matters',
      subject: draft.id,
      seq: draft.seq,
      event: draft.act,
      at: draft.ctx.now,
      person_id: draft.ctx.actor.personId || null,
      body: JSON.stringify(event),
    });
    return { draft, event, record };
  });
  const at = (draft: MatterDraft) => draft.ctx.now;
  return {
    newMatters: events.filter((e) => e.draft.born).map((e) => matterRow(e.draft, e.record.hash, e.event)),
    matters: events.filter((e) => !e.draft.born).map((e) => matterRow(e.draft, e.record.hash, e.event)),
    tasksClosed: drafts.flatMap((d) =>
      d.closed.map(({ id, as }) => ({
        id,
        state: as,
        closed_at: at(d),
        closed_by: d.ctx.actor.personId || null,
      })),
    ),
    tasksOpened: drafts.flatMap((d) =>
      d.opened.map((t) => ({
        id: t.id,
        matter_id: d.id,
        step: t.step,
        addressee_id: t.addressee,
        round: d.round,
        urgency: t.urgency,
        opened_at: at(d),
        opened_seq: d.seq,
        due_at: t.dueAt,
        warn_at: t.warnAt,
      })),
    ),
    tasksDue: drafts.flatMap((d) => d.due.map((t) => ({ id: t.id, due_at: t.dueAt, warn_at: t.warnAt }))),
    waitsCleared: drafts.filter((d) => !d.wait && !d.born).map((d) => d.id),
    waitsSet: drafts.flatMap((d) =>
      d.wait
        ? [
            {
              matter_id: d.id,
              what: d.wait.what,
              owner_id: d.wait.owner,
              since: at(d),
              until_at: d.wait.until,
            },
          ]
        : [],
    ),
    acl: drafts.flatMap((d) =>
      [...d.acl].filter((id) => id > 0).map((id) => ({ addressee_id: id, matter_id: d.id })),
    ),
    links: drafts.flatMap((d) =>
      d.links.map((l) => ({ from_id: l.from, to_id: l.to, kind: l.kind, at: at(d) })),
    ),
    contents: drafts.flatMap((d) => d.contents),
    opinions: drafts.flatMap((d) => d.opinions),
    filesAttached: drafts.flatMap((d) => d.filesAttached),
    filesCopied: drafts.flatMap((d) => d.filesCopied),
    clocks: drafts.flatMap((d) => d.clocks.map((c) => c.row)),
    clockEntries: drafts.flatMap((d) =>
      d.clocks.flatMap((c) => c.entries.map((e) => ({ clock_id: c.row.id, seq: e.seq, entry: e.entry }))),
    ),
    clockSteps: drafts.flatMap((d) => d.clocks.flatMap((c) => c.steps)),
    stepsDone: drafts.flatMap((d) => d.stepsDone),
    numbers: drafts.flatMap((d) =>
      d.number ? [{ series_id: d.number.seriesId, serial: d.number.serial, matter_id: d.id }] : [],
    ),
    records: events.map((e) => e.record),
    jobs: drafts.flatMap((d) => [...d.jobs, ...standingJobs(d)]),
    command,
  };
}

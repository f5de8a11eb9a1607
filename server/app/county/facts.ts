/**
 * The facts of every open matter, kept in mind while the county is loaded: what kernel.matter_facts would read anew for
 * each of forty thousand acts. A test compares the two for every matter.
 */
import type { ClockFacts, Facts, LinkFacts, MatterRow, TaskRow } from '../../kernel/flow/api.ts';
import type { ActPayload } from './act-writer.ts';

interface Kept {
  matter: MatterRow;
  readonly tasks: Map<string, TaskRow>;
  readonly clocks: Map<string, ClockFacts>;
  wait: Facts['wait'];
  readonly links: { kind: LinkFacts['kind']; direction: 'in' | 'out'; id: string }[];
  readonly acl: Set<number>;
}

type Row = Readonly<Record<string, unknown>>;

/** The memory. */
export interface FactsInMind {
  /** Takes in what acts decided, as kernel.write_acts would. */
  take(payload: ActPayload): void;
  /** @throws Error for a matter that nobody told of */
  factsOf(matterId: string): Facts;
  /** A clock as rows: itself, its steps, and which of them were taken. */
  clockOf(clockId: string): { clock: Row; steps: Row[]; done: Row[] };
}

/** An empty memory. */
export function openFacts(): FactsInMind {
  const matters = new Map<string, Kept>();
  const matterOfTask = new Map<string, string>();
  const matterOfClock = new Map<string, string>();

  function kept(id: unknown): Kept {
    const found = matters.get(String(id));
    if (!found) throw new Error(`nothing is known of matter ${String(id)}`);
    return found;
  }

  function takeMatters(payload: ActPayload): void {
    for (const row of payload.newMatters ?? []) {
      matters.set(String(row.id), {
        matter: { ...row, closed_at: null, filed_at: null } as unknown as MatterRow,
        tasks: new Map(),
        clocks: new Map(),
        wait: null,
        links: [],
        acl: new Set(),
      });
    }
    for (const { expect_seq, ...row } of payload.matters ?? []) {
      const it = kept(row.id);
      if (it.matter.seq !== expect_seq) throw new Error('an act was decided on an older state of its matter');
      const given = Object.fromEntries(
        Object.entries(row).filter(([key, value]) => value !== null || !KEPT_WHEN_NULL.has(key)),
      );
      it.matter = { ...it.matter, ...given } as MatterRow;
    }
  }

  function takeTasks(payload: ActPayload): void {
    for (const { id } of payload.tasksClosed ?? []) {
      kept(matterOfTask.get(String(id))).tasks.delete(String(id));
      matterOfTask.delete(String(id));
    }
    for (const row of payload.tasksOpened ?? []) {
      kept(row.matter_id).tasks.set(String(row.id), {
        ...row,
        state: 'open',
        version: 1,
        read_at: null,
        errand: null,
      } as unknown as TaskRow);
      matterOfTask.set(String(row.id), String(row.matter_id));
    }
    for (const row of payload.tasksDue ?? []) {
      const matter = matterOfTask.get(String(row.id));
      const task = matter === undefined ? undefined : kept(matter).tasks.get(String(row.id));
      if (task) kept(task.matter_id).tasks.set(task.id, { ...task, ...row } as TaskRow);
    }
  }

  /** What a task was asked for stands in the event that opened it; its column is an extra write of the act. */
  function takeErrands({ subject, body }: Row): void {
    if (!String(body).includes('"errand":')) return;
    const { tasks } = kept(subject);
    for (const { id, errand } of (JSON.parse(String(body)) as { opened: Pick<TaskRow, 'id' | 'errand'>[] })
      .opened) {
      const task = tasks.get(id);
      if (task && errand) tasks.set(id, { ...task, errand });
    }
  }

  function takeClocks(payload: ActPayload): void {
    for (const row of payload.clocks ?? []) {
      const { clocks } = kept(row.matter_id);
      const id = String(row.id);
      const before = clocks.get(id);
      matterOfClock.set(id, String(row.matter_id));
      clocks.set(id, {
        ...(before ? { ...before, ...pick(row, FOLDED) } : row),
        entries: before?.entries ?? [],
        steps: (before?.steps ?? []).filter((s) => s.done_at !== null),
      } as unknown as ClockFacts);
    }
    for (const { clock_id, entry } of payload.clockEntries ?? []) {
      changeClock(clock_id, (clock) => ({ ...clock, entries: [...clock.entries, entry] }));
    }
    for (const { clock_id, ...row } of payload.clockSteps ?? [])
      changeClock(clock_id, (c) => withStep(c, row));
    for (const { clock_id, step, done_at } of payload.stepsDone ?? []) {
      changeClock(clock_id, (clock) => ({
        ...clock,
        steps: clock.steps.map((s) => (s.step === step ? { ...s, done_at: done_at as typeof s.done_at } : s)),
      }));
    }
  }

  function changeClock(id: unknown, change: (clock: ClockFacts) => ClockFacts): void {
    const { clocks } = kept(matterOfClock.get(String(id)));
    const clock = clocks.get(String(id));
    if (clock) clocks.set(clock.id, change(clock));
  }

  function takeRest(payload: ActPayload): void {
    for (const id of payload.waitsCleared ?? []) kept(id).wait = null;
    for (const row of payload.waitsSet ?? []) kept(row.matter_id).wait = row as unknown as Facts['wait'];
    for (const row of payload.acl ?? []) kept(row.matter_id).acl.add(Number(row.addressee_id));
    for (const row of payload.links ?? []) {
      const [from, to] = [String(row.from_id), String(row.to_id)];
      const kind = row.kind as LinkFacts['kind'];
      kept(from).links.push({ kind, direction: 'out', id: to });
      kept(to).links.push({ kind, direction: 'in', id: from });
    }
    for (const row of payload.records ?? []) {
      // Rows of readers wait to be written while whoever takes a copy back deletes his at once.
      if (String(row.body).includes('"aclGone":'))
        throw new Error('the stories of the county take no copy back');
      takeErrands(row);
    }
  }

  return {
    clockOf(clockId) {
      const found = kept(matterOfClock.get(clockId)).clocks.get(clockId);
      if (!found) throw new Error(`nothing is known of clock ${clockId}`);
      const { entries: _, steps, ...clock } = found;
      const taken = steps.filter((s) => s.done_at !== null);
      return {
        clock: { ...clock },
        steps: steps.map((s) => ({ ...s, clock_id: clockId })),
        done: taken.map((s) => ({ clock_id: clockId, step: s.step, done_at: s.done_at })),
      };
    },
    take(payload) {
      takeMatters(payload);
      takeTasks(payload);
      takeClocks(payload);
      takeRest(payload);
    },
    factsOf(matterId) {
      const it = kept(matterId);
      return {
        matter: it.matter,
        tasks: [...it.tasks.values()],
        clocks: [...it.clocks.values()],
        wait: it.wait,
        links: it.links.map(({ id, ...link }) => linked(link, kept(id).matter)),
        acl: [...it.acl],
      };
    },
  };
}

/** Columns that an act without a word on them leaves as they are. */
const KEPT_WHEN_NULL = new Set(['number', 'lead_unit_id', 'lead_person_id', 'urgency']);
/** Columns of a clock that follow its ledger. */
const FOLDED = ['state', 'due_at', 'due_on', 'calendar_version', 'is_late', 'awaiting_year', 'stopped_at'];

function pick(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}

/** A step planned; one taken already comes again only for a later time. */
function withStep(clock: ClockFacts, planned: Row): ClockFacts {
  const row = { ...planned, done_at: null } as unknown as ClockFacts['steps'][number];
  const before = clock.steps.find((s) => s.step === row.step);
  if (before && (before.done_at === null || row.at <= before.done_at)) return clock;
  return {
    ...clock,
    steps: [...clock.steps.filter((s) => s !== before), row].sort((a, b) => a.step - b.step),
  };
}

function linked(link: Pick<LinkFacts, 'kind' | 'direction'>, other: MatterRow): LinkFacts {
  return {
    ...link,
    id: other.id,
    matterKind: other.kind,
    state: other.state,
    round: other.round,
    leadUnitId: other.lead_unit_id,
    leadPersonId: other.lead_person_id,
    dueAt: other.due_at,
  };
}

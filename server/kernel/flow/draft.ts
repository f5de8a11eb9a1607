/**
 * A decision in the making. A module's `decide` gathers effects here, in plain calls; nothing is written until
 * performAct hands the finished draft to kernel.write_acts. One draft = one matter = one event.
 */
import type { Act, MatterState, Urgency } from '../../../contracts/base/acts.ts';
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import type { Statement } from '../../platform/db/sql.ts';
import type { WorkingCalendar } from '../calendar/api.ts';
import type { ClockRule } from '../clocks/api.ts';
import type { Actor, Capacity } from '../org/api.ts';
import type { Back } from './errand.ts';
import type { CirculationChange, OpenedTask } from './event.ts';
import type { ClockFacts, Facts, MatterRow, TaskRow } from './facts.ts';

/** What every decision may lean on besides its facts. */
export interface DecisionContext {
  readonly actor: Actor;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly clockRule: (rule: string, which?: number | LocalDate) => ClockRule;
  readonly newId: () => string;
}

/** A number already taken from its series in this transaction. */
export interface IssuedNumber {
  readonly seriesId: string;
  readonly serial: number;
  readonly display: string;
}

/** Columns of a matter about to be born. */
export interface NewMatter {
  readonly id: string;
  readonly kind: string;
  readonly definitionVersion: number;
  readonly title: string;
  readonly source: string | null;
  readonly unitId: number;
  readonly leadUnitId: number | null;
  readonly leadPersonId: number | null;
  readonly urgency: Urgency;
  readonly handling: 'ordinary' | 'internal' | 'work_secret';
}

/** A row for kernel.write_acts, in the database's column names. */
export type Row = Record<string, unknown>;

/** The draft of one matter's event. Its lists are filled by the functions of draft-*.ts. */
export interface MatterDraft {
  readonly ctx: DecisionContext;
  readonly id: string;
  readonly before: MatterRow | null;
  readonly born: NewMatter | null;
  readonly seq: number;
  readonly openTasks: Map<string, TaskRow>;
  readonly openClocks: Map<string, ClockFacts>;
  state: MatterState;
  step: string;
  round: number;
  capacity: Capacity;
  task: string | null;
  /** The task taken up had been returned to come straight back here. */
  straightBack: Back | null;
  wait: { what: string; owner: number; until: Instant } | null;
  lead: { unit: number | null; person: number | null };
  urgency: Urgency;
  number: IssuedNumber | null;
  act: Act | 'clock_step' | 'purge';
  action: string;
  note: Record<string, string | number | null | number[]>;
  readonly closed: { id: string; as: 'done' | 'cancelled' }[];
  readonly opened: OpenedTask[];
  readonly due: { id: string; dueAt: Instant | null; warnAt: Instant | null }[];
  readonly acl: Set<number>;
  readonly aclGone: Set<number>;
  readonly circulations: CirculationChange[];
  /** Rows of the kernel that rare acts write besides, in the same transaction. */
  readonly extra: Statement[];
  readonly clocks: { row: Row; entries: { seq: number; entry: unknown }[]; steps: Row[] }[];
  readonly stepsDone: Row[];
  readonly contents: Row[];
  readonly opinions: Row[];
  readonly filesAttached: Row[];
  readonly filesCopied: Row[];
  readonly files: { id: string; hash: string | null; purpose: string }[];
  readonly links: { from: string; to: string; kind: string }[];
  readonly jobs: Row[];
}

const NOBODY: Capacity = { postId: null, standsInFor: null, onBehalfOf: null };

function emptyLists() {
  return {
    closed: [],
    opened: [],
    due: [],
    acl: new Set<number>(),
    aclGone: new Set<number>(),
    circulations: [],
    extra: [],
    clocks: [],
    stepsDone: [],
    contents: [],
    opinions: [],
    filesAttached: [],
    filesCopied: [],
    files: [],
    links: [],
    jobs: [],
  };
}

/** The next event of a matter that stands locked before us. */
export function draftOf(ctx: DecisionContext, facts: Facts): MatterDraft {
  const { matter } = facts;
  return {
    ctx,
    id: matter.id,
    before: matter,
    born: null,
    seq: matter.seq + 1,
    openTasks: new Map(facts.tasks.map((task) => [task.id, task])),
    openClocks: new Map(facts.clocks.filter((c) => c.state !== 'stopped').map((clock) => [clock.id, clock])),
    state: matter.state,
    step: matter.step,
    round: matter.round,
    capacity: NOBODY,
    task: null,
    straightBack: null,
    wait: facts.wait
      ? { what: facts.wait.what, owner: facts.wait.owner_id, until: facts.wait.until_at }
      : null,
    lead: { unit: matter.lead_unit_id, person: matter.lead_person_id },
    urgency: matter.urgency,
    number: null,
    act: 'submit',
    action: '',
    note: {},
    ...emptyLists(),
  };
}

/** The first event of a new matter. */
export function draftNew(ctx: DecisionContext, born: NewMatter): MatterDraft {
  const draft: MatterDraft = {
    ctx,
    id: born.id,
    before: null,
    born,
    seq: 1,
    openTasks: new Map(),
    openClocks: new Map(),
    state: 'open',
    step: '',
    round: 1,
    capacity: { ...NOBODY, postId: ctx.actor.posts[0]?.id ?? null },
    task: null,
    straightBack: null,
    wait: null,
    lead: { unit: born.leadUnitId, person: born.leadPersonId },
    urgency: born.urgency,
    number: null,
    act: 'start',
    action: '',
    note: {},
    ...emptyLists(),
  };
  // The post, not the person: who leaves it no longer opens what he began there, and his successor does.
  draft.acl.add(draft.capacity.postId ?? ctx.actor.personId);
  return draft;
}

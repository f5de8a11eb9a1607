/** What performAct gathers under the lock, in the database's own column names. */
import type { MatterState, Urgency } from '../../../contracts/base/acts.ts';
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import type { Errand } from './errand.ts';

/** Row of kernel.matter. */
export interface MatterRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly is_title_withheld: boolean;
  readonly number: string | null;
  readonly source: string | null;
  readonly unit_id: number;
  readonly lead_unit_id: number | null;
  readonly lead_person_id: number | null;
  readonly urgency: Urgency;
  readonly handling: 'ordinary' | 'internal' | 'work_secret';
  readonly disclosure: string;
  readonly disclosure_reason: string | null;
  readonly created_by: number | null;
  readonly opened_at: Instant;
  readonly definition_version: number;
  readonly state: MatterState;
  readonly step: string;
  readonly round: number;
  readonly seq: number;
  readonly head_hash: string;
  /** Pairs of action and person of the present round: for constraints such as drafter ≠ approver. */
  readonly did: readonly (readonly [string, number | null])[];
  readonly due_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly filed_at: Instant | null;
  readonly changed_at: Instant;
}

/** Row of kernel.task. */
export interface TaskRow {
  readonly id: string;
  readonly matter_id: string;
  readonly step: string;
  readonly addressee_id: number;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly version: number;
  readonly round: number;
  readonly urgency: Urgency;
  readonly opened_at: Instant;
  readonly opened_seq: number;
  readonly due_at: Instant | null;
  readonly warn_at: Instant | null;
  readonly read_at: Instant | null;
  readonly errand: Errand | null;
}

/** Row of kernel.clock with its ledger and steps. */
export interface ClockFacts {
  readonly id: string;
  readonly matter_id: string;
  readonly rule: string;
  readonly owner_id: number;
  readonly budget: number;
  readonly unit: string;
  readonly starts_at: Instant;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly due_at: Instant | null;
  readonly due_on: LocalDate | null;
  readonly calendar_version: string;
  readonly is_late: boolean;
  /** Set while the due time waits for this year's holiday notice. */
  readonly awaiting_year: number | null;
  readonly stopped_at: Instant | null;
  readonly entries: readonly unknown[];
  readonly steps: readonly {
    readonly step: number;
    readonly kind: string;
    readonly at: Instant;
    readonly done_at: Instant | null;
  }[];
}

/** A link seen from the matter: `out` is stored with the matter as its source. */
export interface LinkFacts {
  readonly kind: 'arises_from' | 'answers' | 'part_of' | 'merges' | 'cites';
  readonly direction: 'in' | 'out';
  readonly id: string;
  readonly matterKind: string;
  readonly state: MatterState;
  readonly round: number;
  readonly leadUnitId: number | null;
  readonly leadPersonId: number | null;
  readonly dueAt: Instant | null;
}

/** Everything an act decides upon. */
export interface Facts {
  readonly matter: MatterRow;
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockFacts[];
  readonly wait: { readonly what: string; readonly owner_id: number; readonly until_at: Instant } | null;
  readonly links: readonly LinkFacts[];
  readonly acl: readonly number[];
}

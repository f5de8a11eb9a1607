/** A registration while it is being checked: what was read from the paper, corrected by the clerk. */
import type { Urgency } from '../../../../contracts/base/acts.ts';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import type { Drop } from '../../../../contracts/modules/incoming-drop.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { guard } from '../../../../contracts/texts/zh-CN/guard.ts';
import type { Problem } from '../../matters/public.ts';
import { type CheckDraft, checkProblems, isBegun, startCheck } from '../check/check-draft.ts';

/** What the clerk confirms. */
export interface RegisterDraft {
  readonly title: string;
  readonly sender: string;
  readonly paperNumber: string;
  readonly paperDate: LocalDate | null;
  readonly kind: string;
  readonly urgency: Urgency;
  readonly copies: number;
  readonly attested: boolean;
  readonly againBecause: string;
  /** Which 签收 it belongs to; null: signed for with the registration. */
  readonly receiptId: string | null;
  /** A number put aside for it; null: the next one. Drafts kept from before know none. */
  readonly reservedSerial?: number | null;
  /** 初审 in one go; left alone, the paper lies at 初审 after registration. */
  readonly check: CheckDraft;
}

/** Below this the reader was guessing, and the field asks to be checked. */
const SURE = 0.8;

/** How far a field that was read can be trusted. */
export function trustOf(field: {
  readonly value: unknown;
  readonly confidence: number;
}): 'sure' | 'check' | 'none' {
  if (field.value === null || field.value === '') return 'none';
  return field.confidence >= SURE ? 'sure' : 'check';
}

/** What was read, as a start. */
export function startRegister(drop: Drop): RegisterDraft {
  const { fields } = drop;
  return {
    title: fields.title.value ?? '',
    sender: fields.sender.value ?? '',
    paperNumber: fields.number.value ?? '',
    paperDate: fields.date.value,
    kind: fields.kind.value ?? '',
    urgency: fields.urgency.value ?? 'normal',
    copies: 1,
    attested: false,
    againBecause: '',
    receiptId: null,
    check: startCheck(drop.check.relation),
  };
}

/** What is missing before it may be registered. */
export function registerProblems(draft: RegisterDraft, drop: Drop): Problem[] {
  const { labels } = documents;
  const problems: Problem[] = [];
  if (draft.title.trim() === '')
    problems.push({ path: 'title', label: labels.title, words: labels.titleNeeded });
  if (draft.sender.trim() === '') {
    problems.push({ path: 'sender', label: labels.sender, words: labels.senderNeeded });
  }
  if (drop.sameAs.length > 0 && draft.againBecause.trim() === '') {
    problems.push({ path: 'againBecause', label: labels.againBecause, words: labels.againNeeded });
  }
  if (drop.file.guard === 'not_checked' && !draft.attested) {
    problems.push({ path: 'attested', label: guard.labels.attest, words: labels.attestNeeded });
  }
  return isBegun(draft.check) ? [...problems, ...checkProblems(draft.check, 'check.')] : problems;
}

/** One incoming paper before anybody has touched it. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import type { Form, Subject } from './subject.ts';

/** What comes in at the door. */
export interface Paper {
  readonly index: number;
  /** When it is registered. */
  readonly at: Instant;
  readonly title: string;
  readonly sender: string;
  readonly number: string;
  readonly date: LocalDate;
  readonly kind: string;
  readonly form: Form;
  readonly urgency: 'normal' | 'urgent' | 'extra_urgent';
  readonly subject: Subject;
  /** Key of the leader it is proposed to. */
  readonly leader: string;
  /** Key of a township it concerns. */
  readonly township: string | null;
}

/** What the register is narrowed to, in words: the head of its print. */
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import type { RegisterFilter } from '../../../../contracts/modules/incoming-register.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { incomingRegister } from '../../../../contracts/texts/zh-CN/incoming-register.ts';
import { paperDay } from '../../../platform/format.ts';

const { labels } = incomingRegister;

/** Its parts joined by 、; empty when all is listed. */
export function filterWords(filter: RegisterFilter): string {
  const { on, state, relation, kind, sender } = filter;
  return [
    periodWords(filter.from, filter.to),
    on ? paperDay(on) : '',
    state ? (state === 'void' ? incomingCheck.labels.void : documents.labels[state]) : '',
    relation ? textOf('names', `relation.${relation}`) : '',
    kind === undefined ? '' : kind || labels.noKind,
    filter.urgency ? textOf('names', `urgency.${filter.urgency}`) : '',
    filter.pace ? textOf('names', `pace.${filter.pace}`) : '',
    sender ?? '',
  ]
    .filter(Boolean)
    .join('、');
}

/** `2026年`, `2026年8月`, or the two days. */
function periodWords(from: LocalDate | undefined, to: LocalDate | undefined): string {
  if (!from || !to) return '';
  const [year = '', month = ''] = from.split('-');
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return `${year}年`;
  if (from.endsWith('-01') && to.startsWith(`${year}-${month}`)) return `${year}年${Number(month)}月`;
  return `${paperDay(from)}—${paperDay(to)}`;
}

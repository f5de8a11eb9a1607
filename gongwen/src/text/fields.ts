/** All fields of the front matter in the order they are printed. */
import type { Paper } from '../model/paper.ts';
import { escapeText, joinParts } from './escape.ts';
import type { Field } from './field.ts';
import { ATTENDANCE_FIELDS, ATTENDANCE_LABELS, CLOSING_FIELDS, OPENING_FIELDS } from './fields-body.ts';
import { HEAD_FIELDS, KIND_FIELDS } from './fields-head.ts';
import { IMPRINT_FIELDS, WRITTEN_FIELDS } from './fields-imprint.ts';
import { SIGNATURE_FIELDS } from './fields-signature.ts';

/** Every field, also for the guide: `key` and `help`. */
export const FIELDS: readonly Field[] = [
  ...KIND_FIELDS,
  ...HEAD_FIELDS,
  ...OPENING_FIELDS,
  ...ATTENDANCE_FIELDS,
  ...SIGNATURE_FIELDS,
  ...CLOSING_FIELDS,
  ...IMPRINT_FIELDS,
  ...WRITTEN_FIELDS,
];

/** The front matter of a paper, without its two rules. */
export function printFields(paper: Paper): string[] {
  const attendance = paper.attendance.map(({ label, names }) =>
    ATTENDANCE_LABELS.some((known) => known === label)
      ? `${label}: ${escapeText(names, '|')}`
      : `名单: ${joinParts([label, names])}`,
  );
  return FIELDS.flatMap((field) => [
    ...field.print(paper).map((value) => `${field.key}: ${value}`),
    ...(field.key === '名单' ? attendance : []),
  ]);
}

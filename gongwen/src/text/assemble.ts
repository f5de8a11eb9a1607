/** Draft, title, body and attachments put together as input for the model, defaults filled in. */
import type { Attachment } from '../model/attachment.ts';
import type { OrganMark } from '../model/head.ts';
import type { PaperInput } from '../model/paper.ts';
import { DEFAULT_SUFFIX, defaultLayout, defaultList, defaultMarkNames } from './defaults.ts';
import type { Draft } from './draft.ts';
import { signatureOf } from './fields-signature.ts';

const given = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });

/** The model's input; not yet checked (kind, urgency and images are still plain strings). */
export function assemblePaper(
  draft: Draft,
  title: string,
  body: Attachment['blocks'],
  attachments: readonly Attachment[],
): Record<keyof PaperInput, unknown> | object {
  const signature = signatureOf(
    draft.signatureLayout === undefined ? defaultLayout(draft.format, draft.issuers) : draft.signatureLayout,
    draft.signatureOrgans ?? draft.issuers.map((organ) => organ.name),
    draft.stampSigners,
    draft.images,
  );
  return {
    kind: draft.kind,
    format: draft.format,
    head: headOf(draft),
    title,
    ...given('titleNote', draft.titleNote),
    addressees: draft.addressees,
    body,
    attachmentList:
      draft.attachmentList === undefined ? defaultList(attachments) : (draft.attachmentList ?? []),
    attendance: draft.attendance,
    ...given('signature', signature),
    ...given('date', draft.date),
    ...given('note', draft.note),
    attachments,
    imprint: {
      ...given('addresseesHere', draft.addresseesHere),
      copyTo: draft.copyTo,
      ...given('office', draft.office),
      ...given('printedOn', draft.printedOn),
      others: draft.others,
    },
    ...(Object.keys(draft.asWritten).length === 0 ? {} : { asWritten: draft.asWritten }),
  };
}

function headOf(draft: Draft): object {
  return {
    ...given('copyNumber', draft.copyNumber),
    ...given('internal', draft.internal),
    ...given('urgency', draft.urgency),
    issuers: draft.issuers,
    ...given('mark', markOf(draft)),
    ...given('number', draft.number),
    signers: draft.signers,
    ...given('preprinted', draft.preprinted),
  };
}

function markOf(draft: Draft): OrganMark | undefined {
  const names =
    draft.markNames === undefined ? defaultMarkNames(draft.format, draft.issuers) : draft.markNames;
  if (names === null || names.length === 0) return undefined;
  return { names, suffix: draft.markSuffix ?? DEFAULT_SUFFIX[draft.format] };
}

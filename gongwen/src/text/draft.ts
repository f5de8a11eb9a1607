/** What the front matter fills in, line by line, before the model sees it. */
import type { ListedAttachment } from '../model/attachment.ts';
import type { Organ, OrganMark, Signer } from '../model/head.ts';
import type { Attendance } from '../model/imprint.ts';
import type { Format } from '../model/kinds.ts';
import type { DocumentNumber } from '../model/number.ts';
import type { Signature } from '../model/signature.ts';

/** Seal of an organ or stamp of a person, by name, until the signature is put together. */
export type NamedImage = { readonly name: string; readonly image: string; readonly widthMm: number };

/** `undefined` = not written (a default may apply), `null` = written as 无. */
export type Draft = {
  kind: string;
  format: Format;
  copyNumber?: string;
  internal?: string;
  urgency?: string;
  issuers: Organ[];
  markNames?: string[] | null;
  markSuffix?: OrganMark['suffix'];
  number?: DocumentNumber;
  signers: Signer[];
  preprinted?: true;
  titleNote?: string;
  addressees: string[];
  attachmentList?: ListedAttachment[] | null;
  attendance: Attendance[];
  signatureLayout?: Signature['layout'] | null;
  signatureOrgans?: string[];
  stampSigners: { post: string; name: string }[];
  images: NamedImage[];
  date?: string;
  note?: string;
  addresseesHere?: true;
  copyTo: string[];
  office?: string;
  printedOn?: string;
  others: string[];
  asWritten: Record<string, string>;
};

/** A draft with nothing in it. */
export function emptyDraft(): Draft {
  return {
    kind: '',
    format: 'ordinary',
    issuers: [],
    signers: [],
    addressees: [],
    attendance: [],
    stampSigners: [],
    images: [],
    copyTo: [],
    others: [],
    asWritten: {},
  };
}

/** Opinions, files, links, readers: what an act adds to the matter besides routing. */
import { flowErrors } from '../../../contracts/modules/flow.ts';
import { sm3 } from '../../platform/blobs/store.ts';
import { problem } from '../../platform/problem.ts';
import type { IssuedNumber, MatterDraft, Row } from './draft.ts';

/** What was said, by whom, for whom to read. */
export interface OpinionDraft {
  readonly text: string;
  readonly ink?: string | undefined;
  readonly optionLabel?: string | null;
  /** null: all who may open the matter. */
  readonly audience?: readonly number[] | null;
  /** Set for 代录: whose opinion it is; the actor is then the recorder. */
  readonly onBehalfOf?: number;
  readonly originalFileId?: string | null;
}

/** Keeps a text with the matter, apart from its events, so that it can be purged. Answers its content id. */
export function keepText(draft: MatterDraft, body: string): string {
  return addContent(draft, 'text', body).id;
}

function addContent(draft: MatterDraft, kind: 'text' | 'ink', body: string): { id: string; hash: string } {
  const id = draft.ctx.newId();
  const hash = sm3(body);
  draft.contents.push({ id, matter_id: draft.id, kind, body, hash, at: draft.ctx.now });
  return { id, hash };
}

/** @throws flow.opinion_required when neither words nor ink were given */
export function requireOpinion(draft: MatterDraft, input: { text: string; ink?: string | undefined }): void {
  if (input.text === '' && !input.ink) throw problem(flowErrors.opinionRequired, { action: draft.action });
}

/** Adds the opinion of this act. An empty one without ink or option leaves nothing. */
export function addOpinion(draft: MatterDraft, input: OpinionDraft): string | null {
  if (input.text === '' && !input.ink && !input.optionLabel) return null;
  const text = input.text === '' ? null : addContent(draft, 'text', input.text);
  const ink = input.ink ? addContent(draft, 'ink', input.ink) : null;
  const id = draft.ctx.newId();
  const { actor } = draft.ctx;
  draft.opinions.push({
    id,
    matter_id: draft.id,
    seq: draft.seq,
    // The step at which it was said; moveTo changes the draft's step afterwards.
    step: draft.step,
    round: draft.round,
    act: draft.act,
    person_id: input.onBehalfOf ?? actor.personId,
    post_id: draft.capacity.postId,
    recorded_by: input.onBehalfOf === undefined ? null : actor.personId,
    stands_in_for: draft.capacity.standsInFor,
    option_label: input.optionLabel ?? null,
    content_id: text?.id ?? null,
    ink_id: ink?.id ?? null,
    original_file_id: input.originalFileId ?? null,
    audience: input.audience ? [...input.audience] : null,
    at: draft.ctx.now,
    text_hash: text?.hash ?? null,
    ink_hash: ink?.hash ?? null,
  });
  return id;
}

/** Takes a file its uploader staged into the matter. `attest`: he looked and saw no secrecy mark. */
export function attachStaged(
  draft: MatterDraft,
  input: {
    fileId: string;
    purpose: string;
    attest?: boolean;
    audience?: readonly number[] | null;
    hash?: string;
  },
): void {
  draft.filesAttached.push({
    id: input.fileId,
    matter_id: draft.id,
    staged_by: draft.ctx.actor.personId,
    purpose: input.purpose,
    seq: draft.seq,
    attested_by: input.attest ? draft.ctx.actor.personId : null,
    audience: input.audience ? [...input.audience] : null,
  });
  draft.files.push({ id: input.fileId, hash: input.hash ?? null, purpose: input.purpose });
}

/** Gives the matter its own row of a file that another matter holds: same bytes, own readers. */
export function copyFile(draft: MatterDraft, fromFile: string, purpose: string): void {
  const id = draft.ctx.newId();
  const row: Row = {
    id,
    matter_id: draft.id,
    purpose,
    from_file: fromFile,
    at: draft.ctx.now,
    seq: draft.seq,
  };
  draft.filesCopied.push(row);
  draft.files.push({ id, hash: null, purpose });
}

/** Links the matter to another: `arises_from`, `answers`, `part_of`, `merges`, `cites`. */
export function linkTo(draft: MatterDraft, toMatter: string, kind: string): void {
  draft.links.push({ from: draft.id, to: toMatter, kind });
}

/** Lets addressees open the matter without giving them a task. */
export function letRead(draft: MatterDraft, addressees: Iterable<number>): void {
  for (const id of addressees) draft.acl.add(id);
}

/** The number issued by this act; the first one becomes the matter's own. */
export function setNumber(draft: MatterDraft, number: IssuedNumber): void {
  draft.number = number;
}

/** Work to be done after the commit; sent with the act, so that a rollback sends nothing. */
export function enqueue(draft: MatterDraft, kind: string, payload: Row, key?: string): void {
  draft.jobs.push({ kind, payload, key: key ?? null, run_at: draft.ctx.now });
}

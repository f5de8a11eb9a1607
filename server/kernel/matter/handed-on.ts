/** What one matter hands on to those that arise from it: its head, its files, the words of its instruction. */
import type { Urgency } from '../../../contracts/base/acts.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Title, urgency and handling mark, for a matter that arises from this one. */
export async function matterHead(
  read: ReadOnly | Tx,
  matterId: string,
): Promise<{
  title: string;
  number: string | null;
  urgency: Urgency;
  handling: 'ordinary' | 'internal' | 'work_secret';
}> {
  return read.one(sql`select title, number, urgency, handling from kernel.matter where id = ${matterId}`);
}

/** Ids of files that every reader of the matter may read, by purpose: only those may be handed on. */
export async function filesForCopy(
  read: ReadOnly | Tx,
  matterId: string,
  purposes: readonly string[],
): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(sql`select id from kernel.file
    where matter_id = ${matterId} and purpose = any(${[...purposes]}::text[]) and audience is null and purged_at is null and version_of is null order by at, id`);
  return rows.map((row) => row.id);
}

/** Has the matter a file of this purpose? */
export async function hasFiles(read: ReadOnly | Tx, matterId: string, purpose: string): Promise<boolean> {
  return (
    (await read.first(
      sql`select 1 from kernel.file where matter_id = ${matterId} and purpose = ${purpose} and purged_at is null and version_of is null limit 1`,
    )) !== undefined
  );
}

/** The words of an instruction: the option chosen and what was added; handwriting is named as such. */
export async function instructionText(read: ReadOnly | Tx, opinionId: string | null): Promise<string> {
  if (opinionId === null) return '';
  const row = await read.first<{
    option_label: string | null;
    body: string | null;
    ink_id: string | null;
  }>(sql`
    select o.option_label, c.body, o.ink_id from kernel.opinion o left join kernel.content c on c.id = o.content_id where o.id = ${opinionId}`);
  const words = [row?.option_label, row?.body].filter((part) => part).join('\n');
  return words !== '' ? words : row?.ink_id ? '（手写批示，见批示原迹）' : '';
}

/** The handwriting of an instruction, for those it was handed on to; null where there is none or not all may see it. */
export async function instructionInk(read: ReadOnly | Tx, opinionId: string | null): Promise<string | null> {
  if (opinionId === null) return null;
  const row = await read.first<{ body: string | null }>(sql`
    select c.body from kernel.opinion o join kernel.content c on c.id = o.ink_id
     where o.id = ${opinionId} and o.audience is null`);
  return row?.body ?? null;
}

/** The latest opinion given with an act in a round; null when there is none. A recalled act's own comes before it. */
export async function latestOpinion(
  read: ReadOnly | Tx,
  matterId: string,
  act: string,
  round: number,
): Promise<string | null> {
  const row = await read.first<{ id: string }>(sql`select id from kernel.opinion
    where matter_id = ${matterId} and act = ${act} and round = ${round} and audience is null order by seq desc, id desc limit 1`);
  return row?.id ?? null;
}

/** Closed matters that are part of this one: they are filed with it. */
export async function closedPartsOf(read: ReadOnly | Tx, matterId: string): Promise<string[]> {
  const rows = await read.rows<{
    id: string;
  }>(sql`select m.id from kernel.link l join kernel.matter m on m.id = l.from_id
    where l.to_id = ${matterId} and l.kind = 'part_of' and m.state = 'closed' order by m.id`);
  return rows.map((row) => row.id);
}

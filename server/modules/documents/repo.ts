/** All SQL on documents' own table. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import type { LimitInput, ProposalOption } from '../../../contracts/modules/documents.ts';
import type { Relation } from '../../../contracts/modules/incoming-check.ts';
import { prepared, type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** What the leader decided last. */
export interface Decided {
  readonly disposition: 'to_handle' | 'to_guide' | 'to_read';
  readonly unitIds: readonly number[];
  readonly limit: LimitInput | null;
  readonly opinionId: string | null;
  readonly at: Instant;
}

/** Row of documents.incoming. */
export interface IncomingRow {
  readonly matter_id: string;
  readonly sender: string;
  readonly paper_number: string;
  readonly paper_on: LocalDate | null;
  readonly kind: string;
  readonly copies: number;
  readonly file_hash: string;
  readonly drafter_post_id: number;
  readonly leader_post_id: number | null;
  readonly proposal_id: string | null;
  readonly decision: Decided | null;
  readonly relation: Relation;
  readonly check_id: string | null;
  readonly checked_at: Instant | null;
  readonly receipt_id: string | null;
  readonly chases: number;
  readonly last_chased_at: Instant | null;
  readonly reassigned: number;
}

/** The proposal as kept in content. */
export interface Proposal {
  readonly summary: string;
  readonly options: readonly ProposalOption[];
}

/** Writes the register row with its matter. */
export function insert(row: {
  matterId: string;
  sender: string;
  paperNumber: string;
  numberFolded: string;
  titleFolded: string;
  paperOn: LocalDate | null;
  kind: string;
  copies: number;
  fileHash: string;
  drafterPostId: number;
  relation: Relation;
  checkId: string | null;
  checkedAt: Instant | null;
}): Statement {
  return statement(sql`insert into documents.incoming
      (matter_id, sender, paper_number, number_folded, title_folded, paper_on, kind, copies, file_hash, drafter_post_id,
       relation, check_id, checked_at)
    values (${row.matterId}, ${row.sender}, ${row.paperNumber}, ${row.numberFolded}, ${row.titleFolded}, ${row.paperOn}, ${row.kind},
            ${row.copies}, ${row.fileHash}, ${row.drafterPostId}, ${row.relation}, ${row.checkId}, ${row.checkedAt})`);
}

/** Keeps which proposal and leader are in force. */
export function setProposal(matterId: string, proposalId: string, leaderPostId: number): Statement {
  return prepared(
    sql`update documents.incoming set proposal_id = ${proposalId}, leader_post_id = ${leaderPostId} where matter_id = ${matterId}`,
  );
}

/** Keeps to whom the paper went next. */
export function setLeader(matterId: string, leaderPostId: number): Statement {
  return prepared(
    sql`update documents.incoming set leader_post_id = ${leaderPostId} where matter_id = ${matterId}`,
  );
}

/** Keeps what was decided. */
export function setDecision(matterId: string, decision: Decided): Statement {
  return statement(
    sql`update documents.incoming set decision = ${JSON.stringify(decision)}::jsonb where matter_id = ${matterId}`,
  );
}

/** The register row. @throws Error when the matter is no incoming paper */
export async function get(read: ReadOnly | Tx, matterId: string): Promise<IncomingRow> {
  return read.one<IncomingRow>(sql`select * from documents.incoming where matter_id = ${matterId}`);
}

/**
 * Ids of papers that look like the same one, with the reason, newest first. `withFile` are those whose paper has these bytes
 * now or had them before a better scan came in; the row itself knows the first ones alone.
 */
export async function sameAs(
  read: ReadOnly | Tx,
  paper: { fileHash: string; numberFolded: string; titleFolded: string },
  withFile: readonly string[],
): Promise<{ matter_id: string; why: 'same_file' | 'same_number' | 'same_title' }[]> {
  const isFile = sql`(file_hash = ${paper.fileHash} or matter_id = any(${withFile}::uuid[]))`;
  return read.rows(sql`select matter_id, case when ${isFile} then 'same_file'
           when number_folded <> '' and number_folded = ${paper.numberFolded} then 'same_number' else 'same_title' end as why
      from documents.incoming
     where ${isFile} or (number_folded <> '' and number_folded = ${paper.numberFolded})
        or (title_folded <> '' and title_folded = ${paper.titleFolded})
     order by matter_id desc limit 5`);
}

/** Registrars of one and the same file wait for each other: without this both would find no earlier one. */
export async function lockPaper(tx: Tx, fileHash: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${fileHash}, 0))`);
}

/** Takes the words out of a register row; what is left tells that there was a paper. */
export function purge(matterId: string): Statement {
  return statement(sql`with asked as (
      update documents.inquiry set about = '', outcome = case when outcome is null then null else '' end where matter_id = ${matterId})
    update documents.incoming set sender = '', paper_number = '', number_folded = '', title_folded = '', file_hash = ''
    where matter_id = ${matterId}`);
}

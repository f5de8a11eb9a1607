/** Fills in what the matters of a drawn office consist of: rows of their modules, opinions, files, tasks, notices, links, acts. */
import type { Instant } from '../../contracts/base/dates.ts';
import { type Fragment, sql } from '../platform/db/sql.ts';
import type { Tx } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import { type DrawnOffice, FIRST_STEP, PARTS, type Planted } from './drawn-office.ts';

/** Words to search for: in every title, in every opinion, in every file. */
export const WORDS = { title: '山塘排查', opinion: '意见词条', file: '附文词条' } as const;

/** A planted matter's own file. */
export interface PlantedFile {
  readonly id: string;
  readonly matter: number;
}

const FIRST_ACTION = {
  'documents.incoming': 'documents.register',
  'supervision.item': 'supervision.open_item',
  'supervision.assignment': 'supervision.approve_initiation',
  'spreading.message': 'spreading.start',
  'spreading.part': 'spreading.start',
} as const;

/** Writes them. `hash`: bytes that lie in the blob store. @returns the files */
export async function plantMatters(
  tx: Tx,
  input: { office: DrawnOffice; planted: Planted; hash: string; now: Instant },
): Promise<PlantedFile[]> {
  const { office, planted } = input;
  const files = planted.matters.map((_, matter) => ({ id: newId(), matter }));
  // Papers before items before parts: each stands after what it hangs under.
  for (const [i, drawn] of office.matters.entries()) {
    const writes = [
      ...rowsOf(input, i),
      ...detailsOf(planted, i, drawn.under, input.now),
      ...limitOf(input, i),
    ];
    const file = files[i];
    if (file) writes.push(...fileOf(input, file));
    await Promise.all(writes.map((write) => tx.run(write)));
  }
  // Everybody was told of everything once, when he might still know of it.
  await tx.run(sql`insert into kernel.notice (id, person_id, matter_id, kind, params, at)
    select gen_random_uuid(), p, m, 'task.arrived', '{"seq": 1, "step": "documents.incoming.propose"}', ${input.now}
      from unnest(${[...planted.persons]}::bigint[]) p, unnest(${planted.matters.map((m) => m.id)}::uuid[]) m`);
  return files;
}

type Input = Parameters<typeof plantMatters>[1];

function rowsOf({ office, planted, now }: Input, i: number): Fragment[] {
  const row = planted.matters[i];
  const drawn = office.matters[i];
  if (!row || !drawn) return [];
  const author = planted.persons[drawn.createdBy ?? 0] ?? 0;
  const content = newId();
  const writes = [
    sql`insert into kernel.content (id, matter_id, kind, body, hash, at) values (${content}, ${row.id}, 'text', ${WORDS.opinion}, '', ${now})`,
    sql`insert into kernel.opinion (id, matter_id, seq, step, round, act, person_id, content_id, audience, at)
      values (${newId()}, ${row.id}, 1, 's', 1, 'submit', ${author}, ${content}, ${row.audience}::bigint[], ${now})`,
    recordOf(row, drawn, 1, { person: drawn.createdBy === null ? null : author, now }),
  ];
  if (row.kind === 'supervision.item')
    writes.push(
      sql`update kernel.matter set lead_person_id = ${drawn.createdBy === null ? null : author} where id = ${row.id}`,
    );
  if (drawn.state === 'open') {
    for (const to of row.acl)
      writes.push(sql`insert into kernel.task (id, matter_id, step, addressee_id, state, round, urgency, opened_at, opened_seq, due_at, due_key)
        values (${newId()}, ${row.id}, ${FIRST_STEP[drawn.kind]}, ${to}, 'open', 1, 'normal', ${now}, 1, ${now}::timestamptz - interval '1 day', ${now}::timestamptz - interval '1 day')`);
  }
  const parent = drawn.under === null ? undefined : planted.matters[drawn.under];
  if (parent) {
    const kind = row.kind === 'supervision.item' ? 'arises_from' : 'part_of';
    writes.push(
      sql`insert into kernel.link (from_id, to_id, kind, at) values (${row.id}, ${parent.id}, ${kind}, ${now})`,
    );
  }
  return writes;
}

/** The record of an act; `seq` beyond the first: something happened again, for the live feed to tell. */
export function recordOf(
  row: Planted['matters'][number],
  drawn: DrawnOffice['matters'][number],
  seq: number,
  by: { person: number | null; now: Instant },
): Fragment {
  const step = FIRST_STEP[drawn.kind];
  const body = {
    version: 1,
    act: 'start',
    action: seq === 1 ? FIRST_ACTION[drawn.kind] : 'routing.hand_over',
    capacity: { postId: null, standsInFor: null, onBehalfOf: null },
    task: null,
    after: { state: drawn.state, step, round: 1, dueAt: null },
    ...{ closed: [], opened: [], due: [], wait: null, clocks: [], opinions: [], files: [], links: [] },
    number: null,
    acl: row.acl,
    ...(seq === 1
      ? {
          created: {
            kind: drawn.kind,
            definitionVersion: 1,
            title: '0'.repeat(64),
            unit: 1,
            urgency: 'normal',
            handling: 'ordinary',
          },
        }
      : {}),
    lead: { unit: null, person: null },
    note: {},
  };
  return sql`insert into kernel.record (stream, subject, seq, event, at, person_id, body, prev_hash, hash)
    values ('matters', ${row.id}, ${seq}, 'start', ${by.now}, ${by.person}, ${JSON.stringify(body)}, '', '')`;
}

/** A unit's part runs under a limit: late since yesterday, somebody is told today, and a letter about it is drafted. */
function limitOf({ office, planted, now }: Input, i: number): Fragment[] {
  const row = planted.matters[i];
  const [unit] = planted.units;
  if (!row || office.matters[i]?.state !== 'open' || !PARTS.includes(row.kind)) return [];
  const clock = newId();
  const due = sql`${now}::timestamptz - interval '1 day'`;
  const detail = JSON.stringify({ to: 'holder', does: 'tell' });
  return [
    sql`insert into kernel.clock (id, matter_id, rule, owner_id, budget, unit, starts_at, state, due_at, due_on, calendar_version)
      values (${clock}, ${row.id}, 'supervision.answer', ${unit}, 1, 'working-days', ${now}, 'running', ${due}, (${due})::date, '')`,
    sql`insert into kernel.clock_step (clock_id, step, kind, at, detail) values (${clock}, 0, 'overdue', ${now}, ${detail}::jsonb)`,
    sql`insert into kernel.chase_letter (id, matter_id, clock_id, step, kind, owner_id, copied, due_at, drafted_at)
      values (${newId()}, ${row.id}, ${clock}, 0, 'letter', ${unit}, '{}', ${due}, ${now})`,
  ];
}

function detailsOf(planted: Planted, i: number, under: number | null, now: Instant): Fragment[] {
  const row = planted.matters[i];
  const [post] = planted.posts;
  const [unit] = planted.units;
  if (!row) return [];
  if (row.kind === 'documents.incoming') {
    return [
      sql`insert into documents.incoming (matter_id, sender, title_folded, copies, file_hash, drafter_post_id)
        values (${row.id}, '市政府办公室', '', 1, '', ${post})`,
    ];
  }
  const parent = planted.matters[under ?? 0]?.id;
  const words = newId();
  const content = sql`insert into kernel.content (id, matter_id, kind, body, hash, at) values (${words}, ${row.id}, 'text', '请办理', '', ${now})`;
  const held = '2026-09-01';
  if (row.kind === 'spreading.message') {
    return [
      content,
      sql`insert into spreading.message (matter_id, meeting, held_on, text_id, owner_post_id, leader_post_id)
        values (${row.id}, '县委常委会会议', ${held}, ${words}, ${post}, ${post})`,
    ];
  }
  if (row.kind === 'spreading.part') {
    // A unit has one part of a message; which unit is of no account here.
    const unitOfPart = planted.units[i % planted.units.length];
    return [
      content,
      sql`insert into spreading.part (matter_id, message_id, unit_id, meeting, held_on, text_id, principal_post_id)
        values (${row.id}, ${parent}, ${unitOfPart}, '县委常委会会议', ${held}, ${words}, ${post})`,
    ];
  }
  if (row.kind === 'supervision.item') {
    return [
      content,
      sql`insert into supervision.item (matter_id, source_id, leader_post_id, supervisor_post_id, instruction_id, instructed_at, proposed_units)
        values (${row.id}, ${parent}, ${post}, ${post}, ${words}, ${now}, '{}')`,
    ];
  }
  // A unit has one part of an item; which unit is of no account here, and the place of the matter keeps them apart.
  return [
    content,
    sql`insert into supervision.assignment (matter_id, item_id, unit_id, round, is_lead, demand_id, instruction_id, principal_post_id)
      values (${row.id}, ${parent}, ${unit}, ${i + 1}, false, ${words}, ${words}, ${post})`,
    sql`insert into supervision.notice (matter_id, round, number, at) values (${parent}, ${i + 1}, ${`云政督〔2026〕${i + 1}号`}, ${now})`,
  ];
}

function fileOf({ planted, hash, now }: Input, file: PlantedFile): Fragment[] {
  const row = planted.matters[file.matter];
  if (!row) return [];
  const text = newId();
  const body = JSON.stringify([{ page: 1, lines: [WORDS.file] }]);
  return [
    sql`insert into kernel.content (id, matter_id, kind, body, hash, at) values (${text}, ${row.id}, 'file_text', ${body}, '', ${now})`,
    sql`insert into kernel.file (id, matter_id, purpose, name, media_type, size, hash, guard, text_id, audience, at)
      values (${file.id}, ${row.id}, 'attachment', '附件.txt', 'text/plain', 4, ${hash}, 'passed', ${text}, ${row.audience}::bigint[], ${now})`,
  ];
}

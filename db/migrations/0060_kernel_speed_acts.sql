-- why: An act costs what it touches, not what its matter or the tables have gathered over the years.
--
-- 1. What an act changes, it changes row by row, by key. A join with the list of rows (100 are assumed in any JSON) was planned once a
--    connection while the tables were small, and then walked all tasks for the one it closes: 2.6 ms in a table of 3,000. Without
--    hash joins and sequential scans it walked the index of open tasks instead. What is left of lists goes by key as well.
-- 2. Who did what in this round (for drafter ≠ approver, once only) was read out of all records of the matter, which
--    grows with every signature of a circulation. The matter now carries it; check-data compares it with the records.
alter table kernel.matter add column did jsonb not null default '[]';
update kernel.matter m set did = coalesce((
  select jsonb_agg(distinct jsonb_build_array(r.body::jsonb ->> 'action', r.person_id)) from kernel.record r
   where r.stream = 'matters' and r.subject = m.id::text and (r.body::jsonb -> 'after' ->> 'round')::int = m.round), '[]');

create or replace function kernel.matter_facts(p_matter uuid)
 RETURNS jsonb
 language sql
AS $function$
  select jsonb_build_object(
    'matter', to_jsonb(m),
    'tasks', coalesce((select jsonb_agg(to_jsonb(t) order by t.opened_seq, t.id) from kernel.task t where t.matter_id = m.id and t.state = 'open'), '[]'),
    'clocks', coalesce((select jsonb_agg(to_jsonb(c) || jsonb_build_object(
          'entries', (select jsonb_agg(e.entry order by e.seq) from kernel.clock_entry e where e.clock_id = c.id),
          'steps', coalesce((select jsonb_agg(to_jsonb(s) order by s.step) from kernel.clock_step s where s.clock_id = c.id), '[]'))
        order by c.starts_at, c.id) from kernel.clock c where c.matter_id = m.id), '[]'),
    'acl', coalesce((select jsonb_agg(a.addressee_id) from kernel.matter_acl a where a.matter_id = m.id), '[]'),
    'wait', (select to_jsonb(w) from kernel.wait w where w.matter_id = m.id),
    'links', coalesce((select jsonb_agg(x.link) from (
        select jsonb_build_object('kind', l.kind, 'direction', 'out', 'id', o.id, 'matterKind', o.kind, 'state', o.state, 'round', o.round,
            'leadUnitId', o.lead_unit_id, 'leadPersonId', o.lead_person_id, 'dueAt', o.due_at) as link
          from kernel.link l join kernel.matter o on o.id = l.to_id where l.from_id = m.id
        union all
        select jsonb_build_object('kind', l.kind, 'direction', 'in', 'id', o.id, 'matterKind', o.kind, 'state', o.state, 'round', o.round,
            'leadUnitId', o.lead_unit_id, 'leadPersonId', o.lead_person_id, 'dueAt', o.due_at)
          from kernel.link l join kernel.matter o on o.id = l.from_id where l.to_id = m.id) x), '[]'))
  from kernel.matter m where m.id = p_matter
$function$;

create or replace function kernel.write_acts(p jsonb)
 RETURNS void
 language plpgsql
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_seqscan TO 'off'
AS $function$
declare
  v_row record;
  v_done integer;
begin
  insert into kernel.matter (id, kind, title, is_title_withheld, number, source, unit_id, lead_unit_id, lead_person_id, urgency,
      handling, disclosure, disclosure_reason, created_by, opened_at, definition_version, state, step, round, seq, head_hash, did, due_at, changed_at)
    select * from jsonb_to_recordset(p -> 'newMatters') as x(id uuid, kind text, title text, is_title_withheld boolean, number text, source text,
      unit_id bigint, lead_unit_id bigint, lead_person_id bigint, urgency text, handling text, disclosure text, disclosure_reason text,
      created_by bigint, opened_at timestamptz, definition_version integer, state text, step text, round integer, seq integer,
      head_hash text, did jsonb, due_at timestamptz, changed_at timestamptz);

  for v_row in select * from jsonb_to_recordset(p -> 'matters') as x(id uuid, expect_seq integer, number text, lead_unit_id bigint,
      lead_person_id bigint, urgency text, state text, step text, round integer, seq integer, head_hash text, did jsonb, due_at timestamptz,
      closed_at timestamptz, filed_at timestamptz, changed_at timestamptz)
  loop
    update kernel.matter m set
        number = coalesce(v_row.number, m.number), lead_unit_id = coalesce(v_row.lead_unit_id, m.lead_unit_id),
        lead_person_id = coalesce(v_row.lead_person_id, m.lead_person_id), urgency = coalesce(v_row.urgency, m.urgency),
        state = v_row.state, step = v_row.step, round = v_row.round, seq = v_row.seq, head_hash = v_row.head_hash, did = v_row.did,
        due_at = v_row.due_at, closed_at = v_row.closed_at, filed_at = v_row.filed_at, changed_at = v_row.changed_at
     where m.id = v_row.id and m.seq = v_row.expect_seq;
    if not found then
      raise exception 'an act was decided on an older state of its matter' using errcode = 'HY001';
    end if;
  end loop;

  for v_row in select * from jsonb_to_recordset(p -> 'tasksClosed') as x(id uuid, state text, closed_at timestamptz, closed_by bigint) loop
    update kernel.task t set state = v_row.state, version = t.version + 1, closed_at = v_row.closed_at, closed_by = v_row.closed_by
     where t.id = v_row.id and t.state = 'open';
    if not found then
      raise exception 'a task was no longer open' using errcode = 'HY001';
    end if;
  end loop;

  if p -> 'tasksOpened' <> '[]' then
    insert into kernel.task (id, matter_id, step, addressee_id, state, round, urgency, opened_at, opened_seq, due_at, due_key, warn_at)
      select id, matter_id, step, addressee_id, 'open', round, urgency, opened_at, opened_seq, due_at, coalesce(due_at, 'infinity'), warn_at
        from jsonb_to_recordset(p -> 'tasksOpened') as x(id uuid, matter_id uuid, step text, addressee_id bigint, round integer, urgency text,
          opened_at timestamptz, opened_seq integer, due_at timestamptz, warn_at timestamptz);
  end if;

  for v_row in select * from jsonb_to_recordset(p -> 'tasksDue') as x(id uuid, due_at timestamptz, warn_at timestamptz) loop
    update kernel.task t set due_at = v_row.due_at, due_key = coalesce(v_row.due_at, 'infinity'), warn_at = v_row.warn_at where t.id = v_row.id;
  end loop;

  if p -> 'waitsCleared' <> '[]' then
    delete from kernel.wait where matter_id in (select value::uuid from jsonb_array_elements_text(p -> 'waitsCleared'));
  end if;
  if p -> 'waitsSet' <> '[]' then
    insert into kernel.wait select * from jsonb_to_recordset(p -> 'waitsSet')
        as x(matter_id uuid, what text, owner_id bigint, since timestamptz, until_at timestamptz)
      on conflict (matter_id) do update set what = excluded.what, owner_id = excluded.owner_id, since = excluded.since, until_at = excluded.until_at;
  end if;

  if p -> 'acl' <> '[]' then
    insert into kernel.matter_acl (addressee_id, matter_id)
      select addressee_id, matter_id from jsonb_to_recordset(p -> 'acl') as x(addressee_id bigint, matter_id uuid)
      on conflict do nothing;
  end if;
  if p -> 'links' <> '[]' then
    insert into kernel.link select * from jsonb_to_recordset(p -> 'links') as x(from_id uuid, to_id uuid, kind text, at timestamptz)
      on conflict do nothing;
  end if;
  if p -> 'contents' <> '[]' then
    insert into kernel.content (id, matter_id, kind, body, hash, at)
      select * from jsonb_to_recordset(p -> 'contents') as x(id uuid, matter_id uuid, kind text, body text, hash text, at timestamptz);
  end if;
  if p -> 'opinions' <> '[]' then
    insert into kernel.opinion (id, matter_id, seq, step, round, act, person_id, post_id, recorded_by, stands_in_for, option_label,
        content_id, ink_id, original_file_id, audience, at)
      select id, matter_id, seq, step, round, act, person_id, post_id, recorded_by, stands_in_for, option_label, content_id, ink_id,
             original_file_id, case when jsonb_typeof(audience) = 'array' then array(select jsonb_array_elements_text(audience)::bigint) end, at
        from jsonb_to_recordset(p -> 'opinions') as x(id uuid, matter_id uuid, seq integer, step text, round integer, act text, person_id bigint,
          post_id bigint, recorded_by bigint, stands_in_for bigint, option_label text, content_id uuid, ink_id uuid, original_file_id uuid,
          audience jsonb, at timestamptz);
  end if;
  if p -> 'filesAttached' <> '[]' then
    update kernel.file f set matter_id = x.matter_id, staged_by = null, purpose = x.purpose, seq = x.seq,
        guard = case when x.attested_by is not null and f.guard = 'not_checked' then 'attested' else f.guard end, attested_by = x.attested_by,
        audience = case when jsonb_typeof(x.audience) = 'array' then array(select jsonb_array_elements_text(x.audience)::bigint) end
      from jsonb_to_recordset(p -> 'filesAttached') as x(id uuid, matter_id uuid, staged_by bigint, purpose text, seq integer, attested_by bigint, audience jsonb)
     where f.id = x.id and f.matter_id is null and f.staged_by = x.staged_by;
    get diagnostics v_done = row_count;
    if v_done <> jsonb_array_length(p -> 'filesAttached') then
      raise exception 'a staged file is gone' using errcode = 'HY002';
    end if;
    update kernel.content c set matter_id = f.matter_id from kernel.file f
     where f.text_id = c.id and f.id in (select (value ->> 'id')::uuid from jsonb_array_elements(p -> 'filesAttached'));
  end if;
  if p -> 'filesCopied' <> '[]' then
    insert into kernel.file (id, matter_id, purpose, name, media_type, size, pages, version, hash, guard, attested_by, text_id, at, seq)
      select x.id, x.matter_id, x.purpose, f.name, f.media_type, f.size, f.pages, f.version, f.hash, f.guard, f.attested_by, f.text_id, x.at, x.seq
        from jsonb_to_recordset(p -> 'filesCopied') as x(id uuid, matter_id uuid, purpose text, from_file uuid, at timestamptz, seq integer)
        join kernel.file f on f.id = x.from_file;
  end if;
  if p -> 'clocks' <> '[]' then
    insert into kernel.clock select * from jsonb_to_recordset(p -> 'clocks') as x(id uuid, matter_id uuid, rule text, owner_id bigint,
        budget integer, unit text, starts_at timestamptz, state text, due_at timestamptz, due_on date, calendar_version text, is_late boolean,
        awaiting_year integer, stopped_at timestamptz)
      on conflict (id) do update set state = excluded.state, due_at = excluded.due_at, due_on = excluded.due_on,
        calendar_version = excluded.calendar_version, is_late = excluded.is_late, awaiting_year = excluded.awaiting_year, stopped_at = excluded.stopped_at;
    insert into kernel.clock_entry select * from jsonb_to_recordset(p -> 'clockEntries') as x(clock_id uuid, seq integer, entry jsonb);
    delete from kernel.clock_step where done_at is null and clock_id in (select (value ->> 'id')::uuid from jsonb_array_elements(p -> 'clocks'));
    insert into kernel.clock_step (clock_id, step, kind, at, detail)
      select * from jsonb_to_recordset(p -> 'clockSteps') as x(clock_id uuid, step integer, kind text, at timestamptz, detail jsonb)
      -- A step already taken comes again when its limit moved on past it (extension, time given back): it warns of the new day.
      on conflict (clock_id, step) do update set at = excluded.at, done_at = null where excluded.at > clock_step.done_at;
  end if;
  for v_row in select * from jsonb_to_recordset(p -> 'stepsDone') as x(clock_id uuid, step integer, done_at timestamptz) loop
    update kernel.clock_step s set done_at = v_row.done_at where s.clock_id = v_row.clock_id and s.step = v_row.step;
  end loop;
  if p -> 'numbers' <> '[]' then
    update kernel.number n set matter_id = x.matter_id
      from jsonb_to_recordset(p -> 'numbers') as x(series_id text, serial integer, matter_id uuid)
     where n.series_id = x.series_id and n.serial = x.serial;
  end if;
  insert into kernel.record (stream, subject, seq, event, at, person_id, body, prev_hash, hash)
    select * from jsonb_to_recordset(p -> 'records') as x(stream text, subject text, seq integer, event text, at timestamptz, person_id bigint,
      body text, prev_hash text, hash text);
  if p -> 'jobs' <> '[]' then
    insert into platform.job (kind, payload, key, run_at)
      select * from jsonb_to_recordset(p -> 'jobs') as x(kind text, payload jsonb, key text, run_at timestamptz)
      on conflict do nothing;
  end if;
  if p -> 'command' <> 'null' then
    insert into platform.command (key, account_id, endpoint, request_hash, reply, at)
      select * from jsonb_to_record(p -> 'command') as x(key text, account_id bigint, endpoint text, request_hash text, reply jsonb, at timestamptz);
  end if;
end
$function$;

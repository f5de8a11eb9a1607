-- why: a search looked at every segment with the words and asked of each whether its reader might see it; readers now stand beside the words, under one index
alter table kernel.search_segment drop constraint search_segment_kind_check;
-- `head`: title, source, number, units and people in one row, so that words for several of them are found together.
alter table kernel.search_segment add constraint search_segment_kind_check check (kind in ('head', 'opinion', 'file'));
alter table kernel.search_segment drop column at;
-- Whoever may perhaps open the matter (`kernel.reader_keys`). Never too few: hits are filtered again, so it may be too many.
alter table kernel.search_segment add column readers bigint[] not null default '{}';

-- The keys under which a matter is found: its acl, its creator, minus its units, and one for those who may read all of its
-- module. Units are not expanded to those above them: a unit that moves changes its readers' grants, not these keys.
create function kernel.module_key(p_kind text) returns bigint
language sql immutable as $$
  select -1099511627776 - abs(hashtext(split_part(p_kind, '.', 1))::bigint)
$$;
create function kernel.reader_keys(p_matter uuid) returns bigint[]
language sql stable as $$
  select array(
    select addressee_id from kernel.matter_acl where matter_id = m.id
    union select m.created_by where m.created_by is not null
    union select -m.unit_id
    union select -m.lead_unit_id where m.lead_unit_id is not null
    union select kernel.module_key(m.kind))
  from kernel.matter m where m.id = p_matter
$$;
grant execute on function kernel.module_key(text), kernel.reader_keys(uuid) to app;

drop index kernel.search_words;
create index search_words_and_readers on kernel.search_segment using gin (words, readers);

-- Derived data: made anew by jobs.
delete from kernel.search_segment;
insert into platform.job (kind, payload, key, run_at)
  select 'search.index', jsonb_build_object('matterId', id), id::text, '1970-01-01Z' from kernel.matter
  on conflict do nothing;

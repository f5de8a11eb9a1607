-- why: the spine: matters, their tasks, acl, links, clocks, opinions, files, purgeable content
create table kernel.matter (
  id          uuid primary key,
  kind        text not null,
  title       text not null,
  -- The title itself may not be shown to everyone; then screens compute a label.
  is_title_withheld boolean not null default false,
  number      text,
  source      text,
  unit_id     bigint not null references kernel.unit,
  lead_unit_id bigint references kernel.unit,
  lead_person_id bigint references kernel.person,
  urgency     text not null default 'normal' check (urgency in ('normal', 'urgent', 'extra_urgent')),
  handling    text not null default 'ordinary' check (handling in ('ordinary', 'internal', 'work_secret')),
  disclosure  text not null default 'undecided' check (disclosure in ('undecided', 'public', 'on_request', 'not_public')),
  disclosure_reason text,
  created_by  bigint references kernel.person,
  opened_at   timestamptz not null,
  -- Everything below is the output of the fold over kernel.record; never written but by kernel.write_acts.
  definition_version integer not null,
  state       text not null check (state in ('open', 'suspended', 'closed', 'filed', 'void')),
  step        text not null,
  round       integer not null default 1,
  seq         integer not null,
  head_hash   text not null,
  due_at      timestamptz,
  closed_at   timestamptz,
  filed_at    timestamptz,
  changed_at  timestamptz not null
) with (fillfactor = 70);
create index matter_by_unit on kernel.matter (unit_id, opened_at desc, id);
create index matter_by_kind on kernel.matter (kind, opened_at desc, id);
create index matter_by_number on kernel.matter (number) where number is not null;

-- Who may open a matter because he is, was or is told to be concerned. Written in the act.
create table kernel.matter_acl (
  addressee_id bigint not null references kernel.addressee,
  matter_id    uuid not null references kernel.matter,
  primary key (addressee_id, matter_id)
);
create index acl_by_matter on kernel.matter_acl (matter_id);

create table kernel.link (
  from_id uuid not null references kernel.matter,
  to_id   uuid not null references kernel.matter,
  kind    text not null check (kind in ('arises_from', 'answers', 'part_of', 'merges', 'cites')),
  at      timestamptz not null,
  primary key (from_id, to_id, kind),
  constraint no_matter_links_to_itself check (from_id <> to_id)
);
create index link_by_target on kernel.link (to_id);

-- 待办. The inbox is this table and nothing else.
create table kernel.task (
  id           uuid primary key,
  matter_id    uuid not null references kernel.matter,
  step         text not null,
  addressee_id bigint not null references kernel.addressee,
  state        text not null check (state in ('open', 'done', 'cancelled')),
  version      integer not null default 1,
  round        integer not null,
  urgency      text not null,
  opened_at    timestamptz not null,
  opened_seq   integer not null,
  due_at       timestamptz,
  -- Sorts the inbox: limitless tasks come last, so null cannot be used.
  due_key      timestamptz not null,
  read_at      timestamptz,
  closed_at    timestamptz,
  closed_by    bigint references kernel.person,
  -- Light of the clock as the inbox shows it; kept by acts and the clock sweep.
  warn_at      timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);
create index inbox on kernel.task (addressee_id, due_key, id) include (matter_id, step, warn_at, due_at) where state = 'open';
create index task_by_matter on kernel.task (matter_id, opened_seq);

-- A named wait: what an open matter without a task waits for, whose it is, and its clock.
create table kernel.wait (
  matter_id  uuid primary key references kernel.matter,
  what       text not null,
  owner_id   bigint not null references kernel.addressee,
  since      timestamptz not null,
  until_at   timestamptz not null
);

create table kernel.receipt (
  matter_id  uuid not null references kernel.matter,
  person_id  bigint not null references kernel.person,
  kind       text not null check (kind in ('read', 'signed_for')),
  at         timestamptz not null,
  primary key (matter_id, person_id, kind)
);

-- Texts, ink and extracted file text, apart from the events that hold only their hashes: they can be purged.
create table kernel.content (
  id        uuid primary key,
  matter_id uuid references kernel.matter,
  kind      text not null check (kind in ('text', 'ink', 'file_text')),
  body      text,
  hash      text not null,
  at        timestamptz not null,
  purged_at timestamptz,
  purge_reason text,
  constraint purged_content_is_empty check ((purged_at is null) = (body is not null))
);
create index content_by_matter on kernel.content (matter_id);

create table kernel.opinion (
  id          uuid primary key,
  matter_id   uuid not null references kernel.matter,
  seq         integer not null,
  step        text not null,
  round       integer not null,
  act         text not null,
  person_id   bigint not null references kernel.person,
  post_id     bigint references kernel.post,
  -- 代录: who typed it in for him; with the image of the paper original.
  recorded_by bigint references kernel.person,
  stands_in_for bigint references kernel.person,
  option_label text,
  content_id  uuid references kernel.content,
  ink_id      uuid references kernel.content,
  original_file_id uuid,
  -- null: all who may open the matter.
  audience    bigint[],
  at          timestamptz not null
);
create index opinion_by_matter on kernel.opinion (matter_id, seq);

create table kernel.file (
  id          uuid primary key,
  -- null: staged by its uploader and not yet part of a matter.
  matter_id   uuid references kernel.matter,
  staged_by   bigint references kernel.person,
  purpose     text not null check (purpose in ('paper', 'attachment', 'evidence', 'original', 'notice', 'report')),
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  pages       integer,
  version     integer not null default 1,
  hash        text not null,
  -- passed: text read and clean; not_checked: cannot be read; attested: a person looked and saw no secrecy mark.
  guard       text not null check (guard in ('passed', 'not_checked', 'attested')),
  attested_by bigint references kernel.person,
  text_id     uuid references kernel.content,
  audience    bigint[],
  at          timestamptz not null,
  seq         integer,
  purged_at   timestamptz,
  purge_reason text,
  constraint a_file_belongs_to_a_matter_or_its_uploader check ((matter_id is null) <> (staged_by is null))
);
create index file_by_matter on kernel.file (matter_id, at);
create index file_by_hash on kernel.file (hash);
create index file_staged on kernel.file (at) where matter_id is null;

create table kernel.clock (
  id          uuid primary key,
  matter_id   uuid not null references kernel.matter,
  rule        text not null,
  owner_id    bigint not null references kernel.addressee,
  budget      integer not null,
  unit        text not null,
  starts_at   timestamptz not null,
  -- The fold of the ledger over the named calendar version:
  state       text not null check (state in ('running', 'paused', 'stopped')),
  due_at      timestamptz,
  due_on      date,
  calendar_version text not null,
  is_late     boolean not null default false,
  -- A running clock without a due time waits for this year's holiday notice; nobody guesses it.
  awaiting_year integer,
  stopped_at  timestamptz,
  constraint a_running_clock_is_due check (state <> 'running' or due_at is not null or awaiting_year is not null)
) with (fillfactor = 70);
create index clock_by_matter on kernel.clock (matter_id);

create table kernel.clock_entry (
  clock_id uuid not null references kernel.clock,
  seq      integer not null,
  entry    jsonb not null,
  primary key (clock_id, seq)
);

create table kernel.clock_step (
  clock_id  uuid not null references kernel.clock,
  step      integer not null,
  kind      text not null check (kind in ('warn', 'overdue', 'escalate')),
  at        timestamptz not null,
  detail    jsonb not null,
  done_at   timestamptz,
  primary key (clock_id, step)
);
create index clock_step_due on kernel.clock_step (at) where done_at is null;

-- Limits as data: budget, unit, warnings and escalation by rule.
create table kernel.clock_rule (
  rule    text primary key,
  budget  integer not null check (budget > 0),
  unit    text not null check (unit in ('working-days', 'calendar-days', 'months', 'working-hours', 'hours')),
  steps   jsonb not null,
  source  text not null
);

create table kernel.calendar_year (
  year      integer not null,
  version   text not null,
  body      jsonb not null,
  published_at timestamptz not null,
  primary key (year, version)
);

create table kernel.number_series (
  id       text primary key,
  -- '云政办收〔{year}〕{serial}号'
  template text not null,
  next     integer not null default 1 check (next > 0),
  year     integer not null
);

create table kernel.number (
  series_id text not null references kernel.number_series,
  serial    integer not null,
  display   text not null,
  state     text not null check (state in ('reserved', 'issued', 'released', 'void')),
  matter_id uuid references kernel.matter,
  reason    text,
  at        timestamptz not null,
  primary key (series_id, serial)
);
create index number_by_matter on kernel.number (matter_id);

create table kernel.notice (
  id         uuid primary key,
  person_id  bigint not null references kernel.person,
  matter_id  uuid references kernel.matter,
  kind       text not null,
  params     jsonb not null,
  at         timestamptz not null,
  read_at    timestamptz,
  -- Acting on the matter cleared what this told.
  cleared_at timestamptz
);
create index notice_unread on kernel.notice (person_id, at desc) where read_at is null and cleared_at is null;
create index notice_by_matter on kernel.notice (matter_id) where cleared_at is null;

create table kernel.search_segment (
  id        uuid primary key,
  matter_id uuid not null references kernel.matter,
  kind      text not null check (kind in ('title', 'number', 'opinion', 'file', 'people')),
  words     tsvector not null,
  -- null audience: all who may open the matter.
  audience  bigint[],
  at        timestamptz not null
);
create index search_words on kernel.search_segment using gin (words);
create index search_by_matter on kernel.search_segment (matter_id);

-- A hit of the guard: that it happened, where and by which rule; never what.
create table kernel.guard_incident (
  id        bigint generated always as identity primary key,
  entrance  text not null,
  rule      text not null,
  person_id bigint references kernel.person,
  at        timestamptz not null
);

grant select on all tables in schema kernel to app;
grant insert, update on kernel.matter, kernel.task, kernel.content, kernel.file, kernel.clock, kernel.clock_step,
  kernel.clock_rule, kernel.calendar_year, kernel.number_series, kernel.number, kernel.notice to app;
grant insert on kernel.matter_acl, kernel.link, kernel.receipt, kernel.opinion, kernel.clock_entry, kernel.guard_incident to app;
grant insert, update, delete on kernel.wait, kernel.search_segment to app;
grant delete on kernel.file, kernel.content, kernel.clock_step to app;

-- why: who owes an answer is chased step by step, by rule data: reminder, principal, deputy in charge, letter, criticism; a wait whose end passes reaches its owner
alter table kernel.clock_step drop constraint clock_step_kind_check,
  add constraint clock_step_kind_check check (kind in ('warn', 'overdue', 'escalate', 'report'));
-- In the order in which the sweep takes them: a million due at once are read page by page, never sorted.
drop index kernel.clock_step_due;
create index clock_step_due on kernel.clock_step (at, clock_id, step) where done_at is null;
create index clock_step_taken on kernel.clock_step (done_at) where done_at is not null;

-- The end of a wait that its owner has been told of.
alter table kernel.wait add column told_until timestamptz;
create index wait_to_tell on kernel.wait (until_at, matter_id) where told_until is distinct from until_at;

-- 催办函 and 书面批评 that a rule asks for: drafted by time, sent or dropped by a person.
create table kernel.chase_letter (
  id         uuid primary key,
  matter_id  uuid not null references kernel.matter,
  clock_id   uuid not null references kernel.clock,
  step       integer not null,
  kind       text not null check (kind in ('letter', 'criticism')),
  -- Who owes the answer.
  owner_id   bigint not null references kernel.addressee,
  -- 抄送: persons told beside him.
  copied     bigint[] not null,
  due_at     timestamptz not null,
  drafted_at timestamptz not null,
  state      text not null default 'draft' check (state in ('draft', 'sent', 'dropped')),
  decided_by bigint references kernel.person,
  decided_at timestamptz,
  reason     text,
  constraint one_letter_per_step_and_limit unique (clock_id, step, due_at),
  constraint a_decided_letter_says_by_whom check ((state = 'draft') = (decided_by is null))
);
create index letter_by_state on kernel.chase_letter (state, id);
grant select, insert, update (state, decided_by, decided_at, reason) on kernel.chase_letter to app;

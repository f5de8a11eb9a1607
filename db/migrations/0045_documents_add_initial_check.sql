-- why: papers went on to 拟办 unchecked; what is returned to its sender or asked about was kept on slips of paper
alter table documents.incoming
  -- What the sender is to us: a superior's paper is never refused.
  add column relation   text not null default 'unknown' check (relation in ('superior', 'level', 'subordinate', 'unknown')),
  -- Content holding the six points as decided.
  add column check_id   uuid references kernel.content,
  add column checked_at timestamptz;

-- 退文: one a paper, since a returned paper is over; what comes again is another.
create table documents.return (
  matter_id   uuid primary key references documents.incoming,
  -- The act; its opinion holds the reasons.
  seq         integer not null,
  points      text[] not null check (cardinality(points) > 0),
  returned_by bigint not null references kernel.person,
  at          timestamptz not null
);
create index return_by_time on documents.return (at);

-- 问询: asked, and the answer.
create table documents.inquiry (
  matter_id    uuid not null references documents.incoming,
  asked_seq    integer not null,
  about        text not null check (about in ('wrong_delivery', 'incomplete', 'unclear')),
  asked_how    text not null check (asked_how in ('phone', 'letter', 'in_person', 'network')),
  asked_by     bigint not null references kernel.person,
  asked_at     timestamptz not null,
  answered_seq integer,
  answered_how text check (answered_how in ('phone', 'letter', 'in_person', 'network')),
  answered_by  bigint references kernel.person,
  answered_at  timestamptz,
  outcome      text check (outcome in ('ours', 'not_ours')),
  primary key (matter_id, asked_seq),
  constraint an_answer_is_whole check ((answered_at is null) = (outcome is null))
);

grant select, insert on documents.return to app;
grant select, insert, update on documents.inquiry to app;

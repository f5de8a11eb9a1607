-- why: supervised items and each unit's part of them
create schema supervision;
grant usage on schema supervision to app;

create table supervision.item (
  matter_id       uuid primary key references kernel.matter,
  -- The matter whose instruction this item carries out.
  source_id       uuid not null references kernel.matter,
  leader_post_id  bigint not null references kernel.post,
  supervisor_post_id bigint not null references kernel.post,
  -- The instruction in force, by round the newest; content.
  instruction_id  uuid not null references kernel.content,
  instructed_at   timestamptz not null,
  proposed_units  bigint[] not null,
  proposed_limit  jsonb,
  -- Content: JSON list of demands awaiting or having had approval.
  demands_id      uuid references kernel.content,
  constraint one_item_per_source unique (source_id)
);

create table supervision.notice (
  matter_id uuid not null references supervision.item,
  round     integer not null,
  number    text not null,
  at        timestamptz not null,
  primary key (matter_id, round)
);

create table supervision.assignment (
  matter_id  uuid primary key references kernel.matter,
  item_id    uuid not null references supervision.item,
  unit_id    bigint not null references kernel.unit,
  round      integer not null,
  is_lead    boolean not null,
  demand_id  uuid not null references kernel.content,
  instruction_id uuid not null references kernel.content,
  principal_post_id bigint not null references kernel.post,
  handler_id bigint references kernel.person,
  -- 退回重办 is counted (R-SUP-07), so is 催办.
  returns    integer not null default 0,
  chases     integer not null default 0,
  constraint one_part_per_unit_and_round unique (item_id, round, unit_id)
);
create index assignment_by_unit on supervision.assignment (unit_id);

grant select, insert, update on supervision.item, supervision.notice, supervision.assignment to app;

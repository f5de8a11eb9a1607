-- why: a matter that nobody can move on is put to another step by two hands, the flow steward's and the director's
create table routing.jump (
  id          uuid primary key,
  matter_id   uuid not null references kernel.matter,
  step        text not null,
  to_id       bigint not null references kernel.addressee,
  reason      text not null,
  proposed_by bigint not null references kernel.person,
  proposed_at timestamptz not null,
  decided_by  bigint references kernel.person,
  decided_at  timestamptz,
  is_approved boolean,
  constraint proposer_does_not_decide check (decided_by is distinct from proposed_by)
);
create unique index one_open_jump_per_matter on routing.jump (matter_id) where decided_at is null;
create index jump_by_time on routing.jump (proposed_at desc);
grant select, insert, update on routing.jump to app;

create view kernel.wait_v as select matter_id, what, owner_id, since, until_at from kernel.wait;
grant select on kernel.wait_v to app;

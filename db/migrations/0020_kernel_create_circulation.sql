-- why: papers go round to 150 units; each reader signs for his own copy, and none waits for another or for the matter
create table kernel.circulation (
  id        uuid primary key,
  matter_id uuid not null references kernel.matter,
  -- The act that sent it round.
  seq       integer not null,
  by_id     bigint not null references kernel.person,
  -- Whoever holds this post later looks after it.
  by_post_id bigint references kernel.post,
  is_in_order boolean not null,
  -- What a reader is asked for: 已阅 or 签收.
  wants     text not null check (wants in ('read', 'signed_for')),
  due_at    timestamptz,
  at        timestamptz not null
);
create index circulation_by_matter on kernel.circulation (matter_id, seq);

create table kernel.circulation_copy (
  circulation_id uuid not null references kernel.circulation,
  addressee_id   bigint not null references kernel.addressee,
  matter_id      uuid not null references kernel.matter,
  place          integer not null,
  -- waiting: not yet his turn. The events know waiting, sent and taken back; that it was read is the reader's own line.
  state          text not null check (state in ('waiting', 'sent', 'read', 'taken_back')),
  sent_at        timestamptz,
  opened_at      timestamptz,
  read_at        timestamptz,
  read_by        bigint references kernel.person,
  stands_in_for  bigint references kernel.person,
  chased_at      timestamptz,
  taken_back_at  timestamptz,
  primary key (circulation_id, addressee_id),
  constraint a_read_copy_says_by_whom check ((state = 'read') = (read_by is not null))
) with (fillfactor = 70);
create index to_read on kernel.circulation_copy (addressee_id, sent_at desc, circulation_id) where state = 'sent';
create index circulation_copy_by_matter on kernel.circulation_copy (matter_id);

grant select, insert on kernel.circulation to app;
grant select, insert, update on kernel.circulation_copy to app;
-- What is taken back unread is not to be opened any more.
grant delete on kernel.matter_acl to app;

create view kernel.circulation_v as
  select id, matter_id, seq, by_id, by_post_id, is_in_order, wants, due_at, at from kernel.circulation;
create view kernel.circulation_copy_v as
  select circulation_id, addressee_id, matter_id, place, state, sent_at, opened_at, read_at, read_by, stands_in_for, chased_at, taken_back_at
    from kernel.circulation_copy;
grant select on kernel.circulation_v, kernel.circulation_copy_v to app;

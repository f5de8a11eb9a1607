-- why: what a leaver holds is counted, handed over and signed for as a whole
create schema routing;
grant usage on schema routing to app;

create table routing.hand_over (
  id          uuid primary key,
  giver_id    bigint not null references kernel.person,
  receiver_id bigint not null references kernel.person,
  reason      text not null,
  -- The giver's signature: his own, or the director's for him.
  asked_by    bigint not null references kernel.person,
  asked_at    timestamptz not null,
  signed_at   timestamptz,
  done_at     timestamptz,
  moved       integer not null default 0,
  -- Tasks that could not go to the receiver because he is barred from their step.
  kept        integer not null default 0,
  constraint nobody_receives_from_himself check (giver_id <> receiver_id)
);
create unique index one_open_hand_over_per_giver on routing.hand_over (giver_id) where done_at is null;

grant select, insert, update on routing.hand_over to app;

create view kernel.holding_v as select person_id, post_id, from_on, to_on from kernel.holding;
grant select on kernel.holding_v to app;

-- why: the reason of a swap stood in the record, which nobody can change; a text must be able to go. So must what the log says of a matter
create table duty.swap (
  id       uuid primary key,
  shift_id uuid not null references duty.shift,
  reason   text not null,
  by_id    bigint not null references kernel.person,
  at       timestamptz not null
);
create index swap_by_shift on duty.swap (shift_id, at);
grant select, insert, update (reason) on duty.swap to app;
grant update (text, from_whom) on duty.entry to app;
grant update (note) on duty.hand_over to app;

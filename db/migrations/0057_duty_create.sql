-- why: whoever comes on duty must know what is going on and what the last shift left open, signed for by both
create schema duty;
grant usage on schema duty to app;

create table duty.shift (
  id         uuid primary key,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  officer_id bigint not null references kernel.person,
  second_id  bigint references kernel.person,
  leader_id  bigint not null references kernel.person,
  -- When it really began and was handed over: by signature, whatever the roster says.
  began_at   timestamptz,
  ended_at   timestamptz,
  made_by    bigint not null references kernel.person,
  made_at    timestamptz not null,
  constraint a_shift_ends check (ends_at > starts_at),
  constraint ended_after_it_began check (ended_at is null or began_at is not null),
  constraint second_is_another check (second_id is distinct from officer_id),
  constraint shifts_do_not_overlap exclude using gist (tstzrange(starts_at, ends_at) with &&)
);
-- One room, one shift on duty: two officers who sign at the same moment cannot both have it.
create unique index one_shift_on_duty on duty.shift ((true)) where began_at is not null and ended_at is null;
grant select, insert, update on duty.shift to app;

create table duty.entry (
  id         uuid primary key,
  shift_id   uuid not null references duty.shift,
  at         timestamptz not null,
  kind       text not null check (kind in ('phone', 'fax', 'visit', 'event', 'patrol', 'other')),
  text       text not null,
  from_whom  text,
  matter_id  uuid references kernel.matter,
  -- Has to be followed until it is settled; open as long as settled_at is empty.
  is_event   boolean not null,
  settled_at timestamptz,
  settled_by bigint references kernel.person,
  outcome    text,
  made_by    bigint not null references kernel.person,
  made_at    timestamptz not null,
  key        text not null,
  constraint settled_whole check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (outcome is null)),
  constraint only_what_was_open_is_settled check (is_event or settled_at is null),
  constraint one_entry_per_key unique (made_by, key)
);
create index entry_by_shift on duty.entry (shift_id);
create index entry_open on duty.entry (at) where is_event and settled_at is null;
grant select, insert, update (settled_at, settled_by, outcome) on duty.entry to app;

create table duty.hand_over (
  id           uuid primary key,
  from_shift   uuid not null references duty.shift,
  to_shift     uuid not null references duty.shift,
  given_by     bigint not null references kernel.person,
  given_at     timestamptz not null,
  note         text not null,
  taken_by     bigint references kernel.person,
  taken_at     timestamptz,
  -- Given anew, because something was opened or settled between the two signatures.
  withdrawn_at timestamptz,
  constraint giver_and_taker_are_two check (taken_by is distinct from given_by),
  constraint taken_whole check ((taken_by is null) = (taken_at is null)),
  constraint taken_or_withdrawn check (taken_at is null or withdrawn_at is null)
);
create unique index one_hand_over_waits on duty.hand_over (from_shift) where withdrawn_at is null;
grant select, insert, update (taken_by, taken_at, withdrawn_at) on duty.hand_over to app;

-- What was open when both signed, piece by piece.
create table duty.handed_item (
  hand_over_id uuid not null references duty.hand_over,
  entry_id     uuid not null references duty.entry,
  primary key (hand_over_id, entry_id)
);
grant select, insert on duty.handed_item to app;

-- why: units ask for more time in writing before expiry, and it must stay on record what was asked and what was decided
create table supervision.extension (
  matter_id   uuid not null references supervision.assignment,
  -- The acts that asked and decided; their opinions hold the words.
  asked_seq   integer not null,
  asked_by    bigint not null references kernel.person,
  asked_at    timestamptz not null,
  amount      integer not null check (amount > 0),
  unit        text not null check (unit in ('working-days', 'calendar-days', 'months', 'working-hours', 'hours')),
  due_before  timestamptz,
  decided_seq integer,
  -- 0: refused.
  granted     integer check (granted >= 0),
  due_after   timestamptz,
  primary key (matter_id, asked_seq)
);
grant select, insert, update on supervision.extension to app;

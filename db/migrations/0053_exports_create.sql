-- why: lists leave as workbooks; what is long is made in the background and lies here for its owner for a day
create schema exports;
grant usage on schema exports to app;

create table exports.workbook (
  id         uuid primary key,
  person_id  bigint not null references kernel.person,
  list       text not null,
  query      jsonb not null,
  asked_at   timestamptz not null,
  state      text not null check (state in ('waiting', 'done', 'failed')),
  rows       integer,
  bytes      bytea,
  done_at    timestamptz,
  constraint a_done_workbook_is_there check ((state = 'done') = (bytes is not null))
);
create index workbook_by_person on exports.workbook (person_id, id desc);
create index workbook_by_age on exports.workbook (asked_at);
grant select, insert, update, delete on exports.workbook to app;

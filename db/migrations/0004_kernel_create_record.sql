-- why: acts and audit records are one append-only list, chained per subject, sealed as a whole
create table kernel.record (
  id        bigint generated always as identity primary key,
  -- Transaction that wrote it: the sealer takes rows below the oldest running transaction, in this order.
  xid       xid8 not null default pg_current_xact_id(),
  stream    text not null check (stream in ('matters', 'sign_ins', 'settings', 'refusals', 'reads')),
  -- The matter, account, setting or person whose chain this is.
  subject   text not null,
  seq       integer not null,
  event     text not null,
  at        timestamptz not null,
  person_id bigint,
  -- References and hashes, never content. Text, not jsonb: the hash covers these very characters.
  body      text not null,
  prev_hash text not null,
  hash      text not null,
  constraint one_record_per_place_in_a_chain unique (stream, subject, seq)
);
create index record_unsealed on kernel.record (xid, id);

-- Heads of the chains other than 'matters' (a matter keeps its own head).
create table kernel.record_head (
  stream  text not null,
  subject text not null,
  seq     integer not null,
  hash    text not null,
  primary key (stream, subject)
);

create table kernel.seal (
  id         bigint generated always as identity primary key,
  -- Rises by one when the database was restored and transaction numbers began again.
  generation integer not null,
  from_xid   xid8 not null,
  to_xid     xid8 not null,
  -- Highest record id covered so far: what comes later with a lower xid was written after a restore.
  last_id    bigint not null,
  records    integer not null,
  root       text not null,
  prev_hash  text not null,
  hash       text not null,
  at         timestamptz not null,
  constraint seals_form_one_line unique (prev_hash)
);

grant select on kernel.record, kernel.record_head, kernel.seal to app;
grant insert on kernel.record, kernel.seal to app;
grant insert, update on kernel.record_head to app;

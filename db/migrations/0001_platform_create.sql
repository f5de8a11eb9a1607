-- why: settings, idempotency keys and the outbox of jobs that every other part stands on
do $$ begin
  if not exists (select from pg_roles where rolname = 'app') then create role app nologin; end if;
end $$;
grant app to current_user;

create table platform.setting (
  key        text primary key,
  value      jsonb not null,
  changed_at timestamptz not null
);

-- A command's first reply, so that a repeated key answers instead of acting twice.
create table platform.command (
  key        text not null,
  account_id bigint not null,
  endpoint   text not null,
  -- SM3 of the request: the same key with another request is a mistake, not a repeat.
  request_hash text not null,
  reply      jsonb not null,
  at         timestamptz not null,
  primary key (account_id, key)
);
create index command_by_age on platform.command (at);

create table platform.job (
  id        bigint generated always as identity primary key,
  kind      text not null,
  payload   jsonb not null,
  -- One pending job per key: asking twice for the same work is one piece of work.
  key       text,
  run_at    timestamptz not null,
  attempts  integer not null default 0,
  -- Never the content a job works on: code and message of the failure only.
  last_error text,
  failed_at timestamptz,
  locked_until timestamptz
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
create index job_due on platform.job (run_at, id) where failed_at is null;
create unique index one_pending_job_per_key on platform.job (kind, key) where key is not null and failed_at is null;

grant usage on schema platform to app;
grant select on all tables in schema platform to app;
grant insert, update on platform.setting to app;
grant insert, update, delete on platform.command to app;
grant insert, update, delete on platform.job to app;

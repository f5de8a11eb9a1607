-- why: a login nobody has is locked like any other after five failures; else the lock itself would tell which accounts exist
create table kernel.unknown_login (
  -- SHA-256 of what was typed: people type their password into the wrong field.
  login_hash   text primary key,
  failures     integer not null,
  locked_until timestamptz,
  at           timestamptz not null
);
create index unknown_login_by_age on kernel.unknown_login (at);
create index session_by_end on kernel.session (ends_at);
grant select, insert, update, delete on kernel.unknown_login to app;

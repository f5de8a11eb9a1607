-- why: a screen on the office's wall signs nobody in; it shows by a link of its own, for whoever made it, until shut
create schema wall;
grant usage on schema wall to app;

create table wall.display (
  id         uuid primary key,
  name       text not null,
  -- SHA-256 of the link's token: a stolen copy of the database opens no wall.
  token_hash text not null,
  made_by    bigint not null references kernel.person,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  shut_at    timestamptz,
  constraint one_display_per_token unique (token_hash),
  constraint a_display_ends check (ends_at > made_at)
);
grant select, insert, update on wall.display to app;

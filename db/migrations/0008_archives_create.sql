-- why: what arrangement gives a closed matter: retention, category, archival code (DA/T 22-2015)
create schema archives;
grant usage on schema archives to app;

create table archives.filing (
  matter_id  uuid primary key references kernel.matter,
  retention  text not null check (retention in ('Y', 'D30', 'D10')),
  category   text not null,
  code       text not null,
  arranged_by bigint not null references kernel.person,
  at         timestamptz not null,
  constraint archival_codes_are_unique unique (code)
);
grant select, insert on archives.filing to app;

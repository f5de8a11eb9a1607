-- why: what was found classified after it came in goes with two hands, the one who asks for it and the one who decides
create schema secrecy;
grant usage on schema secrecy to app;

create table secrecy.purge_request (
  id          uuid primary key,
  matter_id   uuid not null references kernel.matter,
  reason      text not null,
  proposed_by bigint not null references kernel.person,
  proposed_at timestamptz not null,
  decided_by  bigint references kernel.person,
  decided_at  timestamptz,
  is_approved boolean,
  done_at     timestamptz,
  matters     integer,
  files       integer,
  constraint who_proposed_does_not_decide check (decided_by is distinct from proposed_by)
);
create unique index one_open_request_per_matter on secrecy.purge_request (matter_id) where decided_at is null;
create index purge_request_by_time on secrecy.purge_request (proposed_at desc);
grant select, insert, update on secrecy.purge_request to app;

-- A module reads incidents through a view; none of them holds a word of what was found.
create view kernel.guard_incident_v as select id, entrance, rule, person_id, at, matter_id from kernel.guard_incident;
grant select on kernel.guard_incident_v to app;

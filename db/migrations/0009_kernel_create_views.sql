-- why: modules join lists with the spine through views meant for it, never with kernel tables
create view kernel.matter_v as
  select id, kind, title, is_title_withheld, number, source, unit_id, lead_unit_id, lead_person_id, urgency, handling, created_by,
         opened_at, state, step, round, due_at, closed_at, filed_at, changed_at
    from kernel.matter;
create view kernel.addressee_v as select id, kind, name from kernel.addressee;
grant select on kernel.matter_v, kernel.addressee_v to app;
create view kernel.clock_v as select matter_id, state, due_at, is_late from kernel.clock;
create view kernel.file_v as select id, matter_id, purpose, name from kernel.file where purged_at is null;
grant select on kernel.clock_v, kernel.file_v to app;

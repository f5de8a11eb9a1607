-- why: desks show who signed for a unit's part, and whom a limit reminds today
create view kernel.receipt_v as select matter_id, person_id, kind, at from kernel.receipt;
create view kernel.clock_step_v as
  select s.clock_id, s.step, s.kind, s.at, s.detail ->> 'to' as reminds, s.done_at, c.matter_id, c.rule, c.owner_id, c.state, c.due_at
    from kernel.clock_step s join kernel.clock c on c.id = s.clock_id;
grant select on kernel.receipt_v, kernel.clock_step_v to app;
-- What was reminded today is asked by day.
create index clock_step_by_time on kernel.clock_step (at);

-- why: desks read tasks, links, opinions and records through views, like every module
create view kernel.task_v as
  select id, matter_id, step, addressee_id, state, version, round, urgency, opened_at, due_at, due_key, warn_at, read_at, closed_at, closed_by
    from kernel.task;
create view kernel.link_v as select from_id, to_id, kind, at from kernel.link;
create view kernel.opinion_v as
  select o.id, o.matter_id, o.person_id, o.act, o.step, o.round, o.option_label, o.audience, o.at, c.body
    from kernel.opinion o left join kernel.content c on c.id = o.content_id;
create view kernel.act_v as
  select r.subject::uuid as matter_id, r.id, r.seq, r.at, r.person_id, r.body::jsonb ->> 'action' as action
    from kernel.record r where r.stream = 'matters';
create view kernel.notice_v as select id, person_id, matter_id, kind, params, at, read_at, cleared_at from kernel.notice;
grant select on kernel.task_v, kernel.link_v, kernel.opinion_v, kernel.act_v, kernel.notice_v to app;

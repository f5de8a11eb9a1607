-- why: whether units passed a meeting's message on within 24 hours, and what they do about it, was asked by telephone
create schema spreading;
grant usage on schema spreading to app;

create table spreading.message (
  matter_id      uuid primary key references kernel.matter,
  meeting        text not null,
  held_on        date not null,
  -- Contents: the words to be passed on, the summary.
  text_id        uuid not null references kernel.content,
  summary_id     uuid references kernel.content,
  owner_post_id  bigint not null references kernel.post,
  leader_post_id bigint not null references kernel.post
);

create table spreading.part (
  matter_id         uuid primary key references kernel.matter,
  message_id        uuid not null references spreading.message,
  unit_id           bigint not null references kernel.unit,
  meeting           text not null,
  held_on           date not null,
  -- Its own copy: one matter's contents are purged with it.
  text_id           uuid not null references kernel.content,
  principal_post_id bigint not null references kernel.post,
  handler_id        bigint references kernel.person,
  passed_at         timestamptz,
  passed_how        text check (passed_how in ('meeting', 'paper', 'network', 'visit')),
  people            integer check (people > 0),
  is_passed_late    boolean not null default false,
  report_id         uuid references kernel.content,
  chases            integer not null default 0,
  constraint a_unit_has_one_part unique (message_id, unit_id),
  constraint passed_on_is_whole check ((passed_at is null) = (passed_how is null) and (passed_at is null) = (people is null))
);
grant select, insert, update on spreading.message, spreading.part to app;

insert into kernel.clock_rule (rule, budget, unit, source, steps) values
  ('spreading.pass_on', 24, 'hours', '会议精神24小时内传达学习',
   '[{"kind":"warn","when":"before","amount":4,"unit":"hours","to":"holder"},{"kind":"overdue","when":"after","amount":0,"unit":"hours","to":"holder"},{"kind":"escalate","when":"after","amount":4,"unit":"working-hours","to":"unit_principal"}]'),
  ('spreading.report', 2, 'working-days', '会议精神2个工作日内报送贯彻情况',
   '[{"kind":"warn","when":"before","amount":4,"unit":"working-hours","to":"holder"},{"kind":"overdue","when":"after","amount":0,"unit":"hours","to":"holder"},{"kind":"escalate","when":"after","amount":1,"unit":"working-days","to":"unit_principal"}]'),
  ('spreading.summary', 4, 'working-days', '各单位报告期满后2个工作日内汇总呈报',
   '[{"kind":"warn","when":"before","amount":1,"unit":"working-days","to":"holder"},{"kind":"overdue","when":"after","amount":0,"unit":"hours","to":"holder"}]');

insert into kernel.grant_rule (role, permission, scope)
  select r.role, p.permission, r.scope
    from (values ('director', 'all'), ('section_chief', 'unit'), ('supervisor', 'unit')) r (role, scope)
   cross join (values ('spreading.start'), ('spreading.chase')) p (permission)
   where exists (select 1 from kernel.grant_rule g where g.role = r.role)
  on conflict do nothing;
insert into kernel.grant_rule (role, permission, scope)
  select 'director', 'spreading.read', 'unit_tree' where exists (select 1 from kernel.grant_rule where role = 'director')
  on conflict do nothing;

-- why: countersigning, added signers, consultation and one-task stand-ins know whom they come back to; what is asked within a limit has its rule
alter table kernel.task add column errand jsonb;

insert into kernel.clock_rule (rule, budget, unit, steps, source) values
  ('routing.consult', 3, 'working-days', '[]', '征求意见、会签时限，由本机关办文制度规定'),
  ('routing.suspend', 30, 'calendar-days', '[]', '暂停办理最长时间，由本机关办文制度规定')
  on conflict (rule) do nothing;

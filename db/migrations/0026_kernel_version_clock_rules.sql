-- why: a limit changes from a day on; what runs keeps the version it began with, and what once held can be looked up
alter table kernel.clock_rule
  add column version integer not null default 1 check (version > 0),
  -- First day on which limits begin by this version.
  add column from_on date not null default '2000-01-01',
  -- When a period of days or months ends on a day of rest.
  add column roll text not null default 'non-working' check (roll in ('non-working', 'holiday', 'none')),
  add column max_extensions integer not null default 1 check (max_extensions >= 0),
  -- Long matters report in between: {"every": "week", "roll": …}; null: never.
  add column reports jsonb,
  add column reason text,
  add column changed_by bigint references kernel.person,
  add column changed_at timestamptz,
  drop constraint clock_rule_pkey,
  drop constraint clock_rule_budget_check,
  -- 0 days: the very day (当日办结).
  add constraint a_limit_is_never_negative check (budget >= 0),
  add primary key (rule, version);
revoke update on kernel.clock_rule from app;

insert into kernel.grant_rule (role, permission, scope)
  select 'director', 'limits.change_rules', 'all' where exists (select 1 from kernel.grant_rule where role = 'director');

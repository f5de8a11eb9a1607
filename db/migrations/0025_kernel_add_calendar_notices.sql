-- why: a holiday notice comes or changes while limits run; what was loaded, when and by whom is kept, and each is counted anew
create table kernel.calendar_notice (
  id        bigint generated always as identity primary key,
  year      integer not null check (year between 1950 and 2200),
  -- national: 国务院办公厅; local: the office's own (minority holidays, stopped work).
  kind      text not null check (kind in ('national', 'local')),
  source    text not null,
  -- {off, makeUp, ordinary}: days that the notice names.
  days      jsonb not null,
  -- What the calendar is called from this notice on.
  version   text not null,
  loaded_by bigint references kernel.person,
  loaded_at timestamptz not null
);
create index notice_of_a_year on kernel.calendar_notice (year, id);
grant select, insert on kernel.calendar_notice to app;

-- Never filled: the years of the package and the notices above say the same without being said twice.
drop table kernel.calendar_year;

-- Clocks still counted on another calendar than the one in force.
create index clock_by_calendar on kernel.clock (calendar_version, id) where state <> 'stopped';
-- Which limits a changed day can move: those that end on or after it.
create index clock_open_by_due on kernel.clock (due_on, id) where state <> 'stopped';

insert into kernel.grant_rule (role, permission, scope)
  select 'director', 'limits.publish', 'all' where exists (select 1 from kernel.grant_rule where role = 'director');

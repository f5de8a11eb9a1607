-- why: units' parts of urgent items run by a limit of their own (L1: 急件5日); offices that were there already keep what they had, as the ordinary limit says it now
insert into kernel.clock_rule (rule, budget, unit, steps, source, roll, max_extensions, reports)
  select 'supervision.answer_urgent', budget, unit, steps, source, roll, max_extensions, reports from (
    select distinct on (rule) * from kernel.clock_rule where rule = 'supervision.answer' order by rule, version desc) newest
   where not exists (select 1 from kernel.clock_rule where rule = 'supervision.answer_urgent');

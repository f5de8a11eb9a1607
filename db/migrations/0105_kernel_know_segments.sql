-- why: what a segment was made of, so that an act re-indexes what it changed and not the whole paper each time.
-- Rows of before know nothing of it and are made anew when their matter is next indexed.
alter table kernel.search_segment add column digest text not null default '';

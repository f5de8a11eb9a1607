-- why: a file that was taken away left nothing to see in its matter; who let it go and why has to stand there, without a word of it
alter table kernel.file add column purged_by bigint[];
alter table kernel.file add column purge_why text
  constraint file_purge_why_check check (purge_why in ('two_hands', 'machine', 'rule'));
grant update (purged_by, purge_why) on kernel.file to app;
-- What went before this: by the sentence that was left.
update kernel.file set purge_why = case when purge_reason like '机器%' then 'machine' else 'two_hands' end where purged_at is not null;

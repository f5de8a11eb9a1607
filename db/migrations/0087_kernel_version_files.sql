-- why: a better scan or a corrected file takes the place of the former, which stays readable to whoever might read it
alter table kernel.file add column version_of uuid references kernel.file;
-- Who put this version in, when and why; the first came with the act `seq`.
alter table kernel.file add column versioned_by bigint references kernel.person;
alter table kernel.file add column versioned_at timestamptz;
alter table kernel.file add column version_why uuid references kernel.content;
create unique index file_one_per_version on kernel.file (version_of, version) where version_of is not null;
create or replace view kernel.file_v as
  select id, matter_id, purpose, name from kernel.file where purged_at is null and version_of is null;

-- The application may put another file in the place of one only by this: the former becomes a row of its own, the file keeps its
-- identity. Only what its own uploader staged comes in, only where the file still is as he saw it.
create function kernel.replace_file(p_file uuid, p_version integer, p_former uuid, p_staged uuid, p_person bigint, p_attests boolean,
  p_why uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_new kernel.file;
begin
  select * into v_new from kernel.file
   where id = p_staged and matter_id is null and staged_by = p_person and purged_at is null for update;
  if v_new.id is null then return false; end if;
  perform 1 from kernel.file where id = p_file and matter_id is not null and version_of is null and purged_at is null and version = p_version
     for update;
  if not found then return false; end if;

  insert into kernel.file (id, matter_id, purpose, name, media_type, size, pages, version, hash, guard, attested_by, text_id, audience, at,
      seq, ocr, version_of, versioned_by, versioned_at, version_why)
    select p_former, matter_id, purpose, name, media_type, size, pages, version, hash, guard, attested_by, text_id, audience, at,
           seq, ocr, id, versioned_by, versioned_at, version_why
      from kernel.file where id = p_file;
  update kernel.file f set name = v_new.name, media_type = v_new.media_type, size = v_new.size, pages = v_new.pages, hash = v_new.hash,
      version = p_version + 1, text_id = v_new.text_id, ocr = v_new.ocr,
      guard = case when p_attests and v_new.guard = 'not_checked' then 'attested' else v_new.guard end,
      attested_by = case when p_attests then p_person end,
      versioned_by = p_person, versioned_at = p_at, version_why = p_why
   where f.id = p_file;
  update kernel.content c set matter_id = f.matter_id from kernel.file f
   where f.id = p_file and c.id = v_new.text_id and c.matter_id is null;
  return true;
end
$$;
revoke execute on function kernel.replace_file from public;
grant execute on function kernel.replace_file to app;

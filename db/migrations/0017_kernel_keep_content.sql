-- why: the application's role may let a text or file go (purging, sweeping), never put another in its place
revoke update on kernel.content, kernel.file from app;
grant update (matter_id, body, purged_at, purge_reason) on kernel.content to app;
grant update (matter_id, staged_by, purpose, seq, name, guard, attested_by, audience, purged_at, purge_reason) on kernel.file to app;

create function kernel.keep_content() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.matter_id is not null then
    raise exception 'what belongs to a matter is purged, never deleted' using errcode = 'HY003';
  end if;
  if tg_op = 'UPDATE' and old.matter_id is not null and new.matter_id is distinct from old.matter_id then
    raise exception 'what belongs to a matter stays there' using errcode = 'HY003';
  end if;
  return coalesce(new, old);
end
$$;
create function kernel.keep_body() returns trigger
language plpgsql as $$
begin
  if new.body is not null and new.body is distinct from old.body then
    raise exception 'a text is purged, never changed' using errcode = 'HY003';
  end if;
  return new;
end
$$;
create trigger content_stays before update of matter_id or delete on kernel.content for each row when (current_user = 'app') execute function kernel.keep_content();
create trigger file_stays before update of matter_id or delete on kernel.file for each row when (current_user = 'app') execute function kernel.keep_content();
create trigger body_stays before update of body on kernel.content for each row when (current_user = 'app') execute function kernel.keep_body();

-- why: a scan said "not checked" for ever; the machine now reads it in the background, and what it read is looked at by the guard
alter table kernel.file drop constraint file_guard_check;
alter table kernel.file add constraint file_guard_check
  check (guard in ('passed', 'not_checked', 'attested', 'ocr_passed'));
-- Of what brought no text: waits for the machine, was read by it, could not be, or there is no machine to read it.
alter table kernel.file add column ocr text not null default 'none'
  constraint file_ocr_check check (ocr in ('none', 'waiting', 'read', 'unreadable', 'no_engine'));
grant update (ocr, guard, text_id) on kernel.file to app;
-- Where an incident arose in a matter: what is left of it may have to go too.
alter table kernel.guard_incident add column matter_id uuid references kernel.matter;

-- A copy is read, or not, as what it was made from.
create function kernel.copy_keeps_ocr() returns trigger
language plpgsql as $$
begin
  if new.ocr = 'none' and new.guard in ('not_checked', 'attested') then
    new.ocr := coalesce((select f.ocr from kernel.file f where f.hash = new.hash and f.purged_at is null order by f.at limit 1), 'none');
  end if;
  return new;
end
$$;
create trigger copy_keeps_ocr before insert on kernel.file for each row execute function kernel.copy_keeps_ocr();

-- Offices that run already: the secrecy post and the director handle what was found.
insert into kernel.grant_rule (role, permission, scope)
  select r.role, 'secrecy.handle', 'all' from (values ('security_admin'), ('director')) r(role)
   where exists (select 1 from kernel.grant_rule)
  on conflict do nothing;

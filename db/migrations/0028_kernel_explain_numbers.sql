-- why: a gap in a register is asked about years later: each number says how it came, what became of it, by whom and why
alter table kernel.number
  -- taken: next in line by an act; reserved: put aside first; skipped: passed over when a later one was given by hand.
  add column origin text not null default 'taken' check (origin in ('taken', 'reserved', 'manual', 'skipped')),
  add column changed_by bigint references kernel.person,
  add column changed_at timestamptz,
  add constraint what_is_not_issued_says_why check (state = 'issued' or reason is not null);
-- The last guard against a double, whatever the program did; a void number keeps its place all the same.
create unique index a_number_is_issued_once on kernel.number (display);
create index number_by_state on kernel.number (series_id, state, serial);

-- Issued never comes back; void stays void; a number's matter stays its matter.
create function kernel.keep_number() returns trigger
language plpgsql as $$
begin
  if (old.state = 'issued' and new.state not in ('issued', 'void')) or (old.state = 'void' and new.state <> 'void') then
    raise exception 'an issued number never comes back' using errcode = 'HY004';
  end if;
  if new.display is distinct from old.display or (old.matter_id is not null and new.matter_id is distinct from old.matter_id) then
    raise exception 'a number stays what it is and whose it is' using errcode = 'HY004';
  end if;
  return new;
end
$$;
create trigger number_stays before update on kernel.number for each row execute function kernel.keep_number();

insert into kernel.grant_rule (role, permission, scope)
  select distinct g.role, p.permission, 'all'
    from kernel.grant_rule g
    join (values ('clerk', 'numbers.read'), ('section_chief', 'numbers.read'), ('section_chief', 'numbers.manage'),
      ('director', 'numbers.read'), ('director', 'numbers.manage'), ('supervisor', 'numbers.read'), ('archivist', 'numbers.read')) as p(role, permission)
      on p.role = g.role;

-- why: who the caller is costs most of a request; a version of the whole organisation lets a node keep the answer until anything of it changes
create table kernel.org_version (
  only_one boolean primary key default true check (only_one),
  version  bigint not null
);
insert into kernel.org_version (version) values (1);

-- Whoever may change the organisation may not set its version; only these triggers do.
create function kernel.org_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  -- Once a transaction is enough, and loading twenty thousand persons one by one would leave as many dead rows to walk.
  if current_setting('huiyin.org_raised', true) is distinct from pg_current_xact_id()::text then
    update kernel.org_version set version = version + 1;
    perform set_config('huiyin.org_raised', pg_current_xact_id()::text, true);
  end if;
  return null;
end
$$;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['addressee', 'unit', 'person', 'post', 'holding', 'liaison', 'portfolio', 'stand_in', 'group_member', 'grant_rule'] loop
    execute format('create trigger org_changed after insert or update or delete or truncate on kernel.%I for each statement execute function kernel.org_changed()', v_table);
  end loop;
end
$$;
create index stand_in_by_start on kernel.stand_in (starts_at);
create index stand_in_by_end on kernel.stand_in (ends_at);

-- Whose session this is, while it stands, and the version of the organisation as this very snapshot sees it.
create function kernel.session_standing(p_token_hash text, p_now timestamptz)
returns table (account_id bigint, person_id bigint, version bigint)
language sql stable as $$
  select a.id, a.person_id, v.version
    from kernel.session s join kernel.account a on a.id = s.account_id, kernel.org_version v
   where s.token_hash = p_token_hash and s.ends_at > p_now and a.is_active
$$;

-- Until when an actor found now stays the same though nothing is written: dates of posts end with the day, stand-ins at their hour.
create function kernel.actor_stands_until(p_now timestamptz) returns timestamptz
language sql stable as $$
  select least(
    (((p_now at time zone 'Asia/Shanghai')::date + 1)::timestamp at time zone 'Asia/Shanghai'),
    (select min(starts_at) from kernel.stand_in where starts_at > p_now),
    (select min(ends_at) from kernel.stand_in where ends_at > p_now))
$$;

-- The gathering for a session. A node that knows the caller already says in which version of the organisation; then he is
-- not found out again. Otherwise the version is read before the caller: it may be older than what was found, never newer.
create function kernel.gather_session_act(p_token_hash text, p_known_version bigint, p_matter uuid, p_key text, p_now timestamptz) returns jsonb
language plpgsql volatile as $$
declare
  v_account bigint;
  v_person bigint;
  v_version bigint;
  v_repeat jsonb;
begin
  select account_id, person_id, version into v_account, v_person, v_version from kernel.session_standing(p_token_hash, p_now);
  if v_account is null or v_version is distinct from p_known_version then
    return kernel.gather_act(p_token_hash, null, p_matter, p_key, p_now)
      || jsonb_build_object('version', v_version, 'until', kernel.actor_stands_until(p_now));
  end if;
  if p_matter is not null then
    perform 1 from kernel.matter where id = p_matter for no key update;
  end if;
  if p_key is not null then
    select to_jsonb(c) into v_repeat from platform.command c where c.account_id = v_account and c.key = p_key;
  end if;
  return jsonb_build_object('known', v_person, 'repeat', v_repeat,
    'facts', case when p_matter is null then null else kernel.matter_facts(p_matter) end);
end
$$;
grant select on kernel.org_version to app;

-- why: secondees kept their old unit's matters, deputy leaders saw nothing of the units they answer for, groups knew no units, and finding the caller walked whole tables
alter table kernel.grant_rule drop constraint grant_rule_scope_check;
alter table kernel.grant_rule add constraint grant_rule_scope_check
  check (scope in ('own', 'involved', 'portfolio', 'unit', 'unit_tree', 'all'));

create index group_member_by_member on kernel.group_member (member_id);
create index liaison_by_liaison on kernel.liaison (liaison_id);
create index account_by_person on kernel.account (person_id);

-- Holdings in force on a day. Whoever is seconded (借调) works where he is seconded to: his own posts rest meanwhile.
-- One statement, so that the planner sees through it.
create function kernel.held_on(p_day date) returns setof kernel.holding
language sql stable as $$
  select h.* from kernel.holding h
   where h.from_on <= p_day and (h.to_on is null or h.to_on >= p_day)
     and (h.kind <> 'own' or not exists (
       select 1 from kernel.holding s where s.person_id = h.person_id and s.kind = 'seconded'
          and s.from_on <= p_day and (s.to_on is null or s.to_on >= p_day)))
$$;
grant execute on function kernel.held_on(date) to app;

create or replace function kernel.actor_of_person(p_person bigint, p_now timestamptz) returns jsonb
language sql stable as $$
  with today as (select (p_now at time zone 'Asia/Shanghai')::date as day),
  -- Whose holdings count: his own, and those of whom he stands in or records for. As an array, so that an index serves it.
  held as (
    select h.person_id, p.id, p.role, p.unit_id, a.name, h.kind, ua.name as unit_name
      from kernel.held_on((p_now at time zone 'Asia/Shanghai')::date) h
      join kernel.post p on p.id = h.post_id
      join kernel.addressee a on a.id = p.id
      join kernel.addressee ua on ua.id = p.unit_id
     where h.person_id = any(array(
         select p_person
         union all select absent_id from kernel.stand_in where stand_in_id = p_person and starts_at <= p_now and ends_at > p_now
         union all select leader_id from kernel.liaison, today
                    where liaison_id = p_person and from_on <= today.day and (to_on is null or to_on >= today.day)))
     order by p.sort, p.id
  ),
  -- Whoever holds no post is nobody's addressee, his own included: a leaver sees and does nothing any more.
  addressees as (
    select x.person_id, array_agg(distinct x.id order by x.id) as ids from (
      select person_id, person_id as id from held
      union all select person_id, id from held
      union all select person_id, unit_id from held where role in ('unit_principal', 'unit_contact')
      union all select h.person_id, g.group_id from held h join kernel.group_member g on g.member_id = any(
        case when h.role in ('unit_principal', 'unit_contact') then array[h.person_id, h.id, h.unit_id] else array[h.person_id, h.id] end)
    ) x group by x.person_id
  ),
  trees as (
    select array_agg(distinct u.id) as ids from (
      with recursive below as (
        select unit_id as id from held where person_id = p_person
        union select c.id from kernel.unit c join below b on c.parent_id = b.id
      ) select id from below
    ) u
  ),
  -- A grant reaches the units of the post that carries it, never those of another post of the same person; scope
  -- `portfolio` the units a leader answers for (分管) and what lies below them.
  reach as (
    select y.permission, jsonb_agg(distinct y.id) as ids from (
      with recursive below as (
        select g.permission, g.scope, h.unit_id as id from held h join kernel.grant_rule g on g.role = h.role
         where h.person_id = p_person and g.scope in ('unit', 'unit_tree')
        union select g.permission, g.scope, f.unit_id from held h join kernel.grant_rule g on g.role = h.role
          join kernel.portfolio f on f.leader_id = h.person_id, today
         where h.person_id = p_person and g.scope = 'portfolio' and f.from_on <= today.day and (f.to_on is null or f.to_on >= today.day)
        union select b.permission, b.scope, c.id from kernel.unit c join below b on c.parent_id = b.id and b.scope in ('unit_tree', 'portfolio')
      ) select permission, id from below
    ) y group by y.permission
  )
  select jsonb_build_object(
    'personId', p_person,
    'name', (select name from kernel.addressee where id = p_person),
    'posts', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'role', role, 'unitId', unit_id, 'unitName', unit_name, 'name', name, 'kind', kind))
                         from held where person_id = p_person), '[]'),
    'addressees', coalesce((select to_jsonb(ids) from addressees where person_id = p_person), '[]'),
    'unitIds', coalesce((select jsonb_agg(distinct unit_id) from held where person_id = p_person), '[]'),
    'unitTree', coalesce((select to_jsonb(ids) from trees), '[]'),
    'grants', coalesce((select jsonb_object_agg(permission, scope) from (
        select g.permission, (array_agg(g.scope order by array_position(array['all','unit_tree','unit','portfolio','involved','own'], g.scope)))[1] as scope
          from held h join kernel.grant_rule g on g.role = h.role where h.person_id = p_person group by g.permission) y), '{}'),
    'grantUnits', coalesce((select jsonb_object_agg(permission, ids) from reach), '{}'),
    'standsInFor', coalesce((select jsonb_agg(jsonb_build_object('personId', s.absent_id, 'name', a.name, 'kinds', to_jsonb(s.kinds),
          'endsAt', s.ends_at, 'postId', (select id from held where person_id = s.absent_id limit 1),
          'addressees', to_jsonb(ad.ids)))
        from kernel.stand_in s join kernel.addressee a on a.id = s.absent_id join addressees ad on ad.person_id = s.absent_id
       where s.stand_in_id = p_person and s.starts_at <= p_now and s.ends_at > p_now
         and exists (select 1 from held where person_id = p_person)), '[]'),
    'liaisonFor', coalesce((select jsonb_agg(jsonb_build_object('personId', l.leader_id, 'name', a.name,
          'postId', (select id from held where person_id = l.leader_id limit 1),
          'addressees', to_jsonb(ad.ids)) order by l.leader_id)
        from kernel.liaison l join kernel.addressee a on a.id = l.leader_id join addressees ad on ad.person_id = l.leader_id, today
       where l.liaison_id = p_person and l.from_on <= today.day and (l.to_on is null or l.to_on >= today.day)
         and exists (select 1 from held where person_id = p_person)), '[]')
  )
$$;

-- why: whoever holds no post any more (his holding was ended, or its last day passed) is nobody's caller: his session found somebody with an empty desk
create or replace function kernel.actor_of_session(p_token_hash text, p_now timestamptz) returns jsonb
language sql stable as $$
  -- Found once: inlined, the caller would be found out anew for every use of him.
  with found as materialized (
    select kernel.actor_of_person(a.person_id, p_now) as actor, a.id
      from kernel.session s join kernel.account a on a.id = s.account_id
     where s.token_hash = p_token_hash and s.ends_at > p_now and a.is_active)
  select actor || jsonb_build_object('accountId', id) from found where jsonb_array_length(actor -> 'posts') > 0
$$;

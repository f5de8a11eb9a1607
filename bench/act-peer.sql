\set r random(1, :matters)
begin;
select kernel.actor_of_session(:token, :now::timestamptz);
select matter_id as m from bench.peer where id = :r \gset
select * from kernel.matter where id = :m::uuid for no key update;
select id as t from kernel.task where matter_id = :m::uuid and state = 'open' \gset
select c.*, e.entry from kernel.clock c join kernel.clock_entry e on e.clock_id = c.id where c.matter_id = :m::uuid;
select addressee_id from kernel.matter_acl where matter_id = :m::uuid;
select l.*, o.state from kernel.link l join kernel.matter o on o.id = l.to_id where l.from_id = :m::uuid;
select gen_random_uuid() as c, gen_random_uuid() as n \gset
insert into kernel.content (id, matter_id, kind, body, hash, at) values (:c::uuid, :m::uuid, 'text', '请阅示。', 'x', :now::timestamptz);
insert into kernel.opinion (id, matter_id, seq, step, round, act, person_id, content_id, at) values (:n::uuid, :m::uuid, 1, 'instruct', 1, 'pass_on', :person, :c::uuid, :now::timestamptz);
update kernel.task set state = 'done', version = version + 1, closed_at = :now::timestamptz, closed_by = :person where id = :t::uuid;
insert into kernel.task (id, matter_id, step, addressee_id, state, round, urgency, opened_at, opened_seq, due_key) values (:n::uuid, :m::uuid, 'instruct', :addressee, 'open', 1, 'normal', :now::timestamptz, 1, 'infinity');
update kernel.matter set seq = seq + 1, head_hash = md5(head_hash), changed_at = :now::timestamptz where id = :m::uuid;
insert into kernel.matter_acl (addressee_id, matter_id) values (:addressee, :m::uuid) on conflict do nothing;
update documents.incoming set leader_post_id = :addressee where matter_id = :m::uuid;
insert into kernel.record (stream, subject, seq, event, at, person_id, body, prev_hash, hash) select 'matters', :m::text, seq + 1000000, 'pass_on', :now::timestamptz, :person, '{}', head_hash, head_hash from kernel.matter where id = :m::uuid;
insert into platform.job (kind, payload, key, run_at) values ('bench.none', '{}', null, :now::timestamptz), ('bench.none', '{}', :m::text, :now::timestamptz) on conflict do nothing;
insert into platform.command (key, account_id, endpoint, request_hash, reply, at) values (:n::text, 1, 'bench', 'x', '{}', :now::timestamptz);
commit;

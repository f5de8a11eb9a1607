-- why: what a stand-in instructed is an instruction of the absent leader's too; his 回音 shows it in whose words it was said.
create or replace view kernel.opinion_v as
select o.id, o.matter_id, o.person_id, o.act, o.step, o.round, o.option_label, o.audience, o.at, c.body, o.stands_in_for
  from kernel.opinion o left join kernel.content c on c.id = o.content_id;

-- why: the number of a matter that was voided (作废) read "issued" in the ledger as if its paper were in force; a paper sent back (退文) keeps its number, for it did come in
update kernel.number n set state = 'void', reason = '随事项作废', changed_by = r.person_id, changed_at = r.at
  from kernel.matter m join lateral (
    select person_id, at from kernel.record r where r.stream = 'matters' and r.subject = m.id::text and r.body::jsonb ->> 'action' = 'routing.void'
     order by seq desc limit 1) r on true
 where m.id = n.matter_id and m.state = 'void' and n.state = 'issued';

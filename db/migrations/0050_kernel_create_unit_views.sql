-- why: the clear-out and the director's desk group open tasks by person, post and unit
create view kernel.unit_v as select id, parent_id, kind, full_name, sort, closed_on from kernel.unit;
create view kernel.post_v as select id, unit_id, role, sort from kernel.post;
grant select on kernel.unit_v, kernel.post_v to app;

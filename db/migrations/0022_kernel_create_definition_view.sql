-- why: the steward's list asked every stuck matter for its facts, one by one, only to learn which definition it is pinned to
create view kernel.matter_definition_v as select id, definition_version from kernel.matter;
grant select on kernel.matter_definition_v to app;

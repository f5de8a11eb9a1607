-- why: an ordinary user's register walked all papers of the office until it had found twenty of his own
create index matter_newest_by_kind on kernel.matter (kind, id desc);
create index matter_newest_by_unit on kernel.matter (unit_id, kind, id desc);
create index matter_newest_by_lead_unit on kernel.matter (lead_unit_id, kind, id desc) where lead_unit_id is not null;
create index matter_newest_by_creator on kernel.matter (created_by, kind, id desc) where created_by is not null;
-- Pages go by id, which sorts by birth; by the time of opening nothing asks.
drop index kernel.matter_by_unit;
drop index kernel.matter_by_kind;

-- why: the register is asked by sender and kind, of three thousand papers a year for ten years
create index incoming_by_sender on documents.incoming (sender);
create index incoming_by_kind on documents.incoming (kind);

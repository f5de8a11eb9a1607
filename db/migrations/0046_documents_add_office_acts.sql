-- why: who signed for a paper, who chased it, where its sheet lies and what was answered stood in notebooks
create table documents.receipt (
  id           uuid primary key,
  unit_id      bigint not null references kernel.unit,
  at           timestamptz not null,
  signed_by    bigint not null references kernel.person,
  from_whom    text not null,
  channel      text not null check (channel in ('exchange', 'post', 'by_hand', 'fax', 'network')),
  pieces       integer not null check (pieces > 0),
  urgent       integer not null check (urgent between 0 and pieces),
  after_hours  boolean not null
);
create index receipt_by_unit on documents.receipt (unit_id, id desc);

alter table documents.incoming
  add column receipt_id     uuid references documents.receipt,
  add column chases         integer not null default 0,
  add column last_chased_at timestamptz,
  add column reassigned     integer not null default 0;
create index incoming_by_receipt on documents.incoming (receipt_id) where receipt_id is not null;
create index incoming_by_drafter on documents.incoming (drafter_post_id);

-- 答复来文单位: the words are the opinion of the act.
create table documents.answer (
  matter_id   uuid not null references documents.incoming,
  seq         integer not null,
  how         text not null check (how in ('phone', 'letter', 'in_person', 'network')),
  answered_on date not null,
  answered_by bigint not null references kernel.person,
  at          timestamptz not null,
  told        bigint[] not null,
  primary key (matter_id, seq)
);

-- 原件: one row a move, the latest without `ended_at` tells where the sheet is.
create table documents.original_move (
  id        uuid primary key,
  matter_id uuid not null references documents.incoming,
  kind      text not null check (kind in ('handed', 'back', 'boxed')),
  at        timestamptz not null,
  moved_by  bigint not null references kernel.person,
  to_id     bigint references kernel.addressee,
  due_on    date,
  signed_at timestamptz,
  signed_by bigint references kernel.person,
  box       text not null default '',
  ended_at  timestamptz,
  constraint handed_to_somebody check ((kind = 'handed') = (to_id is not null)),
  constraint boxed_in_a_box check ((kind = 'boxed') = (box <> ''))
);
create unique index original_is_in_one_place on documents.original_move (matter_id) where ended_at is null;
create index original_by_due on documents.original_move (due_on, matter_id) where ended_at is null and kind = 'handed';

grant select, insert on documents.receipt, documents.answer to app;
grant select, insert, update on documents.original_move to app;

-- Offices that run already: whoever registers may chase and reassign; who reads the whole office may too.
insert into kernel.grant_rule (role, permission, scope)
  select role, p.permission, scope from kernel.grant_rule cross join (values ('documents.chase'), ('documents.reassign')) p (permission)
   where kernel.grant_rule.permission = 'documents.register'
      or (kernel.grant_rule.permission = 'documents.read' and role = 'director')
  on conflict do nothing;

-- why: what the register of incoming papers says of a paper beyond its matter
create schema documents;
grant usage on schema documents to app;

create table documents.incoming (
  matter_id      uuid primary key references kernel.matter,
  sender         text not null,
  paper_number   text not null default '',
  -- Brackets and widths folded, so that 云水〔2026〕3号 and 云水[2026]３号 are found to be the same.
  number_folded  text not null default '',
  title_folded   text not null,
  paper_on       date,
  kind           text not null default '',
  copies         integer not null check (copies > 0),
  file_hash      text not null,
  -- First receiver (首接负责制): the paper comes back to this post whenever nobody else has it.
  drafter_post_id bigint not null references kernel.post,
  leader_post_id bigint references kernel.post,
  -- Content holding {summary, options} of the proposal.
  proposal_id    uuid references kernel.content,
  -- What the leader decided last: disposition, units and limit; his words are his opinion.
  decision       jsonb
);
create index incoming_by_hash on documents.incoming (file_hash);
create index incoming_by_number on documents.incoming (number_folded) where number_folded <> '';
create index incoming_by_title on documents.incoming (title_folded);

grant select, insert, update on documents.incoming to app;

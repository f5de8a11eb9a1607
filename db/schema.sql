-- The schema after the last migration. Made by "npm run db:schema"; read in review, compared by a test.

create schema archives;

create table archives.filing (
  matter_id uuid not null,
  retention text not null,
  category text not null,
  code text not null,
  arranged_by bigint not null,
  at timestamp with time zone not null,
  constraint filing_pkey PRIMARY KEY (matter_id),
  constraint archival_codes_are_unique UNIQUE (code),
  constraint filing_arranged_by_fkey FOREIGN KEY (arranged_by) REFERENCES kernel.person(id),
  constraint filing_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint filing_retention_check CHECK ((retention = ANY (ARRAY['Y'::text, 'D30'::text, 'D10'::text])))
);

grant insert, select on archives.filing to app;

create schema documents;

create table documents.answer (
  matter_id uuid not null,
  seq integer not null,
  how text not null,
  answered_on date not null,
  answered_by bigint not null,
  at timestamp with time zone not null,
  told bigint[] not null,
  constraint answer_pkey PRIMARY KEY (matter_id, seq),
  constraint answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES kernel.person(id),
  constraint answer_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES documents.incoming(matter_id),
  constraint answer_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'letter'::text, 'in_person'::text, 'network'::text])))
);

create table documents.incoming (
  matter_id uuid not null,
  sender text not null,
  paper_number text default ''::text not null,
  number_folded text default ''::text not null,
  title_folded text not null,
  paper_on date,
  kind text default ''::text not null,
  copies integer not null,
  file_hash text not null,
  drafter_post_id bigint not null,
  leader_post_id bigint,
  proposal_id uuid,
  decision jsonb,
  relation text default 'unknown'::text not null,
  check_id uuid,
  checked_at timestamp with time zone,
  receipt_id uuid,
  chases integer default 0 not null,
  last_chased_at timestamp with time zone,
  reassigned integer default 0 not null,
  constraint incoming_pkey PRIMARY KEY (matter_id),
  constraint incoming_check_id_fkey FOREIGN KEY (check_id) REFERENCES kernel.content(id),
  constraint incoming_drafter_post_id_fkey FOREIGN KEY (drafter_post_id) REFERENCES kernel.post(id),
  constraint incoming_leader_post_id_fkey FOREIGN KEY (leader_post_id) REFERENCES kernel.post(id),
  constraint incoming_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint incoming_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES kernel.content(id),
  constraint incoming_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES documents.receipt(id),
  constraint incoming_copies_check CHECK ((copies > 0)),
  constraint incoming_relation_check CHECK ((relation = ANY (ARRAY['superior'::text, 'level'::text, 'subordinate'::text, 'unknown'::text])))
);
CREATE INDEX incoming_by_drafter ON documents.incoming USING btree (drafter_post_id);
CREATE INDEX incoming_by_hash ON documents.incoming USING btree (file_hash);
CREATE INDEX incoming_by_kind ON documents.incoming USING btree (kind);
CREATE INDEX incoming_by_number ON documents.incoming USING btree (number_folded) WHERE (number_folded <> ''::text);
CREATE INDEX incoming_by_receipt ON documents.incoming USING btree (receipt_id) WHERE (receipt_id IS NOT NULL);
CREATE INDEX incoming_by_sender ON documents.incoming USING btree (sender);
CREATE INDEX incoming_by_title ON documents.incoming USING btree (title_folded);

create table documents.inquiry (
  matter_id uuid not null,
  asked_seq integer not null,
  about text not null,
  asked_how text not null,
  asked_by bigint not null,
  asked_at timestamp with time zone not null,
  answered_seq integer,
  answered_how text,
  answered_by bigint,
  answered_at timestamp with time zone,
  outcome text,
  constraint inquiry_pkey PRIMARY KEY (matter_id, asked_seq),
  constraint inquiry_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES kernel.person(id),
  constraint inquiry_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES kernel.person(id),
  constraint inquiry_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES documents.incoming(matter_id),
  constraint an_answer_is_whole CHECK (((answered_at IS NULL) = (outcome IS NULL))),
  constraint inquiry_about_check CHECK ((about = ANY (ARRAY['wrong_delivery'::text, 'incomplete'::text, 'unclear'::text]))),
  constraint inquiry_answered_how_check CHECK ((answered_how = ANY (ARRAY['phone'::text, 'letter'::text, 'in_person'::text, 'network'::text]))),
  constraint inquiry_asked_how_check CHECK ((asked_how = ANY (ARRAY['phone'::text, 'letter'::text, 'in_person'::text, 'network'::text]))),
  constraint inquiry_outcome_check CHECK ((outcome = ANY (ARRAY['ours'::text, 'not_ours'::text])))
);

create table documents.original_move (
  id uuid not null,
  matter_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  moved_by bigint not null,
  to_id bigint,
  due_on date,
  signed_at timestamp with time zone,
  signed_by bigint,
  box text default ''::text not null,
  ended_at timestamp with time zone,
  constraint original_move_pkey PRIMARY KEY (id),
  constraint original_move_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES documents.incoming(matter_id),
  constraint original_move_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES kernel.person(id),
  constraint original_move_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES kernel.person(id),
  constraint original_move_to_id_fkey FOREIGN KEY (to_id) REFERENCES kernel.addressee(id),
  constraint boxed_in_a_box CHECK (((kind = 'boxed'::text) = (box <> ''::text))),
  constraint handed_to_somebody CHECK (((kind = 'handed'::text) = (to_id IS NOT NULL))),
  constraint original_move_kind_check CHECK ((kind = ANY (ARRAY['handed'::text, 'back'::text, 'boxed'::text])))
);
CREATE INDEX original_by_due ON documents.original_move USING btree (due_on, matter_id) WHERE ((ended_at IS NULL) AND (kind = 'handed'::text));
CREATE UNIQUE INDEX original_is_in_one_place ON documents.original_move USING btree (matter_id) WHERE (ended_at IS NULL);

create table documents.receipt (
  id uuid not null,
  unit_id bigint not null,
  at timestamp with time zone not null,
  signed_by bigint not null,
  from_whom text not null,
  channel text not null,
  pieces integer not null,
  urgent integer not null,
  after_hours boolean not null,
  constraint receipt_pkey PRIMARY KEY (id),
  constraint receipt_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES kernel.person(id),
  constraint receipt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES kernel.unit(id),
  constraint receipt_channel_check CHECK ((channel = ANY (ARRAY['exchange'::text, 'post'::text, 'by_hand'::text, 'fax'::text, 'network'::text]))),
  constraint receipt_check CHECK (((urgent >= 0) AND (urgent <= pieces))),
  constraint receipt_pieces_check CHECK ((pieces > 0))
);
CREATE INDEX receipt_by_unit ON documents.receipt USING btree (unit_id, id DESC);

create table documents.return (
  matter_id uuid not null,
  seq integer not null,
  points text[] not null,
  returned_by bigint not null,
  at timestamp with time zone not null,
  constraint return_pkey PRIMARY KEY (matter_id),
  constraint return_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES documents.incoming(matter_id),
  constraint return_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES kernel.person(id),
  constraint return_points_check CHECK ((cardinality(points) > 0))
);
CREATE INDEX return_by_time ON documents.return USING btree (at);

grant insert, select on documents.answer to app;
grant insert, select, update on documents.incoming to app;
grant insert, select, update on documents.inquiry to app;
grant insert, select, update on documents.original_move to app;
grant insert, select on documents.receipt to app;
grant insert, select on documents.return to app;

create schema duty;

create table duty.entry (
  id uuid not null,
  shift_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  text text not null,
  from_whom text,
  matter_id uuid,
  is_event boolean not null,
  settled_at timestamp with time zone,
  settled_by bigint,
  outcome text,
  made_by bigint not null,
  made_at timestamp with time zone not null,
  key text not null,
  constraint entry_pkey PRIMARY KEY (id),
  constraint one_entry_per_key UNIQUE (made_by, key),
  constraint entry_made_by_fkey FOREIGN KEY (made_by) REFERENCES kernel.person(id),
  constraint entry_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint entry_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES kernel.person(id),
  constraint entry_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES duty.shift(id),
  constraint entry_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'fax'::text, 'visit'::text, 'event'::text, 'patrol'::text, 'other'::text]))),
  constraint only_what_was_open_is_settled CHECK ((is_event OR (settled_at IS NULL))),
  constraint settled_whole CHECK ((((settled_at IS NULL) = (settled_by IS NULL)) AND ((settled_at IS NULL) = (outcome IS NULL))))
);
CREATE INDEX entry_by_shift ON duty.entry USING btree (shift_id);
CREATE INDEX entry_open ON duty.entry USING btree (at) WHERE (is_event AND (settled_at IS NULL));

create table duty.hand_over (
  id uuid not null,
  from_shift uuid not null,
  to_shift uuid not null,
  given_by bigint not null,
  given_at timestamp with time zone not null,
  note text not null,
  taken_by bigint,
  taken_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint hand_over_pkey PRIMARY KEY (id),
  constraint hand_over_from_shift_fkey FOREIGN KEY (from_shift) REFERENCES duty.shift(id),
  constraint hand_over_given_by_fkey FOREIGN KEY (given_by) REFERENCES kernel.person(id),
  constraint hand_over_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES kernel.person(id),
  constraint hand_over_to_shift_fkey FOREIGN KEY (to_shift) REFERENCES duty.shift(id),
  constraint giver_and_taker_are_two CHECK ((taken_by IS DISTINCT FROM given_by)),
  constraint taken_or_withdrawn CHECK (((taken_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint taken_whole CHECK (((taken_by IS NULL) = (taken_at IS NULL)))
);
CREATE UNIQUE INDEX one_hand_over_waits ON duty.hand_over USING btree (from_shift) WHERE (withdrawn_at IS NULL);

create table duty.handed_item (
  hand_over_id uuid not null,
  entry_id uuid not null,
  constraint handed_item_pkey PRIMARY KEY (hand_over_id, entry_id),
  constraint handed_item_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES duty.entry(id),
  constraint handed_item_hand_over_id_fkey FOREIGN KEY (hand_over_id) REFERENCES duty.hand_over(id)
);

create table duty.shift (
  id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  officer_id bigint not null,
  second_id bigint,
  leader_id bigint not null,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  made_by bigint not null,
  made_at timestamp with time zone not null,
  constraint shift_pkey PRIMARY KEY (id),
  constraint shift_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES kernel.person(id),
  constraint shift_made_by_fkey FOREIGN KEY (made_by) REFERENCES kernel.person(id),
  constraint shift_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES kernel.person(id),
  constraint shift_second_id_fkey FOREIGN KEY (second_id) REFERENCES kernel.person(id),
  constraint a_shift_ends CHECK ((ends_at > starts_at)),
  constraint ended_after_it_began CHECK (((ended_at IS NULL) OR (began_at IS NOT NULL))),
  constraint second_is_another CHECK ((second_id IS DISTINCT FROM officer_id)),
  constraint shifts_do_not_overlap EXCLUDE USING gist (tstzrange(starts_at, ends_at) WITH &&)
);
CREATE UNIQUE INDEX one_shift_on_duty ON duty.shift USING btree ((true)) WHERE ((began_at IS NOT NULL) AND (ended_at IS NULL));

create table duty.swap (
  id uuid not null,
  shift_id uuid not null,
  reason text not null,
  by_id bigint not null,
  at timestamp with time zone not null,
  constraint swap_pkey PRIMARY KEY (id),
  constraint swap_by_id_fkey FOREIGN KEY (by_id) REFERENCES kernel.person(id),
  constraint swap_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES duty.shift(id)
);
CREATE INDEX swap_by_shift ON duty.swap USING btree (shift_id, at);

grant insert, select on duty.entry to app;
grant insert, select on duty.hand_over to app;
grant insert, select on duty.handed_item to app;
grant insert, select, update on duty.shift to app;
grant insert, select on duty.swap to app;

create schema exports;

create table exports.workbook (
  id uuid not null,
  person_id bigint not null,
  list text not null,
  query jsonb not null,
  asked_at timestamp with time zone not null,
  state text not null,
  rows integer,
  bytes bytea,
  done_at timestamp with time zone,
  constraint workbook_pkey PRIMARY KEY (id),
  constraint workbook_person_id_fkey FOREIGN KEY (person_id) REFERENCES kernel.person(id),
  constraint a_done_workbook_is_there CHECK (((state = 'done'::text) = (bytes IS NOT NULL))),
  constraint workbook_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX workbook_by_age ON exports.workbook USING btree (asked_at);
CREATE INDEX workbook_by_person ON exports.workbook USING btree (person_id, id DESC);

grant delete, insert, select, update on exports.workbook to app;

create schema kernel;

create table kernel.account (
  id bigint generated always as identity not null,
  person_id bigint not null,
  login text not null,
  password_hash text not null,
  is_active boolean default true not null,
  failures integer default 0 not null,
  locked_until timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint one_account_per_login UNIQUE (login),
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES kernel.person(id)
);
CREATE INDEX account_by_person ON kernel.account USING btree (person_id);

create table kernel.addressee (
  id bigint generated always as identity not null,
  kind text not null,
  name text not null,
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  is_open boolean default true not null,
  spelled text default ''::text not null,
  constraint addressee_pkey PRIMARY KEY (id),
  constraint addressee_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'post'::text, 'unit'::text, 'group'::text])))
);
CREATE INDEX addressee_by_pinyin ON kernel.addressee USING btree (initials text_pattern_ops) WHERE is_open;

create table kernel.calendar_notice (
  id bigint generated always as identity not null,
  year integer not null,
  kind text not null,
  source text not null,
  days jsonb not null,
  version text not null,
  loaded_by bigint,
  loaded_at timestamp with time zone not null,
  constraint calendar_notice_pkey PRIMARY KEY (id),
  constraint calendar_notice_loaded_by_fkey FOREIGN KEY (loaded_by) REFERENCES kernel.person(id),
  constraint calendar_notice_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'local'::text]))),
  constraint calendar_notice_year_check CHECK (((year >= 1950) AND (year <= 2200)))
);
CREATE INDEX notice_of_a_year ON kernel.calendar_notice USING btree (year, id);

create table kernel.chase_letter (
  id uuid not null,
  matter_id uuid not null,
  clock_id uuid not null,
  step integer not null,
  kind text not null,
  owner_id bigint not null,
  copied bigint[] not null,
  due_at timestamp with time zone not null,
  drafted_at timestamp with time zone not null,
  state text default 'draft'::text not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  reason text,
  constraint chase_letter_pkey PRIMARY KEY (id),
  constraint one_letter_per_step_and_limit UNIQUE (clock_id, step, due_at),
  constraint chase_letter_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES kernel.clock(id),
  constraint chase_letter_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES kernel.person(id),
  constraint chase_letter_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint chase_letter_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES kernel.addressee(id),
  constraint a_decided_letter_says_by_whom CHECK (((state = 'draft'::text) = (decided_by IS NULL))),
  constraint chase_letter_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'criticism'::text]))),
  constraint chase_letter_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'dropped'::text])))
);
CREATE INDEX letter_by_state ON kernel.chase_letter USING btree (state, id);

create table kernel.circulation (
  id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  by_id bigint not null,
  by_post_id bigint,
  is_in_order boolean not null,
  wants text not null,
  due_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint circulation_pkey PRIMARY KEY (id),
  constraint circulation_by_id_fkey FOREIGN KEY (by_id) REFERENCES kernel.person(id),
  constraint circulation_by_post_id_fkey FOREIGN KEY (by_post_id) REFERENCES kernel.post(id),
  constraint circulation_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint circulation_wants_check CHECK ((wants = ANY (ARRAY['read'::text, 'signed_for'::text])))
);
CREATE INDEX circulation_by_matter ON kernel.circulation USING btree (matter_id, seq);

create table kernel.circulation_copy (
  circulation_id uuid not null,
  addressee_id bigint not null,
  matter_id uuid not null,
  place integer not null,
  state text not null,
  sent_at timestamp with time zone,
  opened_at timestamp with time zone,
  read_at timestamp with time zone,
  read_by bigint,
  stands_in_for bigint,
  chased_at timestamp with time zone,
  taken_back_at timestamp with time zone,
  constraint circulation_copy_pkey PRIMARY KEY (circulation_id, addressee_id),
  constraint circulation_copy_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES kernel.addressee(id),
  constraint circulation_copy_circulation_id_fkey FOREIGN KEY (circulation_id) REFERENCES kernel.circulation(id),
  constraint circulation_copy_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint circulation_copy_read_by_fkey FOREIGN KEY (read_by) REFERENCES kernel.person(id),
  constraint circulation_copy_stands_in_for_fkey FOREIGN KEY (stands_in_for) REFERENCES kernel.person(id),
  constraint a_read_copy_says_by_whom CHECK (((state = 'read'::text) = (read_by IS NOT NULL))),
  constraint circulation_copy_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'read'::text, 'taken_back'::text])))
) with (fillfactor=70);
CREATE INDEX circulation_copy_by_matter ON kernel.circulation_copy USING btree (matter_id);
CREATE INDEX to_read ON kernel.circulation_copy USING btree (addressee_id, sent_at DESC, circulation_id) WHERE (state = 'sent'::text);

create table kernel.clock (
  id uuid not null,
  matter_id uuid not null,
  rule text not null,
  owner_id bigint not null,
  budget integer not null,
  unit text not null,
  starts_at timestamp with time zone not null,
  state text not null,
  due_at timestamp with time zone,
  due_on date,
  calendar_version text not null,
  is_late boolean default false not null,
  awaiting_year integer,
  stopped_at timestamp with time zone,
  constraint clock_pkey PRIMARY KEY (id),
  constraint clock_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint clock_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES kernel.addressee(id),
  constraint a_running_clock_is_due CHECK (((state <> 'running'::text) OR (due_at IS NOT NULL) OR (awaiting_year IS NOT NULL))),
  constraint clock_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'stopped'::text])))
) with (fillfactor=70);
CREATE INDEX clock_by_calendar ON kernel.clock USING btree (calendar_version, id) WHERE (state <> 'stopped'::text);
CREATE INDEX clock_by_matter ON kernel.clock USING btree (matter_id);
CREATE INDEX clock_open_by_due ON kernel.clock USING btree (due_on, id) WHERE (state <> 'stopped'::text);

create table kernel.clock_entry (
  clock_id uuid not null,
  seq integer not null,
  entry jsonb not null,
  constraint clock_entry_pkey PRIMARY KEY (clock_id, seq),
  constraint clock_entry_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES kernel.clock(id)
);

create table kernel.clock_rule (
  rule text not null,
  budget integer not null,
  unit text not null,
  steps jsonb not null,
  source text not null,
  version integer default 1 not null,
  from_on date default '2000-01-01'::date not null,
  roll text default 'non-working'::text not null,
  max_extensions integer default 1 not null,
  reports jsonb,
  reason text,
  changed_by bigint,
  changed_at timestamp with time zone,
  constraint clock_rule_pkey PRIMARY KEY (rule, version),
  constraint clock_rule_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES kernel.person(id),
  constraint a_limit_is_never_negative CHECK ((budget >= 0)),
  constraint clock_rule_max_extensions_check CHECK ((max_extensions >= 0)),
  constraint clock_rule_roll_check CHECK ((roll = ANY (ARRAY['non-working'::text, 'holiday'::text, 'none'::text]))),
  constraint clock_rule_unit_check CHECK ((unit = ANY (ARRAY['working-days'::text, 'calendar-days'::text, 'months'::text, 'working-hours'::text, 'hours'::text]))),
  constraint clock_rule_version_check CHECK ((version > 0))
);

create table kernel.clock_step (
  clock_id uuid not null,
  step integer not null,
  kind text not null,
  at timestamp with time zone not null,
  detail jsonb not null,
  done_at timestamp with time zone,
  constraint clock_step_pkey PRIMARY KEY (clock_id, step),
  constraint clock_step_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES kernel.clock(id),
  constraint clock_step_kind_check CHECK ((kind = ANY (ARRAY['warn'::text, 'overdue'::text, 'escalate'::text, 'report'::text])))
);
CREATE INDEX clock_step_by_time ON kernel.clock_step USING btree (at);
CREATE INDEX clock_step_due ON kernel.clock_step USING btree (at, clock_id, step) WHERE (done_at IS NULL);
CREATE INDEX clock_step_taken ON kernel.clock_step USING btree (done_at) WHERE (done_at IS NOT NULL);

create table kernel.content (
  id uuid not null,
  matter_id uuid,
  kind text not null,
  body text,
  hash text not null,
  at timestamp with time zone not null,
  purged_at timestamp with time zone,
  purge_reason text,
  constraint content_pkey PRIMARY KEY (id),
  constraint content_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint content_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'ink'::text, 'file_text'::text]))),
  constraint purged_content_is_empty CHECK (((purged_at IS NULL) = (body IS NOT NULL)))
);
CREATE INDEX content_by_matter ON kernel.content USING btree (matter_id);

create table kernel.file (
  id uuid not null,
  matter_id uuid,
  staged_by bigint,
  purpose text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  pages integer,
  version integer default 1 not null,
  hash text not null,
  guard text not null,
  attested_by bigint,
  text_id uuid,
  audience bigint[],
  at timestamp with time zone not null,
  seq integer,
  purged_at timestamp with time zone,
  purge_reason text,
  ocr text default 'none'::text not null,
  purged_by bigint[],
  purge_why text,
  version_of uuid,
  versioned_by bigint,
  versioned_at timestamp with time zone,
  version_why uuid,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_attested_by_fkey FOREIGN KEY (attested_by) REFERENCES kernel.person(id),
  constraint file_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint file_staged_by_fkey FOREIGN KEY (staged_by) REFERENCES kernel.person(id),
  constraint file_text_id_fkey FOREIGN KEY (text_id) REFERENCES kernel.content(id),
  constraint file_version_of_fkey FOREIGN KEY (version_of) REFERENCES kernel.file(id),
  constraint file_version_why_fkey FOREIGN KEY (version_why) REFERENCES kernel.content(id),
  constraint file_versioned_by_fkey FOREIGN KEY (versioned_by) REFERENCES kernel.person(id),
  constraint a_file_belongs_to_a_matter_or_its_uploader CHECK (((matter_id IS NULL) <> (staged_by IS NULL))),
  constraint file_guard_check CHECK ((guard = ANY (ARRAY['passed'::text, 'not_checked'::text, 'attested'::text, 'ocr_passed'::text]))),
  constraint file_ocr_check CHECK ((ocr = ANY (ARRAY['none'::text, 'waiting'::text, 'read'::text, 'unreadable'::text, 'no_engine'::text]))),
  constraint file_purge_why_check CHECK ((purge_why = ANY (ARRAY['two_hands'::text, 'machine'::text, 'rule'::text]))),
  constraint file_purpose_check CHECK ((purpose = ANY (ARRAY['paper'::text, 'attachment'::text, 'evidence'::text, 'original'::text, 'notice'::text, 'report'::text])))
);
CREATE INDEX file_by_hash ON kernel.file USING btree (hash);
CREATE INDEX file_by_matter ON kernel.file USING btree (matter_id, at);
CREATE UNIQUE INDEX file_one_per_version ON kernel.file USING btree (version_of, version) WHERE (version_of IS NOT NULL);
CREATE INDEX file_staged ON kernel.file USING btree (at) WHERE (matter_id IS NULL);

create table kernel.grant_rule (
  role text not null,
  permission text not null,
  scope text not null,
  constraint grant_rule_pkey PRIMARY KEY (role, permission),
  constraint grant_rule_scope_check CHECK ((scope = ANY (ARRAY['own'::text, 'involved'::text, 'portfolio'::text, 'unit'::text, 'unit_tree'::text, 'all'::text])))
);

create table kernel.group_member (
  group_id bigint not null,
  member_id bigint not null,
  constraint group_member_pkey PRIMARY KEY (group_id, member_id),
  constraint group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES kernel.addressee(id),
  constraint group_member_member_id_fkey FOREIGN KEY (member_id) REFERENCES kernel.addressee(id)
);
CREATE INDEX group_member_by_member ON kernel.group_member USING btree (member_id);

create table kernel.guard_incident (
  id bigint generated always as identity not null,
  entrance text not null,
  rule text not null,
  person_id bigint,
  at timestamp with time zone not null,
  matter_id uuid,
  constraint guard_incident_pkey PRIMARY KEY (id),
  constraint guard_incident_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint guard_incident_person_id_fkey FOREIGN KEY (person_id) REFERENCES kernel.person(id)
);

create table kernel.holding (
  id bigint generated always as identity not null,
  person_id bigint not null,
  post_id bigint not null,
  kind text default 'own'::text not null,
  from_on date not null,
  to_on date,
  constraint holding_pkey PRIMARY KEY (id),
  constraint holding_person_id_fkey FOREIGN KEY (person_id) REFERENCES kernel.person(id),
  constraint holding_post_id_fkey FOREIGN KEY (post_id) REFERENCES kernel.post(id),
  constraint holding_ends_after_it_begins CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint holding_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'acting'::text, 'seconded'::text])))
);
CREATE INDEX holding_by_person ON kernel.holding USING btree (person_id);
CREATE INDEX holding_by_post ON kernel.holding USING btree (post_id);

create table kernel.liaison (
  leader_id bigint not null,
  liaison_id bigint not null,
  from_on date not null,
  to_on date,
  constraint liaison_pkey PRIMARY KEY (leader_id, liaison_id, from_on),
  constraint liaison_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES kernel.person(id),
  constraint liaison_liaison_id_fkey FOREIGN KEY (liaison_id) REFERENCES kernel.person(id)
);
CREATE INDEX liaison_by_liaison ON kernel.liaison USING btree (liaison_id);

create table kernel.link (
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint link_pkey PRIMARY KEY (from_id, to_id, kind),
  constraint link_from_id_fkey FOREIGN KEY (from_id) REFERENCES kernel.matter(id),
  constraint link_to_id_fkey FOREIGN KEY (to_id) REFERENCES kernel.matter(id),
  constraint link_kind_check CHECK ((kind = ANY (ARRAY['arises_from'::text, 'answers'::text, 'part_of'::text, 'merges'::text, 'cites'::text]))),
  constraint no_matter_links_to_itself CHECK ((from_id <> to_id))
);
CREATE INDEX link_by_target ON kernel.link USING btree (to_id);

create table kernel.matter (
  id uuid not null,
  kind text not null,
  title text not null,
  is_title_withheld boolean default false not null,
  number text,
  source text,
  unit_id bigint not null,
  lead_unit_id bigint,
  lead_person_id bigint,
  urgency text default 'normal'::text not null,
  handling text default 'ordinary'::text not null,
  disclosure text default 'undecided'::text not null,
  disclosure_reason text,
  created_by bigint,
  opened_at timestamp with time zone not null,
  definition_version integer not null,
  state text not null,
  step text not null,
  round integer default 1 not null,
  seq integer not null,
  head_hash text not null,
  due_at timestamp with time zone,
  closed_at timestamp with time zone,
  filed_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  did jsonb default '[]'::jsonb not null,
  constraint matter_pkey PRIMARY KEY (id),
  constraint matter_created_by_fkey FOREIGN KEY (created_by) REFERENCES kernel.person(id),
  constraint matter_lead_person_id_fkey FOREIGN KEY (lead_person_id) REFERENCES kernel.person(id),
  constraint matter_lead_unit_id_fkey FOREIGN KEY (lead_unit_id) REFERENCES kernel.unit(id),
  constraint matter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES kernel.unit(id),
  constraint matter_disclosure_check CHECK ((disclosure = ANY (ARRAY['undecided'::text, 'public'::text, 'on_request'::text, 'not_public'::text]))),
  constraint matter_handling_check CHECK ((handling = ANY (ARRAY['ordinary'::text, 'internal'::text, 'work_secret'::text]))),
  constraint matter_state_check CHECK ((state = ANY (ARRAY['open'::text, 'suspended'::text, 'closed'::text, 'filed'::text, 'void'::text]))),
  constraint matter_urgency_check CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'extra_urgent'::text])))
) with (fillfactor=70);
CREATE INDEX matter_by_lead_person ON kernel.matter USING btree (lead_person_id, id DESC) WHERE (lead_person_id IS NOT NULL);
CREATE INDEX matter_by_number ON kernel.matter USING btree (number) WHERE (number IS NOT NULL);
CREATE INDEX matter_newest_by_creator ON kernel.matter USING btree (created_by, kind, id DESC) WHERE (created_by IS NOT NULL);
CREATE INDEX matter_newest_by_kind ON kernel.matter USING btree (kind, id DESC);
CREATE INDEX matter_newest_by_lead_unit ON kernel.matter USING btree (lead_unit_id, kind, id DESC) WHERE (lead_unit_id IS NOT NULL);
CREATE INDEX matter_newest_by_unit ON kernel.matter USING btree (unit_id, kind, id DESC);

create table kernel.matter_acl (
  addressee_id bigint not null,
  matter_id uuid not null,
  constraint matter_acl_pkey PRIMARY KEY (addressee_id, matter_id),
  constraint matter_acl_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES kernel.addressee(id),
  constraint matter_acl_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id)
);
CREATE INDEX acl_by_matter ON kernel.matter_acl USING btree (matter_id);

create table kernel.notice (
  id uuid not null,
  person_id bigint not null,
  matter_id uuid,
  kind text not null,
  params jsonb not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  cleared_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES kernel.person(id)
);
CREATE INDEX notice_by_matter ON kernel.notice USING btree (matter_id) WHERE (cleared_at IS NULL);
CREATE INDEX notice_unread ON kernel.notice USING btree (person_id, id DESC) WHERE ((read_at IS NULL) AND (cleared_at IS NULL));

create table kernel.number (
  series_id text not null,
  serial integer not null,
  display text not null,
  state text not null,
  matter_id uuid,
  reason text,
  at timestamp with time zone not null,
  origin text default 'taken'::text not null,
  changed_by bigint,
  changed_at timestamp with time zone,
  constraint number_pkey PRIMARY KEY (series_id, serial),
  constraint number_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES kernel.person(id),
  constraint number_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint number_series_id_fkey FOREIGN KEY (series_id) REFERENCES kernel.number_series(id),
  constraint number_origin_check CHECK ((origin = ANY (ARRAY['taken'::text, 'reserved'::text, 'manual'::text, 'skipped'::text]))),
  constraint number_state_check CHECK ((state = ANY (ARRAY['reserved'::text, 'issued'::text, 'released'::text, 'void'::text]))),
  constraint what_is_not_issued_says_why CHECK (((state = 'issued'::text) OR (reason IS NOT NULL)))
);
CREATE UNIQUE INDEX a_number_is_issued_once ON kernel.number USING btree (display);
CREATE INDEX number_by_matter ON kernel.number USING btree (matter_id);
CREATE INDEX number_by_state ON kernel.number USING btree (series_id, state, serial);

create table kernel.number_series (
  id text not null,
  template text not null,
  next integer default 1 not null,
  year integer not null,
  constraint number_series_pkey PRIMARY KEY (id),
  constraint number_series_next_check CHECK ((next > 0))
);

create table kernel.opinion (
  id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  step text not null,
  round integer not null,
  act text not null,
  person_id bigint not null,
  post_id bigint,
  recorded_by bigint,
  stands_in_for bigint,
  option_label text,
  content_id uuid,
  ink_id uuid,
  original_file_id uuid,
  audience bigint[],
  at timestamp with time zone not null,
  constraint opinion_pkey PRIMARY KEY (id),
  constraint opinion_content_id_fkey FOREIGN KEY (content_id) REFERENCES kernel.content(id),
  constraint opinion_ink_id_fkey FOREIGN KEY (ink_id) REFERENCES kernel.content(id),
  constraint opinion_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES kernel.person(id),
  constraint opinion_post_id_fkey FOREIGN KEY (post_id) REFERENCES kernel.post(id),
  constraint opinion_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES kernel.person(id),
  constraint opinion_stands_in_for_fkey FOREIGN KEY (stands_in_for) REFERENCES kernel.person(id)
);
CREATE INDEX opinion_by_matter ON kernel.opinion USING btree (matter_id, seq);

create table kernel.org_version (
  only_one boolean default true not null,
  version bigint not null,
  constraint org_version_pkey PRIMARY KEY (only_one),
  constraint org_version_only_one_check CHECK (only_one)
);

create table kernel.person (
  id bigint not null,
  sort integer default 0 not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_id_fkey FOREIGN KEY (id) REFERENCES kernel.addressee(id)
);

create table kernel.portfolio (
  leader_id bigint not null,
  unit_id bigint not null,
  from_on date not null,
  to_on date,
  constraint portfolio_pkey PRIMARY KEY (leader_id, unit_id, from_on),
  constraint portfolio_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES kernel.person(id),
  constraint portfolio_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES kernel.unit(id)
);

create table kernel.post (
  id bigint not null,
  unit_id bigint not null,
  role text not null,
  sort integer default 0 not null,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_id_fkey FOREIGN KEY (id) REFERENCES kernel.addressee(id),
  constraint post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES kernel.unit(id)
);
CREATE INDEX post_by_unit ON kernel.post USING btree (unit_id);

create table kernel.receipt (
  matter_id uuid not null,
  person_id bigint not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint receipt_pkey PRIMARY KEY (matter_id, person_id, kind),
  constraint receipt_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint receipt_person_id_fkey FOREIGN KEY (person_id) REFERENCES kernel.person(id),
  constraint receipt_kind_check CHECK ((kind = ANY (ARRAY['read'::text, 'signed_for'::text])))
);

create table kernel.record (
  id bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  stream text not null,
  subject text not null,
  seq integer not null,
  event text not null,
  at timestamp with time zone not null,
  person_id bigint,
  body text not null,
  prev_hash text not null,
  hash text not null,
  constraint record_pkey PRIMARY KEY (id),
  constraint one_record_per_place_in_a_chain UNIQUE (stream, subject, seq),
  constraint record_stream_check CHECK ((stream = ANY (ARRAY['matters'::text, 'sign_ins'::text, 'settings'::text, 'refusals'::text, 'reads'::text])))
);
CREATE INDEX record_by_person ON kernel.record USING btree (person_id, id DESC) WHERE (stream = 'matters'::text);
CREATE INDEX record_unsealed ON kernel.record USING btree (xid, id);

create table kernel.record_head (
  stream text not null,
  subject text not null,
  seq integer not null,
  hash text not null,
  constraint record_head_pkey PRIMARY KEY (stream, subject)
);

create table kernel.seal (
  id bigint generated always as identity not null,
  generation integer not null,
  from_xid xid8 not null,
  to_xid xid8 not null,
  last_id bigint not null,
  records integer not null,
  root text not null,
  prev_hash text not null,
  hash text not null,
  at timestamp with time zone not null,
  constraint seal_pkey PRIMARY KEY (id),
  constraint seals_form_one_line UNIQUE (prev_hash)
);

create table kernel.search_segment (
  id uuid not null,
  matter_id uuid not null,
  kind text not null,
  words tsvector not null,
  audience bigint[],
  readers bigint[] default '{}'::bigint[] not null,
  digest text default ''::text not null,
  constraint search_segment_pkey PRIMARY KEY (id),
  constraint search_segment_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint search_segment_kind_check CHECK ((kind = ANY (ARRAY['head'::text, 'opinion'::text, 'file'::text])))
);
CREATE INDEX search_by_matter ON kernel.search_segment USING btree (matter_id);
CREATE INDEX search_words_and_readers ON kernel.search_segment USING gin (words, readers);

create table kernel.session (
  token_hash text not null,
  account_id bigint not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES kernel.account(id)
);
CREATE INDEX session_by_account ON kernel.session USING btree (account_id);
CREATE INDEX session_by_end ON kernel.session USING btree (ends_at);

create table kernel.stand_in (
  id bigint generated always as identity not null,
  absent_id bigint not null,
  stand_in_id bigint not null,
  kinds text[],
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reason text not null,
  constraint stand_in_pkey PRIMARY KEY (id),
  constraint stand_in_absent_id_fkey FOREIGN KEY (absent_id) REFERENCES kernel.person(id),
  constraint stand_in_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES kernel.person(id),
  constraint nobody_stands_in_for_himself CHECK ((absent_id <> stand_in_id)),
  constraint standing_in_ends_after_it_begins CHECK ((ends_at > starts_at))
);
CREATE INDEX stand_in_by_end ON kernel.stand_in USING btree (ends_at);
CREATE INDEX stand_in_by_person ON kernel.stand_in USING btree (stand_in_id, ends_at);
CREATE INDEX stand_in_by_start ON kernel.stand_in USING btree (starts_at);

create table kernel.task (
  id uuid not null,
  matter_id uuid not null,
  step text not null,
  addressee_id bigint not null,
  state text not null,
  version integer default 1 not null,
  round integer not null,
  urgency text not null,
  opened_at timestamp with time zone not null,
  opened_seq integer not null,
  due_at timestamp with time zone,
  due_key timestamp with time zone not null,
  read_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by bigint,
  warn_at timestamp with time zone,
  errand jsonb,
  constraint task_pkey PRIMARY KEY (id),
  constraint task_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES kernel.addressee(id),
  constraint task_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES kernel.person(id),
  constraint task_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text])))
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.01);
CREATE INDEX inbox ON kernel.task USING btree (addressee_id, due_key, id) INCLUDE (matter_id, step, warn_at, due_at) WHERE (state = 'open'::text);
CREATE INDEX task_by_matter ON kernel.task USING btree (matter_id, opened_seq);
CREATE INDEX task_open_by_matter ON kernel.task USING btree (matter_id) WHERE (state = 'open'::text);

create table kernel.unit (
  id bigint not null,
  parent_id bigint,
  kind text not null,
  full_name text not null,
  organ_code text,
  sort integer default 0 not null,
  closed_on date,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_id_fkey FOREIGN KEY (id) REFERENCES kernel.addressee(id),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES kernel.unit(id),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['leadership'::text, 'office'::text, 'section'::text, 'department'::text, 'township'::text])))
);
CREATE INDEX unit_by_parent ON kernel.unit USING btree (parent_id);

create table kernel.unknown_login (
  login_hash text not null,
  failures integer not null,
  locked_until timestamp with time zone,
  at timestamp with time zone not null,
  constraint unknown_login_pkey PRIMARY KEY (login_hash)
);
CREATE INDEX unknown_login_by_age ON kernel.unknown_login USING btree (at);

create table kernel.wait (
  matter_id uuid not null,
  what text not null,
  owner_id bigint not null,
  since timestamp with time zone not null,
  until_at timestamp with time zone not null,
  told_until timestamp with time zone,
  constraint wait_pkey PRIMARY KEY (matter_id),
  constraint wait_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint wait_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES kernel.addressee(id)
);
CREATE INDEX wait_to_tell ON kernel.wait USING btree (until_at, matter_id) WHERE (told_until IS DISTINCT FROM until_at);

create view kernel.act_v as
 SELECT subject::uuid AS matter_id,
    id,
    seq,
    at,
    person_id,
    body::jsonb ->> 'action'::text AS action,
    subject
   FROM kernel.record r
  WHERE stream = 'matters'::text;

create view kernel.addressee_v as
 SELECT id,
    kind,
    name
   FROM kernel.addressee;

create view kernel.circulation_copy_v as
 SELECT circulation_id,
    addressee_id,
    matter_id,
    place,
    state,
    sent_at,
    opened_at,
    read_at,
    read_by,
    stands_in_for,
    chased_at,
    taken_back_at
   FROM kernel.circulation_copy;

create view kernel.circulation_v as
 SELECT id,
    matter_id,
    seq,
    by_id,
    by_post_id,
    is_in_order,
    wants,
    due_at,
    at
   FROM kernel.circulation;

create view kernel.clock_step_v as
 SELECT s.clock_id,
    s.step,
    s.kind,
    s.at,
    s.detail ->> 'to'::text AS reminds,
    s.done_at,
    c.matter_id,
    c.rule,
    c.owner_id,
    c.state,
    c.due_at
   FROM kernel.clock_step s
     JOIN kernel.clock c ON c.id = s.clock_id;

create view kernel.clock_v as
 SELECT matter_id,
    state,
    due_at,
    is_late
   FROM kernel.clock;

create view kernel.file_v as
 SELECT id,
    matter_id,
    purpose,
    name
   FROM kernel.file
  WHERE purged_at IS NULL AND version_of IS NULL;

create view kernel.guard_incident_v as
 SELECT id,
    entrance,
    rule,
    person_id,
    at,
    matter_id
   FROM kernel.guard_incident;

create view kernel.holding_v as
 SELECT person_id,
    post_id,
    from_on,
    to_on
   FROM kernel.holding;

create view kernel.link_v as
 SELECT from_id,
    to_id,
    kind,
    at
   FROM kernel.link;

create view kernel.matter_definition_v as
 SELECT id,
    definition_version
   FROM kernel.matter;

create view kernel.matter_v as
 SELECT id,
    kind,
    title,
    is_title_withheld,
    number,
    source,
    unit_id,
    lead_unit_id,
    lead_person_id,
    urgency,
    handling,
    created_by,
    opened_at,
    state,
    step,
    round,
    due_at,
    closed_at,
    filed_at,
    changed_at
   FROM kernel.matter;

create view kernel.notice_v as
 SELECT id,
    person_id,
    matter_id,
    kind,
    params,
    at,
    read_at,
    cleared_at
   FROM kernel.notice;

create view kernel.opinion_v as
 SELECT o.id,
    o.matter_id,
    o.person_id,
    o.act,
    o.step,
    o.round,
    o.option_label,
    o.audience,
    o.at,
    c.body,
    o.stands_in_for
   FROM kernel.opinion o
     LEFT JOIN kernel.content c ON c.id = o.content_id;

create view kernel.post_v as
 SELECT id,
    unit_id,
    role,
    sort
   FROM kernel.post;

create view kernel.receipt_v as
 SELECT matter_id,
    person_id,
    kind,
    at
   FROM kernel.receipt;

create view kernel.task_v as
 SELECT id,
    matter_id,
    step,
    addressee_id,
    state,
    version,
    round,
    urgency,
    opened_at,
    due_at,
    due_key,
    warn_at,
    read_at,
    closed_at,
    closed_by
   FROM kernel.task;

create view kernel.unit_v as
 SELECT id,
    parent_id,
    kind,
    full_name,
    sort,
    closed_on
   FROM kernel.unit;

create view kernel.wait_v as
 SELECT matter_id,
    what,
    owner_id,
    since,
    until_at
   FROM kernel.wait;

CREATE OR REPLACE FUNCTION kernel.actor_of_person(p_person bigint, p_now timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  with today as (select (p_now at time zone 'Asia/Shanghai')::date as day),
  -- Whose holdings count: his own, and those of whom he stands in or records for. As an array, so that an index serves it.
  held as (
    select h.person_id, p.id, p.role, p.unit_id, a.name, h.kind, ua.name as unit_name
      from kernel.held_on((p_now at time zone 'Asia/Shanghai')::date) h
      join kernel.post p on p.id = h.post_id
      join kernel.addressee a on a.id = p.id
      join kernel.addressee ua on ua.id = p.unit_id
     where h.person_id = any(array(
         select p_person
         union all select absent_id from kernel.stand_in where stand_in_id = p_person and starts_at <= p_now and ends_at > p_now
         union all select leader_id from kernel.liaison, today
                    where liaison_id = p_person and from_on <= today.day and (to_on is null or to_on >= today.day)))
     order by p.sort, p.id
  ),
  -- Whoever holds no post is nobody's addressee, his own included: a leaver sees and does nothing any more.
  addressees as (
    select x.person_id, array_agg(distinct x.id order by x.id) as ids from (
      select person_id, person_id as id from held
      union all select person_id, id from held
      union all select person_id, unit_id from held where role in ('unit_principal', 'unit_contact')
      union all select h.person_id, g.group_id from held h join kernel.group_member g on g.member_id = any(
        case when h.role in ('unit_principal', 'unit_contact') then array[h.person_id, h.id, h.unit_id] else array[h.person_id, h.id] end)
    ) x group by x.person_id
  ),
  trees as (
    select array_agg(distinct u.id) as ids from (
      with recursive below as (
        select unit_id as id from held where person_id = p_person
        union select c.id from kernel.unit c join below b on c.parent_id = b.id
      ) select id from below
    ) u
  ),
  -- A grant reaches the units of the post that carries it, never those of another post of the same person; scope
  -- `portfolio` the units a leader answers for (分管) and what lies below them.
  reach as (
    select y.permission, jsonb_agg(distinct y.id) as ids from (
      with recursive below as (
        select g.permission, g.scope, h.unit_id as id from held h join kernel.grant_rule g on g.role = h.role
         where h.person_id = p_person and g.scope in ('unit', 'unit_tree')
        union select g.permission, g.scope, f.unit_id from held h join kernel.grant_rule g on g.role = h.role
          join kernel.portfolio f on f.leader_id = h.person_id, today
         where h.person_id = p_person and g.scope = 'portfolio' and f.from_on <= today.day and (f.to_on is null or f.to_on >= today.day)
        union select b.permission, b.scope, c.id from kernel.unit c join below b on c.parent_id = b.id and b.scope in ('unit_tree', 'portfolio')
      ) select permission, id from below
    ) y group by y.permission
  )
  select jsonb_build_object(
    'personId', p_person,
    'name', (select name from kernel.addressee where id = p_person),
    'posts', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'role', role, 'unitId', unit_id, 'unitName', unit_name, 'name', name, 'kind', kind))
                         from held where person_id = p_person), '[]'),
    'addressees', coalesce((select to_jsonb(ids) from addressees where person_id = p_person), '[]'),
    'unitIds', coalesce((select jsonb_agg(distinct unit_id) from held where person_id = p_person), '[]'),
    'unitTree', coalesce((select to_jsonb(ids) from trees), '[]'),
    'grants', coalesce((select jsonb_object_agg(permission, scope) from (
        select g.permission, (array_agg(g.scope order by array_position(array['all','unit_tree','unit','portfolio','involved','own'], g.scope)))[1] as scope
          from held h join kernel.grant_rule g on g.role = h.role where h.person_id = p_person group by g.permission) y), '{}'),
    'grantUnits', coalesce((select jsonb_object_agg(permission, ids) from reach), '{}'),
    'standsInFor', coalesce((select jsonb_agg(jsonb_build_object('personId', s.absent_id, 'name', a.name, 'kinds', to_jsonb(s.kinds),
          'endsAt', s.ends_at, 'postId', (select id from held where person_id = s.absent_id limit 1),
          'addressees', to_jsonb(ad.ids)))
        from kernel.stand_in s join kernel.addressee a on a.id = s.absent_id join addressees ad on ad.person_id = s.absent_id
       where s.stand_in_id = p_person and s.starts_at <= p_now and s.ends_at > p_now
         and exists (select 1 from held where person_id = p_person)), '[]'),
    'liaisonFor', coalesce((select jsonb_agg(jsonb_build_object('personId', l.leader_id, 'name', a.name,
          'postId', (select id from held where person_id = l.leader_id limit 1),
          'addressees', to_jsonb(ad.ids)) order by l.leader_id)
        from kernel.liaison l join kernel.addressee a on a.id = l.leader_id join addressees ad on ad.person_id = l.leader_id, today
       where l.liaison_id = p_person and l.from_on <= today.day and (l.to_on is null or l.to_on >= today.day)
         and exists (select 1 from held where person_id = p_person)), '[]')
  )
$function$;

CREATE OR REPLACE FUNCTION kernel.actor_of_session(p_token_hash text, p_now timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  -- Found once: inlined, the caller would be found out anew for every use of him.
  with found as materialized (
    select kernel.actor_of_person(a.person_id, p_now) as actor, a.id
      from kernel.session s join kernel.account a on a.id = s.account_id
     where s.token_hash = p_token_hash and s.ends_at > p_now and a.is_active)
  select actor || jsonb_build_object('accountId', id) from found where jsonb_array_length(actor -> 'posts') > 0
$function$;

CREATE OR REPLACE FUNCTION kernel.actor_stands_until(p_now timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  select least(
    (((p_now at time zone 'Asia/Shanghai')::date + 1)::timestamp at time zone 'Asia/Shanghai'),
    (select min(starts_at) from kernel.stand_in where starts_at > p_now),
    (select min(ends_at) from kernel.stand_in where ends_at > p_now))
$function$;

CREATE OR REPLACE FUNCTION kernel.copy_keeps_ocr()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.ocr = 'none' and new.guard in ('not_checked', 'attested') then
    new.ocr := coalesce((select f.ocr from kernel.file f where f.hash = new.hash and f.purged_at is null order by f.at limit 1), 'none');
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION kernel.gather_act(p_token_hash text, p_person bigint, p_matter uuid, p_key text, p_now timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_actor jsonb;
  v_repeat jsonb;
begin
  v_actor := case when p_token_hash is null then
      case when p_person is null then null else kernel.actor_of_person(p_person, p_now) end
    else kernel.actor_of_session(p_token_hash, p_now) end;
  if p_token_hash is not null and v_actor is null then
    return jsonb_build_object('actor', null);
  end if;
  if p_matter is not null then
    perform 1 from kernel.matter where id = p_matter for no key update;
  end if;
  if p_key is not null and v_actor ? 'accountId' then
    select to_jsonb(c) into v_repeat from platform.command c where c.account_id = (v_actor ->> 'accountId')::bigint and c.key = p_key;
  end if;
  return jsonb_build_object('actor', v_actor, 'repeat', v_repeat,
    'facts', case when p_matter is null then null else kernel.matter_facts(p_matter) end);
end
$function$;

CREATE OR REPLACE FUNCTION kernel.gather_session_act(p_token_hash text, p_known_version bigint, p_matter uuid, p_key text, p_now timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_account bigint;
  v_person bigint;
  v_version bigint;
  v_repeat jsonb;
begin
  select account_id, person_id, version into v_account, v_person, v_version from kernel.session_standing(p_token_hash, p_now);
  if v_account is null or v_version is distinct from p_known_version then
    return kernel.gather_act(p_token_hash, null, p_matter, p_key, p_now)
      || jsonb_build_object('version', v_version, 'until', kernel.actor_stands_until(p_now));
  end if;
  if p_matter is not null then
    perform 1 from kernel.matter where id = p_matter for no key update;
  end if;
  if p_key is not null then
    select to_jsonb(c) into v_repeat from platform.command c where c.account_id = v_account and c.key = p_key;
  end if;
  return jsonb_build_object('known', v_person, 'repeat', v_repeat,
    'facts', case when p_matter is null then null else kernel.matter_facts(p_matter) end);
end
$function$;

CREATE OR REPLACE FUNCTION kernel.held_on(p_day date)
 RETURNS SETOF kernel.holding
 LANGUAGE sql
 STABLE
AS $function$
  select h.* from kernel.holding h
   where h.from_on <= p_day and (h.to_on is null or h.to_on >= p_day)
     and (h.kind <> 'own' or not exists (
       select 1 from kernel.holding s where s.person_id = h.person_id and s.kind = 'seconded'
          and s.from_on <= p_day and (s.to_on is null or s.to_on >= p_day)))
$function$;

CREATE OR REPLACE FUNCTION kernel.keep_body()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.body is not null and new.body is distinct from old.body then
    raise exception 'a text is purged, never changed' using errcode = 'HY003';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION kernel.keep_content()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and old.matter_id is not null then
    raise exception 'what belongs to a matter is purged, never deleted' using errcode = 'HY003';
  end if;
  if tg_op = 'UPDATE' and old.matter_id is not null and new.matter_id is distinct from old.matter_id then
    raise exception 'what belongs to a matter stays there' using errcode = 'HY003';
  end if;
  return coalesce(new, old);
end
$function$;

CREATE OR REPLACE FUNCTION kernel.keep_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.state = 'issued' and new.state not in ('issued', 'void')) or (old.state = 'void' and new.state <> 'void') then
    raise exception 'an issued number never comes back' using errcode = 'HY004';
  end if;
  if new.display is distinct from old.display or (old.matter_id is not null and new.matter_id is distinct from old.matter_id) then
    raise exception 'a number stays what it is and whose it is' using errcode = 'HY004';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION kernel.matter_facts(p_matter uuid)
 RETURNS jsonb
 LANGUAGE sql
AS $function$
  select jsonb_build_object(
    'matter', to_jsonb(m),
    'tasks', coalesce((select jsonb_agg(to_jsonb(t) order by t.opened_seq, t.id) from kernel.task t where t.matter_id = m.id and t.state = 'open'), '[]'),
    'clocks', coalesce((select jsonb_agg(to_jsonb(c) || jsonb_build_object(
          'entries', (select jsonb_agg(e.entry order by e.seq) from kernel.clock_entry e where e.clock_id = c.id),
          'steps', coalesce((select jsonb_agg(to_jsonb(s) order by s.step) from kernel.clock_step s where s.clock_id = c.id), '[]'))
        order by c.starts_at, c.id) from kernel.clock c where c.matter_id = m.id), '[]'),
    'acl', coalesce((select jsonb_agg(a.addressee_id) from kernel.matter_acl a where a.matter_id = m.id), '[]'),
    'wait', (select to_jsonb(w) from kernel.wait w where w.matter_id = m.id),
    'links', coalesce((select jsonb_agg(x.link) from (
        select jsonb_build_object('kind', l.kind, 'direction', 'out', 'id', o.id, 'matterKind', o.kind, 'state', o.state, 'round', o.round,
            'leadUnitId', o.lead_unit_id, 'leadPersonId', o.lead_person_id, 'dueAt', o.due_at) as link
          from kernel.link l join kernel.matter o on o.id = l.to_id where l.from_id = m.id
        union all
        select jsonb_build_object('kind', l.kind, 'direction', 'in', 'id', o.id, 'matterKind', o.kind, 'state', o.state, 'round', o.round,
            'leadUnitId', o.lead_unit_id, 'leadPersonId', o.lead_person_id, 'dueAt', o.due_at)
          from kernel.link l join kernel.matter o on o.id = l.from_id where l.to_id = m.id) x), '[]'))
  from kernel.matter m where m.id = p_matter
$function$;

CREATE OR REPLACE FUNCTION kernel.module_key(p_kind text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select -1099511627776 - abs(hashtext(split_part(p_kind, '.', 1))::bigint)
$function$;

CREATE OR REPLACE FUNCTION kernel.org_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  -- Once a transaction is enough, and loading twenty thousand persons one by one would leave as many dead rows to walk.
  if current_setting('huiyin.org_raised', true) is distinct from pg_current_xact_id()::text then
    update kernel.org_version set version = version + 1;
    perform set_config('huiyin.org_raised', pg_current_xact_id()::text, true);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION kernel.reader_keys(p_matter uuid)
 RETURNS bigint[]
 LANGUAGE sql
 STABLE
AS $function$
  select array(
    select addressee_id from kernel.matter_acl where matter_id = m.id
    union select m.created_by where m.created_by is not null
    union select -m.unit_id
    union select -m.lead_unit_id where m.lead_unit_id is not null
    union select kernel.module_key(m.kind))
  from kernel.matter m where m.id = p_matter
$function$;

CREATE OR REPLACE FUNCTION kernel.replace_file(p_file uuid, p_version integer, p_former uuid, p_staged uuid, p_person bigint, p_attests boolean, p_why uuid, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  v_new kernel.file;
begin
  select * into v_new from kernel.file
   where id = p_staged and matter_id is null and staged_by = p_person and purged_at is null for update;
  if v_new.id is null then return false; end if;
  perform 1 from kernel.file where id = p_file and matter_id is not null and version_of is null and purged_at is null and version = p_version
     for update;
  if not found then return false; end if;

  insert into kernel.file (id, matter_id, purpose, name, media_type, size, pages, version, hash, guard, attested_by, text_id, audience, at,
      seq, ocr, version_of, versioned_by, versioned_at, version_why)
    select p_former, matter_id, purpose, name, media_type, size, pages, version, hash, guard, attested_by, text_id, audience, at,
           seq, ocr, id, versioned_by, versioned_at, version_why
      from kernel.file where id = p_file;
  update kernel.file f set name = v_new.name, media_type = v_new.media_type, size = v_new.size, pages = v_new.pages, hash = v_new.hash,
      version = p_version + 1, text_id = v_new.text_id, ocr = v_new.ocr,
      guard = case when p_attests and v_new.guard = 'not_checked' then 'attested' else v_new.guard end,
      attested_by = case when p_attests then p_person end,
      versioned_by = p_person, versioned_at = p_at, version_why = p_why
   where f.id = p_file;
  update kernel.content c set matter_id = f.matter_id from kernel.file f
   where f.id = p_file and c.id = v_new.text_id and c.matter_id is null;
  return true;
end
$function$;

CREATE OR REPLACE FUNCTION kernel.session_standing(p_token_hash text, p_now timestamp with time zone)
 RETURNS TABLE(account_id bigint, person_id bigint, version bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select a.id, a.person_id, v.version
    from kernel.session s join kernel.account a on a.id = s.account_id, kernel.org_version v
   where s.token_hash = p_token_hash and s.ends_at > p_now and a.is_active
$function$;

CREATE OR REPLACE FUNCTION kernel.write_acts(p jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_seqscan TO 'off'
AS $function$
declare
  v_row record;
  v_done integer;
begin
  insert into kernel.matter (id, kind, title, is_title_withheld, number, source, unit_id, lead_unit_id, lead_person_id, urgency,
      handling, disclosure, disclosure_reason, created_by, opened_at, definition_version, state, step, round, seq, head_hash, did, due_at, changed_at)
    select * from jsonb_to_recordset(p -> 'newMatters') as x(id uuid, kind text, title text, is_title_withheld boolean, number text, source text,
      unit_id bigint, lead_unit_id bigint, lead_person_id bigint, urgency text, handling text, disclosure text, disclosure_reason text,
      created_by bigint, opened_at timestamptz, definition_version integer, state text, step text, round integer, seq integer,
      head_hash text, did jsonb, due_at timestamptz, changed_at timestamptz);

  for v_row in select * from jsonb_to_recordset(p -> 'matters') as x(id uuid, expect_seq integer, number text, lead_unit_id bigint,
      lead_person_id bigint, urgency text, state text, step text, round integer, seq integer, head_hash text, did jsonb, due_at timestamptz,
      closed_at timestamptz, filed_at timestamptz, changed_at timestamptz)
  loop
    update kernel.matter m set
        number = coalesce(v_row.number, m.number), lead_unit_id = coalesce(v_row.lead_unit_id, m.lead_unit_id),
        lead_person_id = coalesce(v_row.lead_person_id, m.lead_person_id), urgency = coalesce(v_row.urgency, m.urgency),
        state = v_row.state, step = v_row.step, round = v_row.round, seq = v_row.seq, head_hash = v_row.head_hash, did = v_row.did,
        due_at = v_row.due_at, closed_at = v_row.closed_at, filed_at = v_row.filed_at, changed_at = v_row.changed_at
     where m.id = v_row.id and m.seq = v_row.expect_seq;
    if not found then
      raise exception 'an act was decided on an older state of its matter' using errcode = 'HY001';
    end if;
  end loop;

  for v_row in select * from jsonb_to_recordset(p -> 'tasksClosed') as x(id uuid, state text, closed_at timestamptz, closed_by bigint) loop
    update kernel.task t set state = v_row.state, version = t.version + 1, closed_at = v_row.closed_at, closed_by = v_row.closed_by
     where t.id = v_row.id and t.state = 'open';
    if not found then
      raise exception 'a task was no longer open' using errcode = 'HY001';
    end if;
  end loop;

  if p -> 'tasksOpened' <> '[]' then
    insert into kernel.task (id, matter_id, step, addressee_id, state, round, urgency, opened_at, opened_seq, due_at, due_key, warn_at)
      select id, matter_id, step, addressee_id, 'open', round, urgency, opened_at, opened_seq, due_at, coalesce(due_at, 'infinity'), warn_at
        from jsonb_to_recordset(p -> 'tasksOpened') as x(id uuid, matter_id uuid, step text, addressee_id bigint, round integer, urgency text,
          opened_at timestamptz, opened_seq integer, due_at timestamptz, warn_at timestamptz);
  end if;

  for v_row in select * from jsonb_to_recordset(p -> 'tasksDue') as x(id uuid, due_at timestamptz, warn_at timestamptz) loop
    update kernel.task t set due_at = v_row.due_at, due_key = coalesce(v_row.due_at, 'infinity'), warn_at = v_row.warn_at where t.id = v_row.id;
  end loop;

  if p -> 'waitsCleared' <> '[]' then
    delete from kernel.wait where matter_id in (select value::uuid from jsonb_array_elements_text(p -> 'waitsCleared'));
  end if;
  if p -> 'waitsSet' <> '[]' then
    insert into kernel.wait select * from jsonb_to_recordset(p -> 'waitsSet')
        as x(matter_id uuid, what text, owner_id bigint, since timestamptz, until_at timestamptz)
      on conflict (matter_id) do update set what = excluded.what, owner_id = excluded.owner_id, since = excluded.since, until_at = excluded.until_at;
  end if;

  if p -> 'acl' <> '[]' then
    insert into kernel.matter_acl (addressee_id, matter_id)
      select addressee_id, matter_id from jsonb_to_recordset(p -> 'acl') as x(addressee_id bigint, matter_id uuid)
      on conflict do nothing;
  end if;
  if p -> 'links' <> '[]' then
    insert into kernel.link select * from jsonb_to_recordset(p -> 'links') as x(from_id uuid, to_id uuid, kind text, at timestamptz)
      on conflict do nothing;
  end if;
  if p -> 'contents' <> '[]' then
    insert into kernel.content (id, matter_id, kind, body, hash, at)
      select * from jsonb_to_recordset(p -> 'contents') as x(id uuid, matter_id uuid, kind text, body text, hash text, at timestamptz);
  end if;
  if p -> 'opinions' <> '[]' then
    insert into kernel.opinion (id, matter_id, seq, step, round, act, person_id, post_id, recorded_by, stands_in_for, option_label,
        content_id, ink_id, original_file_id, audience, at)
      select id, matter_id, seq, step, round, act, person_id, post_id, recorded_by, stands_in_for, option_label, content_id, ink_id,
             original_file_id, case when jsonb_typeof(audience) = 'array' then array(select jsonb_array_elements_text(audience)::bigint) end, at
        from jsonb_to_recordset(p -> 'opinions') as x(id uuid, matter_id uuid, seq integer, step text, round integer, act text, person_id bigint,
          post_id bigint, recorded_by bigint, stands_in_for bigint, option_label text, content_id uuid, ink_id uuid, original_file_id uuid,
          audience jsonb, at timestamptz);
  end if;
  if p -> 'filesAttached' <> '[]' then
    update kernel.file f set matter_id = x.matter_id, staged_by = null, purpose = x.purpose, seq = x.seq,
        guard = case when x.attested_by is not null and f.guard = 'not_checked' then 'attested' else f.guard end, attested_by = x.attested_by,
        audience = case when jsonb_typeof(x.audience) = 'array' then array(select jsonb_array_elements_text(x.audience)::bigint) end
      from jsonb_to_recordset(p -> 'filesAttached') as x(id uuid, matter_id uuid, staged_by bigint, purpose text, seq integer, attested_by bigint, audience jsonb)
     where f.id = x.id and f.matter_id is null and f.staged_by = x.staged_by;
    get diagnostics v_done = row_count;
    if v_done <> jsonb_array_length(p -> 'filesAttached') then
      raise exception 'a staged file is gone' using errcode = 'HY002';
    end if;
    update kernel.content c set matter_id = f.matter_id from kernel.file f
     where f.text_id = c.id and f.id in (select (value ->> 'id')::uuid from jsonb_array_elements(p -> 'filesAttached'));
  end if;
  if p -> 'filesCopied' <> '[]' then
    insert into kernel.file (id, matter_id, purpose, name, media_type, size, pages, version, hash, guard, attested_by, text_id, at, seq)
      select x.id, x.matter_id, x.purpose, f.name, f.media_type, f.size, f.pages, f.version, f.hash, f.guard, f.attested_by, f.text_id, x.at, x.seq
        from jsonb_to_recordset(p -> 'filesCopied') as x(id uuid, matter_id uuid, purpose text, from_file uuid, at timestamptz, seq integer)
        join kernel.file f on f.id = x.from_file;
  end if;
  if p -> 'clocks' <> '[]' then
    insert into kernel.clock select * from jsonb_to_recordset(p -> 'clocks') as x(id uuid, matter_id uuid, rule text, owner_id bigint,
        budget integer, unit text, starts_at timestamptz, state text, due_at timestamptz, due_on date, calendar_version text, is_late boolean,
        awaiting_year integer, stopped_at timestamptz)
      on conflict (id) do update set state = excluded.state, due_at = excluded.due_at, due_on = excluded.due_on,
        calendar_version = excluded.calendar_version, is_late = excluded.is_late, awaiting_year = excluded.awaiting_year, stopped_at = excluded.stopped_at;
    insert into kernel.clock_entry select * from jsonb_to_recordset(p -> 'clockEntries') as x(clock_id uuid, seq integer, entry jsonb);
    delete from kernel.clock_step where done_at is null and clock_id in (select (value ->> 'id')::uuid from jsonb_array_elements(p -> 'clocks'));
    insert into kernel.clock_step (clock_id, step, kind, at, detail)
      select * from jsonb_to_recordset(p -> 'clockSteps') as x(clock_id uuid, step integer, kind text, at timestamptz, detail jsonb)
      -- A step already taken comes again when its limit moved on past it (extension, time given back): it warns of the new day.
      on conflict (clock_id, step) do update set at = excluded.at, done_at = null where excluded.at > clock_step.done_at;
  end if;
  for v_row in select * from jsonb_to_recordset(p -> 'stepsDone') as x(clock_id uuid, step integer, done_at timestamptz) loop
    update kernel.clock_step s set done_at = v_row.done_at where s.clock_id = v_row.clock_id and s.step = v_row.step;
  end loop;
  if p -> 'numbers' <> '[]' then
    update kernel.number n set matter_id = x.matter_id
      from jsonb_to_recordset(p -> 'numbers') as x(series_id text, serial integer, matter_id uuid)
     where n.series_id = x.series_id and n.serial = x.serial;
  end if;
  insert into kernel.record (stream, subject, seq, event, at, person_id, body, prev_hash, hash)
    select * from jsonb_to_recordset(p -> 'records') as x(stream text, subject text, seq integer, event text, at timestamptz, person_id bigint,
      body text, prev_hash text, hash text);
  if p -> 'jobs' <> '[]' then
    insert into platform.job (kind, payload, key, run_at)
      select * from jsonb_to_recordset(p -> 'jobs') as x(kind text, payload jsonb, key text, run_at timestamptz)
      on conflict do nothing;
  end if;
  if p -> 'command' <> 'null' then
    insert into platform.command (key, account_id, endpoint, request_hash, reply, at)
      select * from jsonb_to_record(p -> 'command') as x(key text, account_id bigint, endpoint text, request_hash text, reply jsonb, at timestamptz);
  end if;
end
$function$;

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.addressee FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER body_stays BEFORE UPDATE OF body ON kernel.content FOR EACH ROW WHEN ((CURRENT_USER = 'app'::name)) EXECUTE FUNCTION kernel.keep_body();

CREATE TRIGGER content_stays BEFORE DELETE OR UPDATE OF matter_id ON kernel.content FOR EACH ROW WHEN ((CURRENT_USER = 'app'::name)) EXECUTE FUNCTION kernel.keep_content();

CREATE TRIGGER copy_keeps_ocr BEFORE INSERT ON kernel.file FOR EACH ROW EXECUTE FUNCTION kernel.copy_keeps_ocr();

CREATE TRIGGER file_stays BEFORE DELETE OR UPDATE OF matter_id ON kernel.file FOR EACH ROW WHEN ((CURRENT_USER = 'app'::name)) EXECUTE FUNCTION kernel.keep_content();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.grant_rule FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.group_member FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.holding FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.liaison FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER number_stays BEFORE UPDATE ON kernel.number FOR EACH ROW EXECUTE FUNCTION kernel.keep_number();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.person FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.portfolio FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.post FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.stand_in FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

CREATE TRIGGER org_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON kernel.unit FOR EACH STATEMENT EXECUTE FUNCTION kernel.org_changed();

grant insert, select, update on kernel.account to app;
grant select on kernel.act_v to app;
grant insert, select, update on kernel.addressee to app;
grant select on kernel.addressee_v to app;
grant insert, select on kernel.calendar_notice to app;
grant insert, select on kernel.chase_letter to app;
grant insert, select on kernel.circulation to app;
grant insert, select, update on kernel.circulation_copy to app;
grant select on kernel.circulation_copy_v to app;
grant select on kernel.circulation_v to app;
grant insert, select, update on kernel.clock to app;
grant insert, select on kernel.clock_entry to app;
grant insert, select on kernel.clock_rule to app;
grant delete, insert, select, update on kernel.clock_step to app;
grant select on kernel.clock_step_v to app;
grant select on kernel.clock_v to app;
grant delete, insert, select on kernel.content to app;
grant delete, insert, select on kernel.file to app;
grant select on kernel.file_v to app;
grant delete, insert, select, update on kernel.grant_rule to app;
grant delete, insert, select on kernel.group_member to app;
grant insert, select on kernel.guard_incident to app;
grant select on kernel.guard_incident_v to app;
grant insert, select, update on kernel.holding to app;
grant select on kernel.holding_v to app;
grant insert, select, update on kernel.liaison to app;
grant insert, select on kernel.link to app;
grant select on kernel.link_v to app;
grant insert, select, update on kernel.matter to app;
grant delete, insert, select on kernel.matter_acl to app;
grant select on kernel.matter_definition_v to app;
grant select on kernel.matter_v to app;
grant insert, select, update on kernel.notice to app;
grant select on kernel.notice_v to app;
grant insert, select, update on kernel.number to app;
grant insert, select, update on kernel.number_series to app;
grant insert, select on kernel.opinion to app;
grant select on kernel.opinion_v to app;
grant select on kernel.org_version to app;
grant insert, select, update on kernel.person to app;
grant insert, select, update on kernel.portfolio to app;
grant insert, select, update on kernel.post to app;
grant select on kernel.post_v to app;
grant insert, select on kernel.receipt to app;
grant select on kernel.receipt_v to app;
grant insert, select on kernel.record to app;
grant insert, select, update on kernel.record_head to app;
grant insert, select on kernel.seal to app;
grant delete, insert, select, update on kernel.search_segment to app;
grant delete, insert, select, update on kernel.session to app;
grant insert, select, update on kernel.stand_in to app;
grant insert, select, update on kernel.task to app;
grant select on kernel.task_v to app;
grant insert, select, update on kernel.unit to app;
grant select on kernel.unit_v to app;
grant delete, insert, select, update on kernel.unknown_login to app;
grant delete, insert, select, update on kernel.wait to app;
grant select on kernel.wait_v to app;

create schema platform;

create table platform.command (
  key text not null,
  account_id bigint not null,
  endpoint text not null,
  request_hash text not null,
  reply jsonb not null,
  at timestamp with time zone not null,
  constraint command_pkey PRIMARY KEY (account_id, key)
);
CREATE INDEX command_by_age ON platform.command USING btree (at);

create table platform.job (
  id bigint generated always as identity not null,
  kind text not null,
  payload jsonb not null,
  key text,
  run_at timestamp with time zone not null,
  attempts integer default 0 not null,
  last_error text,
  failed_at timestamp with time zone,
  locked_until timestamp with time zone,
  constraint job_pkey PRIMARY KEY (id)
) with (fillfactor=80, autovacuum_vacuum_scale_factor=0.01);
CREATE INDEX job_due ON platform.job USING btree (run_at, id) WHERE (failed_at IS NULL);
CREATE UNIQUE INDEX one_pending_job_per_key ON platform.job USING btree (kind, key) WHERE ((key IS NOT NULL) AND (failed_at IS NULL));

create table platform.migration (
  name text not null,
  sha256 text not null,
  is_breaking boolean not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table platform.setting (
  key text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  constraint setting_pkey PRIMARY KEY (key)
);

grant delete, insert, select, update on platform.command to app;
grant delete, insert, select, update on platform.job to app;
grant select on platform.migration to app;
grant insert, select, update on platform.setting to app;

create schema routing;

create table routing.hand_over (
  id uuid not null,
  giver_id bigint not null,
  receiver_id bigint not null,
  reason text not null,
  asked_by bigint not null,
  asked_at timestamp with time zone not null,
  signed_at timestamp with time zone,
  done_at timestamp with time zone,
  moved integer default 0 not null,
  kept integer default 0 not null,
  constraint hand_over_pkey PRIMARY KEY (id),
  constraint hand_over_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES kernel.person(id),
  constraint hand_over_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES kernel.person(id),
  constraint hand_over_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES kernel.person(id),
  constraint nobody_receives_from_himself CHECK ((giver_id <> receiver_id))
);
CREATE UNIQUE INDEX one_open_hand_over_per_giver ON routing.hand_over USING btree (giver_id) WHERE (done_at IS NULL);

create table routing.jump (
  id uuid not null,
  matter_id uuid not null,
  step text not null,
  to_id bigint not null,
  reason text not null,
  proposed_by bigint not null,
  proposed_at timestamp with time zone not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  is_approved boolean,
  constraint jump_pkey PRIMARY KEY (id),
  constraint jump_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES kernel.person(id),
  constraint jump_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint jump_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES kernel.person(id),
  constraint jump_to_id_fkey FOREIGN KEY (to_id) REFERENCES kernel.addressee(id),
  constraint proposer_does_not_decide CHECK ((decided_by IS DISTINCT FROM proposed_by))
);
CREATE INDEX jump_by_time ON routing.jump USING btree (proposed_at DESC);
CREATE UNIQUE INDEX one_open_jump_per_matter ON routing.jump USING btree (matter_id) WHERE (decided_at IS NULL);

grant insert, select, update on routing.hand_over to app;
grant insert, select, update on routing.jump to app;

create schema secrecy;

create table secrecy.purge_request (
  id uuid not null,
  matter_id uuid not null,
  reason text not null,
  proposed_by bigint not null,
  proposed_at timestamp with time zone not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  is_approved boolean,
  done_at timestamp with time zone,
  matters integer,
  files integer,
  constraint purge_request_pkey PRIMARY KEY (id),
  constraint purge_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES kernel.person(id),
  constraint purge_request_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint purge_request_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES kernel.person(id),
  constraint who_proposed_does_not_decide CHECK ((decided_by IS DISTINCT FROM proposed_by))
);
CREATE UNIQUE INDEX one_open_request_per_matter ON secrecy.purge_request USING btree (matter_id) WHERE (decided_at IS NULL);
CREATE INDEX purge_request_by_time ON secrecy.purge_request USING btree (proposed_at DESC);

grant insert, select, update on secrecy.purge_request to app;

create schema spreading;

create table spreading.message (
  matter_id uuid not null,
  meeting text not null,
  held_on date not null,
  text_id uuid not null,
  summary_id uuid,
  owner_post_id bigint not null,
  leader_post_id bigint not null,
  constraint message_pkey PRIMARY KEY (matter_id),
  constraint message_leader_post_id_fkey FOREIGN KEY (leader_post_id) REFERENCES kernel.post(id),
  constraint message_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint message_owner_post_id_fkey FOREIGN KEY (owner_post_id) REFERENCES kernel.post(id),
  constraint message_summary_id_fkey FOREIGN KEY (summary_id) REFERENCES kernel.content(id),
  constraint message_text_id_fkey FOREIGN KEY (text_id) REFERENCES kernel.content(id)
);

create table spreading.part (
  matter_id uuid not null,
  message_id uuid not null,
  unit_id bigint not null,
  meeting text not null,
  held_on date not null,
  text_id uuid not null,
  principal_post_id bigint not null,
  handler_id bigint,
  passed_at timestamp with time zone,
  passed_how text,
  people integer,
  is_passed_late boolean default false not null,
  report_id uuid,
  chases integer default 0 not null,
  constraint part_pkey PRIMARY KEY (matter_id),
  constraint a_unit_has_one_part UNIQUE (message_id, unit_id),
  constraint part_handler_id_fkey FOREIGN KEY (handler_id) REFERENCES kernel.person(id),
  constraint part_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint part_message_id_fkey FOREIGN KEY (message_id) REFERENCES spreading.message(matter_id),
  constraint part_principal_post_id_fkey FOREIGN KEY (principal_post_id) REFERENCES kernel.post(id),
  constraint part_report_id_fkey FOREIGN KEY (report_id) REFERENCES kernel.content(id),
  constraint part_text_id_fkey FOREIGN KEY (text_id) REFERENCES kernel.content(id),
  constraint part_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES kernel.unit(id),
  constraint part_passed_how_check CHECK ((passed_how = ANY (ARRAY['meeting'::text, 'paper'::text, 'network'::text, 'visit'::text]))),
  constraint part_people_check CHECK ((people > 0)),
  constraint passed_on_is_whole CHECK ((((passed_at IS NULL) = (passed_how IS NULL)) AND ((passed_at IS NULL) = (people IS NULL))))
);

grant insert, select, update on spreading.message to app;
grant insert, select, update on spreading.part to app;

create schema supervision;

create table supervision.assignment (
  matter_id uuid not null,
  item_id uuid not null,
  unit_id bigint not null,
  round integer not null,
  is_lead boolean not null,
  demand_id uuid not null,
  instruction_id uuid not null,
  principal_post_id bigint not null,
  handler_id bigint,
  returns integer default 0 not null,
  chases integer default 0 not null,
  constraint assignment_pkey PRIMARY KEY (matter_id),
  constraint one_part_per_unit_and_round UNIQUE (item_id, round, unit_id),
  constraint assignment_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES kernel.content(id),
  constraint assignment_handler_id_fkey FOREIGN KEY (handler_id) REFERENCES kernel.person(id),
  constraint assignment_instruction_id_fkey FOREIGN KEY (instruction_id) REFERENCES kernel.content(id),
  constraint assignment_item_id_fkey FOREIGN KEY (item_id) REFERENCES supervision.item(matter_id),
  constraint assignment_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint assignment_principal_post_id_fkey FOREIGN KEY (principal_post_id) REFERENCES kernel.post(id),
  constraint assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES kernel.unit(id)
);
CREATE INDEX assignment_by_unit ON supervision.assignment USING btree (unit_id);

create table supervision.extension (
  matter_id uuid not null,
  asked_seq integer not null,
  asked_by bigint not null,
  asked_at timestamp with time zone not null,
  amount integer not null,
  unit text not null,
  due_before timestamp with time zone,
  decided_seq integer,
  granted integer,
  due_after timestamp with time zone,
  constraint extension_pkey PRIMARY KEY (matter_id, asked_seq),
  constraint extension_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES kernel.person(id),
  constraint extension_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES supervision.assignment(matter_id),
  constraint extension_amount_check CHECK ((amount > 0)),
  constraint extension_granted_check CHECK ((granted >= 0)),
  constraint extension_unit_check CHECK ((unit = ANY (ARRAY['working-days'::text, 'calendar-days'::text, 'months'::text, 'working-hours'::text, 'hours'::text])))
);

create table supervision.item (
  matter_id uuid not null,
  source_id uuid not null,
  leader_post_id bigint not null,
  supervisor_post_id bigint not null,
  instruction_id uuid not null,
  instructed_at timestamp with time zone not null,
  proposed_units bigint[] not null,
  proposed_limit jsonb,
  demands_id uuid,
  constraint item_pkey PRIMARY KEY (matter_id),
  constraint one_item_per_source UNIQUE (source_id),
  constraint item_demands_id_fkey FOREIGN KEY (demands_id) REFERENCES kernel.content(id),
  constraint item_instruction_id_fkey FOREIGN KEY (instruction_id) REFERENCES kernel.content(id),
  constraint item_leader_post_id_fkey FOREIGN KEY (leader_post_id) REFERENCES kernel.post(id),
  constraint item_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES kernel.matter(id),
  constraint item_source_id_fkey FOREIGN KEY (source_id) REFERENCES kernel.matter(id),
  constraint item_supervisor_post_id_fkey FOREIGN KEY (supervisor_post_id) REFERENCES kernel.post(id)
);

create table supervision.notice (
  matter_id uuid not null,
  round integer not null,
  number text not null,
  at timestamp with time zone not null,
  constraint notice_pkey PRIMARY KEY (matter_id, round),
  constraint notice_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES supervision.item(matter_id)
);

grant insert, select, update on supervision.assignment to app;
grant insert, select, update on supervision.extension to app;
grant insert, select, update on supervision.item to app;
grant insert, select, update on supervision.notice to app;

create schema wall;

create table wall.display (
  id uuid not null,
  name text not null,
  token_hash text not null,
  made_by bigint not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  shut_at timestamp with time zone,
  constraint display_pkey PRIMARY KEY (id),
  constraint one_display_per_token UNIQUE (token_hash),
  constraint display_made_by_fkey FOREIGN KEY (made_by) REFERENCES kernel.person(id),
  constraint a_display_ends CHECK ((ends_at > made_at))
);

grant insert, select, update on wall.display to app;

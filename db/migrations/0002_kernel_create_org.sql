-- why: who there is: addressees, units, posts, persons, who stands where and for whom, accounts and sessions
create schema kernel;
grant usage on schema kernel to app;

-- Whoever can be addressed, in one number space: the inbox and the acl need one key.
create table kernel.addressee (
  id       bigint generated always as identity primary key,
  kind     text not null check (kind in ('person', 'post', 'unit', 'group')),
  name     text not null,
  -- Full pinyin and initials, for pickers and search.
  pinyin   text not null default '',
  initials text not null default '',
  is_open  boolean not null default true
);
create index addressee_by_pinyin on kernel.addressee (initials text_pattern_ops) where is_open;

create table kernel.unit (
  id         bigint primary key references kernel.addressee,
  parent_id  bigint references kernel.unit,
  kind       text not null check (kind in ('leadership', 'office', 'section', 'department', 'township')),
  full_name  text not null,
  -- 机关代字, where the unit numbers papers of its own.
  organ_code text,
  sort       integer not null default 0,
  closed_on  date
);
create index unit_by_parent on kernel.unit (parent_id);

create table kernel.person (
  id   bigint primary key references kernel.addressee,
  sort integer not null default 0
);

create table kernel.post (
  id      bigint primary key references kernel.addressee,
  unit_id bigint not null references kernel.unit,
  -- What the post does in the office's business; grants hang on it.
  role    text not null,
  sort    integer not null default 0
);
create index post_by_unit on kernel.post (unit_id);

-- Who holds which post from when to when. Past acts keep the post held then because they name this row's post.
create table kernel.holding (
  id        bigint generated always as identity primary key,
  person_id bigint not null references kernel.person,
  post_id   bigint not null references kernel.post,
  kind      text not null default 'own' check (kind in ('own', 'acting', 'seconded')),
  from_on   date not null,
  to_on     date,
  constraint holding_ends_after_it_begins check (to_on is null or to_on >= from_on)
);
create index holding_by_person on kernel.holding (person_id);
create index holding_by_post on kernel.holding (post_id);

-- 分管: which units a leader answers for.
create table kernel.portfolio (
  leader_id bigint not null references kernel.person,
  unit_id   bigint not null references kernel.unit,
  from_on   date not null,
  to_on     date,
  primary key (leader_id, unit_id, from_on)
);

-- 联络员: who records paper instructions on a leader's behalf.
create table kernel.liaison (
  leader_id  bigint not null references kernel.person,
  liaison_id bigint not null references kernel.person,
  from_on    date not null,
  to_on      date,
  primary key (leader_id, liaison_id, from_on)
);

-- A stand-in acts in the absent person's place, for the kinds named (null: all), while the dates run.
create table kernel.stand_in (
  id          bigint generated always as identity primary key,
  absent_id   bigint not null references kernel.person,
  stand_in_id bigint not null references kernel.person,
  kinds       text[],
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  reason      text not null,
  constraint nobody_stands_in_for_himself check (absent_id <> stand_in_id),
  constraint standing_in_ends_after_it_begins check (ends_at > starts_at)
);
create index stand_in_by_person on kernel.stand_in (stand_in_id, ends_at);

create table kernel.group_member (
  group_id  bigint not null references kernel.addressee,
  member_id bigint not null references kernel.addressee,
  primary key (group_id, member_id)
);

create table kernel.account (
  id            bigint generated always as identity primary key,
  person_id     bigint not null references kernel.person,
  login         text not null,
  password_hash text not null,
  is_active     boolean not null default true,
  failures      integer not null default 0,
  locked_until  timestamptz,
  constraint one_account_per_login unique (login)
);

create table kernel.session (
  -- SHA-256 of the cookie: a stolen database copy opens no session.
  token_hash text primary key,
  account_id bigint not null references kernel.account,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  ends_at    timestamptz not null
);
create index session_by_account on kernel.session (account_id);

-- Grants are data: a post's role may do this, this far.
create table kernel.grant_rule (
  role       text not null,
  permission text not null,
  scope      text not null check (scope in ('own', 'involved', 'unit', 'unit_tree', 'all')),
  primary key (role, permission)
);

grant select on all tables in schema kernel to app;
grant insert, update on kernel.addressee, kernel.unit, kernel.person, kernel.post, kernel.holding, kernel.portfolio,
  kernel.liaison, kernel.stand_in, kernel.account, kernel.session, kernel.grant_rule to app;
grant insert, delete on kernel.group_member to app;
grant delete on kernel.session, kernel.grant_rule to app;

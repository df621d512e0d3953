alter table articles add column basis integer not null default 0;

alter table articles add column revision integer not null default 1;

-- What an article said before its text was changed.
create table revisions (
  article_id text not null references articles (id) on delete cascade,
  revision integer not null,
  fingerprint text not null,
  title text not null,
  text text not null,
  replaced_at bigint not null,
  primary key (article_id, revision)
);

create index revisions_by_fingerprint on revisions (fingerprint);

create table article_addresses (
  address text not null primary key,
  article_id text not null references articles (id) on delete cascade
);

create index article_addresses_by_article on article_addresses (article_id);

insert into article_addresses (address, article_id) select canonical_url, id from articles where canonical_url is not null;

create table sources (
  id text not null primary key,
  kind integer not null,
  address text not null,
  title text not null,
  site text,
  added_at bigint not null,
  is_primed integer not null,
  is_paused integer not null,
  etag text,
  last_modified text,
  checked_at bigint,
  next_check_at bigint not null,
  leased_until bigint not null,
  read_at bigint,
  new_at bigint,
  failing_since bigint,
  failures integer not null,
  problem integer not null,
  problem_text text,
  moved_from text,
  moved_at bigint,
  rhythm bigint,
  entry_count integer not null
);

create index sources_by_due on sources (next_check_at);

create table followings (
  platform text not null,
  channel text not null,
  source_id text not null references sources (id) on delete cascade,
  since bigint not null,
  removed_at bigint,
  primary key (source_id, platform, channel)
);

create table entries (
  source_id text not null references sources (id) on delete cascade,
  key text not null,
  address text,
  link text,
  title text not null,
  content text not null,
  author text,
  published_at bigint,
  fingerprint text not null,
  state integer not null,
  seen_at bigint not null,
  try_at bigint not null,
  tries integer not null,
  article_id text references articles (id) on delete cascade,
  kept_at bigint,
  primary key (source_id, key)
);

create index entries_by_address on entries (source_id, address);

create index entries_by_link on entries (address);

create index entries_by_article on entries (article_id);

create index entries_by_kept on entries (kept_at);

create index entries_by_try on entries (source_id, state, try_at);

-- Files are one source, which every channel follows; what was kept so far was read from files.
insert into sources (id, kind, address, title, added_at, is_primed, is_paused, next_check_at, leased_until, failures, problem, entry_count)
values ('files', 3, 'files:///', 'Files', 0, 1, 0, 9007199254740991, 0, 0, 0, 0);

insert into followings (platform, channel, source_id, since) values ('*', '*', 'files', 0);

insert into entries (source_id, key, title, content, fingerprint, state, seen_at, try_at, tries, article_id, kept_at)
select 'files', id, '', '', '', 1, added_at, 0, 0, id, added_at from articles;

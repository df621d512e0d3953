-- Entries that a channel asked for though they were there before it followed their source.
create table taken_entries (
  platform text not null,
  channel text not null,
  source_id text not null references sources (id) on delete cascade,
  key text not null,
  taken_at bigint not null,
  primary key (platform, channel, source_id, key)
);

-- When a channel followed a source before: what it was told then is no news when another source shows it.
create table ended_followings (
  platform text not null,
  channel text not null,
  source_id text not null references sources (id) on delete cascade,
  since bigint not null,
  removed_at bigint not null,
  primary key (platform, channel, source_id, removed_at)
);

-- The source that another one moved to, and is one with.
alter table sources add column merged_into text;

create index sources_by_address on sources (address);

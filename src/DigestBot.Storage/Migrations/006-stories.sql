-- Which story an article belongs to; a story is named for its first article and keeps the name.
create table story_articles (
  article_id text not null primary key references articles (id) on delete cascade,
  story_id text not null
);

create index story_articles_by_story on story_articles (story_id);

-- Digests as they were made, each once however many channels have it: one that is gone on with after a crash is the same.
create table digests (
  id text not null primary key,
  content text not null,
  made_at bigint not null
);

alter table deliveries add column digest_id text;

-- The stories that a digest told, by name, the best first: what a channel was shown already.
alter table deliveries add column told text not null default '';

create table delivery_messages (
  subscription_id text not null,
  due_at bigint not null,
  position integer not null,
  message_id text,
  kept_at bigint not null,
  primary key (subscription_id, due_at, position),
  foreign key (subscription_id, due_at) references deliveries (subscription_id, due_at) on delete cascade
);

-- Whom a digest mentions, by the platform's own id.
alter table subscriptions add column mention text;

-- Why nothing can be posted until a person changes something.
alter table subscriptions add column pause_reason text;

-- What a channel wants less of.
create table disliked_stories (
  subscription_id text not null references subscriptions (id) on delete cascade,
  story_id text not null,
  headline text not null,
  terms text not null,
  disliked_at bigint not null,
  primary key (subscription_id, story_id)
);

create table followed_speakers (
  platform text not null,
  channel text not null,
  speaker_folded text not null,
  speaker text not null,
  followed_at bigint not null,
  primary key (platform, channel, speaker_folded)
);

-- Commands behind buttons that are longer than a platform lets a button carry.
create table kept_commands (
  id text not null primary key,
  command text not null,
  kept_at bigint not null
);

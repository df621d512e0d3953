create table articles (
  id text not null primary key,
  origin text not null,
  fingerprint text not null unique,
  canonical_url text unique,
  url text,
  title text not null,
  title_folded text not null,
  outlet text,
  outlet_folded text not null,
  byline text,
  published_at bigint,
  added_at bigint not null,
  text text not null,
  blocks text not null,
  summary text not null
);

create index articles_by_added on articles (added_at, id);

create index articles_by_published on articles (published_at);

create table quotes (
  article_id text not null references articles (id) on delete cascade,
  position integer not null,
  text text not null,
  start integer not null,
  parts text not null,
  kind integer not null,
  confidence integer not null,
  reason text not null,
  speaker text,
  speaker_folded text,
  role text,
  cue text,
  place text,
  via text,
  before text,
  after text,
  text_folded text not null,
  context_folded text not null,
  primary key (article_id, position)
);

create index quotes_by_speaker on quotes (speaker_folded);

create table subscriptions (
  id text not null primary key,
  platform text not null,
  channel text not null,
  cron text not null,
  time_zone text not null,
  stories integer not null,
  created_at bigint not null
);

create table deliveries (
  subscription_id text not null references subscriptions (id) on delete cascade,
  due_at bigint not null,
  after_at bigint not null,
  up_to_at bigint not null,
  state integer not null,
  message_id text,
  recorded_at bigint,
  primary key (subscription_id, due_at)
);

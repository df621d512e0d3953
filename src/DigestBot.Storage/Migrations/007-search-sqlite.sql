-- Whoever is quoted. Quotes belong to names, and names to speakers: so speakers can be put together and apart without touching quotes.
create table speakers (
  id integer not null primary key,
  kind integer not null
);

create table speaker_names (
  id integer not null primary key,
  speaker_id integer not null references speakers (id),
  name text not null,
  folded text not null,
  last_word text not null,
  acronym text not null,
  role text,
  role_at bigint not null default 0,
  quotes bigint not null default 0,
  weight double precision not null default 0,
  last_at bigint not null default 0,
  touched bigint not null,
  unique (speaker_id, name)
);

create index speaker_names_by_folded on speaker_names (folded);

create index speaker_names_by_last_word on speaker_names (last_word);

create index speaker_names_by_acronym on speaker_names (acronym);

create index speaker_names_by_touched on speaker_names (touched);

create table speaker_roles (
  id integer not null primary key,
  name_id integer not null references speaker_names (id),
  folded text not null,
  role text not null,
  first_at bigint not null,
  last_at bigint not null,
  quotes bigint not null,
  unique (name_id, folded)
);

-- How much of somebody a source brings; quotes of two weeks later weigh twice as much.
create table speaker_sources (
  name_id integer not null references speaker_names (id),
  source_id text not null,
  quotes bigint not null,
  weight double precision not null,
  last_at bigint not null,
  primary key (name_id, source_id)
);

create table speaker_days (
  day bigint not null,
  name_id integer not null references speaker_names (id),
  quotes bigint not null,
  primary key (day, name_id)
);

create index speaker_days_by_name on speaker_days (name_id, day);

-- What administrators put together and apart, so that it can be taken back.
create table speaker_renamings (
  id integer not null primary key,
  renamed_at bigint not null,
  undone_at bigint
);

create table speaker_moves (
  renaming_id integer not null references speaker_renamings (id),
  name_id integer not null references speaker_names (id),
  from_id integer not null references speakers (id),
  to_id integer not null references speakers (id),
  primary key (renaming_id, name_id)
);

-- What was said once and stands in several articles; what stands in one has no row.
create table utterances (
  id integer not null primary key,
  first_quote_id bigint not null
);

-- An id is the place in an answer: quoted before told, then the newest first.
create table ordered_quotes (
  id integer not null primary key,
  article_id text not null references articles (id) on delete cascade,
  position integer not null,
  text text not null,
  start integer not null,
  parts text not null,
  kind integer not null,
  confidence integer not null,
  reason text not null,
  speaker text,
  name_id integer references speaker_names (id),
  utterance_id integer references utterances (id),
  role text,
  cue text,
  place text,
  via text,
  before text,
  after text,
  unique (article_id, position)
);

insert into ordered_quotes (id, article_id, position, text, start, parts, kind, confidence, reason, speaker, role, cue, place, via, before, after)
select
  case when q.kind = 2 then 0 else 4611686018427387904 end + moment * 536870912 + 536870912 - row_number() over (partition by q.kind = 2, moment order by q.article_id, position),
  q.article_id, position, q.text, start, parts, kind, confidence, reason, speaker, role, cue, place, via, before, after
from quotes q join (select id, max(0, min(8589934591, coalesce(published_at, added_at) / 1000)) as moment from articles) a on a.id = q.article_id;

drop table quotes;

alter table ordered_quotes rename to quotes;

create index quotes_by_utterance on quotes (utterance_id) where utterance_id is not null;

-- Words are parted by spaces alone: they were folded before.
create virtual table quote_words using fts5 (
  words, around, outlet, pairs, marks, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* C*'"
);

-- More pieces of the index are left side by side before they are put together: articles come one by one.
insert into quote_words (quote_words, rank) values ('automerge', 8);

-- Every word of the index once. FTS5 puts all quotes with words of one beginning together before it gives the first of them; it is asked
-- for the words themselves instead.
create table words (word text not null primary key) without rowid;

create trigger quote_words_of_quotes after delete on quotes begin
  delete from quote_words where rowid = old.id;
end;

-- Articles whose quotes the index does not hold yet.
create table unindexed_articles (article_id text not null primary key references articles (id) on delete cascade);

insert into unindexed_articles (article_id) select distinct article_id from quotes;

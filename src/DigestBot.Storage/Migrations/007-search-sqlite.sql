-- Whoever is quoted: a name as it is written, folded.
create table speaker_names (
  id integer not null primary key,
  folded text not null unique,
  name text not null
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

-- Words are parted by spaces alone: they were folded before.
create virtual table quote_words using fts5 (
  words, around, outlet, pairs, marks, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* C*'"
);

-- More pieces of the index are left side by side before they are put together: articles come one by one.
insert into quote_words (quote_words, rank) values ('automerge', 8);

create trigger quote_words_of_quotes after delete on quotes begin
  delete from quote_words where rowid = old.id;
end;

-- Articles whose quotes the index does not hold yet.
create table unindexed_articles (article_id text not null primary key references articles (id) on delete cascade);

insert into unindexed_articles (article_id) select distinct article_id from quotes;

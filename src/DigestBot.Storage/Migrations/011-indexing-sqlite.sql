-- Sources at which articles were seen that the index does not know of yet.
create table unindexed_sightings (
  article_id text not null references articles (id) on delete cascade,
  source_id text not null,
  primary key (article_id, source_id)
);

-- Articles come to the index many at once now, so that there are fewer pieces to put together; and each question looks into all that are left side by side.
insert into quote_words (quote_words, rank) values ('automerge', 4);

-- What sources bring of somebody is read all at once: it stands together in the table that is its own index.
create table ordered_speaker_sources (
  name_id integer not null references speaker_names (id),
  source_id text not null,
  quotes bigint not null,
  weight double precision not null,
  last_at bigint not null,
  primary key (name_id, source_id)
) without rowid;

insert into ordered_speaker_sources (name_id, source_id, quotes, weight, last_at) select name_id, source_id, quotes, weight, last_at from speaker_sources order by name_id, source_id;

drop table speaker_sources;

alter table ordered_speaker_sources rename to speaker_sources;

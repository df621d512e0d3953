-- Sources at which articles were seen that the index does not know of yet.
create table unindexed_sightings (
  article_id text not null references articles (id) on delete cascade,
  source_id text not null,
  primary key (article_id, source_id)
);

-- Articles come to the index many at once now, so that there are fewer pieces to put together; and each question looks into all that are left side by side.
insert into quote_words (quote_words, rank) values ('automerge', 4);

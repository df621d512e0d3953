-- Sources at which articles were seen that the index does not know of yet.
create table unindexed_sightings (
  article_id text not null references articles (id) on delete cascade,
  source_id text not null,
  primary key (article_id, source_id)
);

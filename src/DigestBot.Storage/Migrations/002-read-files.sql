create table read_files (
  path text not null primary key,
  size bigint not null,
  modified_ticks bigint not null
);

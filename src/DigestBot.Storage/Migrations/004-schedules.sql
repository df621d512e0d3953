alter table subscriptions add column is_paused integer not null default 0;

alter table subscriptions add column is_from_settings integer not null default 0;

alter table subscriptions add column quiet_from integer;

alter table subscriptions add column quiet_to integer;

alter table subscriptions add column filters text not null default '';

alter table subscriptions add column removed_at bigint;

-- What was kept so far came from the settings.
update subscriptions set is_from_settings = 1;

-- Until when the process that claimed a delivery is taken to be at work on it.
alter table deliveries add column leased_until bigint not null default 0;

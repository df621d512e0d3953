-- The workspaces that installed the Slack app. What the bot acts there with is encrypted by the program.
create table slack_installs (
  team text not null primary key,
  protected_token text not null,
  bot_user text not null,
  kept_at bigint not null
);

-- Append-only. Every hour the ends of the logs that have grown, in a chain of their own: who rewrites a whole log must
-- rewrite every anchor since, and whoever keeps an export of them notices (settled.md 34).
create table "log_anchor" (
  "anchor" integer not null,
  "at" timestamptz(3) not null,
  "covers_to" timestamptz(3) not null,
  "prev_hash" text not null,
  "hash" text not null,
  constraint "log_anchor_pkey" primary key ("anchor")
);
create table "log_anchor_head" (
  "anchor" integer not null,
  "case_no" text not null,
  "seq" integer not null,
  "hash" text not null,
  constraint "log_anchor_head_pkey" primary key ("anchor", "case_no"),
  constraint "log_anchor_head_anchor_fkey" foreign key ("anchor") references "log_anchor" ("anchor")
    on update cascade on delete restrict
);
create unique index "log_anchor_head_case_no_seq_key" on "log_anchor_head" ("case_no", "seq");
grant select, insert on "log_anchor", "log_anchor_head" to xianshi_app;

create function log_anchor_follows() returns trigger language plpgsql as $$
declare
  last record;
begin
  select anchor, hash into last from log_anchor order by anchor desc limit 1;
  if new.anchor <> coalesce(last.anchor, 0) + 1 then
    raise exception 'log_anchor: % does not follow %', new.anchor, coalesce(last.anchor, 0)
      using errcode = 'check_violation';
  end if;
  if new.prev_hash <> coalesce(last.hash, repeat('0', 64)) then
    raise exception 'log_anchor: % does not chain to the one before', new.anchor using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger log_anchor_follows before insert on log_anchor for each row execute function log_anchor_follows();
alter table log_anchor add constraint log_anchor_hash check (hash ~ '^[0-9a-f]{64}$');

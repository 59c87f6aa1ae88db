-- What each clock of the installation last said, against PostgreSQL's own. Overwritten every minute; it is no log.
create table "clock_reading" (
  "source" text not null,
  "clock" text not null,
  "ahead_ms" integer not null,
  "within_ms" integer not null,
  "at" timestamptz(3) not null default now(),
  constraint "clock_reading_pkey" primary key ("source")
);
grant select, insert, update, delete on "clock_reading" to xianshi_app;

-- A request carries how far the clocks stood apart when it came; nobody else can say so afterwards.
alter table "request" add column "clocks_apart_ms" integer;
create index "request_while_clocks_apart" on "request" ("update_id") where "clocks_apart_ms" is not null;

-- Append-only. An act near a limit that came while the clocks disagreed. No date changes by it.
create table "clock_doubt" (
  "case_no" text not null,
  "seq" integer not null,
  "clock_id" text not null,
  "breach_at" timestamptz(3) not null,
  "apart_ms" integer not null,
  constraint "clock_doubt_pkey" primary key ("case_no", "seq", "clock_id")
);
grant select, insert on "clock_doubt" to xianshi_app;

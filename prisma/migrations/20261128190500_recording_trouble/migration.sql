-- Append-only. A batch that could not be stored and that trying again cannot mend: its case or matter waits for a person.
create table "recording_trouble" (
  "id" bigserial not null,
  "log_id" text not null,
  "code" text not null,
  "message" text not null,
  "at" timestamptz(3) not null default now(),
  constraint "recording_trouble_pkey" primary key ("id")
);
create index "recording_trouble_log_id_idx" on "recording_trouble" ("log_id");
grant select, insert on "recording_trouble" to xianshi_app;
grant usage, select on sequence "recording_trouble_id_seq" to xianshi_app;

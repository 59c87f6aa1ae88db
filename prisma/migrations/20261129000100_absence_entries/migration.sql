-- Nobody is away twice on a day.
alter table absence add constraint absence_once
  exclude using gist (person_id with =, daterange(from_on, to_on, '[]') with &&);

-- Append-only. Who entered that somebody is away, or back earlier, and when; `absence` is what stands now.
create table "absence_entry" (
  "id" bigserial not null,
  "person_id" text not null,
  "from_on" date not null,
  "to_on" date not null,
  "act" text not null,
  "back_on" date,
  "by_person_id" text not null,
  "at" timestamptz(3) not null,
  constraint "absence_entry_pkey" primary key ("id")
);
create index "absence_entry_person_id_from_on_idx" on "absence_entry" ("person_id", "from_on");
alter table absence_entry add constraint absence_entry_act check (act in ('entered', 'returned'));
alter table absence_entry add constraint absence_entry_back check ((act = 'returned') = (back_on is not null));
grant select, insert on absence_entry to xianshi_app;
grant usage, select on sequence absence_entry_id_seq to xianshi_app;

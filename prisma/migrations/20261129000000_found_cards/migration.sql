-- Append-only. What the log of a case shows of its procedure (P01–P12), and a rating or complaint not dealt with in time
-- (T14, T15): found once, by the transaction that recorded the cause. `card` is the card it gave; null: its rule was
-- switched off, or the same omission had one already.
create table "finding" (
  "log_id" text not null,
  "seq" integer not null,
  "rule" text not null,
  "case_no" text not null,
  "rule_version" integer not null,
  "level" text not null,
  "because" text not null,
  "evidence" jsonb not null,
  "known" jsonb,
  "calendar_version" integer not null,
  "card_key" text,
  "card" jsonb,
  "opening" jsonb,
  "stored_at" timestamptz(3) not null default current_timestamp,
  constraint "finding_pkey" primary key ("log_id", "seq", "rule")
);
create index "finding_case_no_idx" on "finding" ("case_no");
create unique index "finding_card_key_key" on "finding" ("card_key");
alter table finding add constraint finding_level check (level in ('yellow', 'red'));
grant select, insert on finding to xianshi_app;

-- A card that no clock issued has neither clock nor last day.
alter table "card" alter column "clock_id" drop not null, alter column "last_day_on" drop not null;

-- What a rule asks around a case: decisions of one person within minutes (P12), the same words again (P05).
create index case_event_decisions on case_event (actor_id, at) where type in ('granted', 'refused');
create index content_reasons on content (sha256) where kind = 'reason';

-- A card about a rating or a complaint is hidden from whom that is hidden, and so is a record that hangs on such cards alone.
create view hidden_voice as
  select m.matter_id, b.person_id
    from other_matter m cross join lateral jsonb_array_elements_text(m.opening -> 'barred') as b (person_id)
  union
  select m.matter_id, g.person_id
    from other_matter m join post o on o.unit_id = m.unit_id join posting g on g.post_id = o.post_id
   where m.kind = 'complaint'
  union
  select m.matter_id, d.person_id
    from other_matter m join unit_leader d on d.unit_id = m.unit_id
   where m.kind = 'complaint';
create or replace view hidden_matter as
  select matter_id, person_id from hidden_voice
  union
  select c.matter_id, h.person_id from card c join hidden_voice h on h.matter_id = c.facts ->> 'matterId'
  union
  select l.matter_id, h.person_id
    from card c join hidden_voice h on h.matter_id = c.facts ->> 'matterId' join accountability_card l using (card_key)
   where not exists (select from accountability_card o join card x using (card_key)
                      where o.matter_id = l.matter_id and x.facts ->> 'matterId' is null);
grant select on hidden_voice to xianshi_app;

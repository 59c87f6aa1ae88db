-- What Prisma cannot draw. "What must never happen is also a constraint" (style.md 36).

create extension if not exists btree_gist;

-- A log has no gaps, and each line names the one before it (settled.md 33, 34).
create function case_event_follows() returns trigger language plpgsql as $$
declare
  last record;
begin
  select seq, hash into last from case_event where case_no = new.case_no order by seq desc limit 1;
  if new.seq <> coalesce(last.seq, 0) + 1 then
    raise exception 'case_event %: % does not follow %', new.case_no, new.seq, coalesce(last.seq, 0)
      using errcode = 'check_violation';
  end if;
  if new.prev_hash <> coalesce(last.hash, repeat('0', 64)) then
    raise exception 'case_event %: % does not chain to the line before', new.case_no, new.seq
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_event_follows before insert on case_event
  for each row execute function case_event_follows();

create function matter_event_follows() returns trigger language plpgsql as $$
declare
  last int := (select max(seq) from matter_event where matter_id = new.matter_id);
begin
  if new.seq <> coalesce(last, 0) + 1 then
    raise exception 'matter_event %: % does not follow %', new.matter_id, new.seq, coalesce(last, 0)
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger matter_event_follows before insert on matter_event
  for each row execute function matter_event_follows();

-- One Update, one act: the line that carries the person (settled.md 30).
create unique index case_event_update_once on case_event (case_no, update_id)
  where update_id is not null and actor_id is not null;
create unique index matter_event_update_once on matter_event (matter_id, update_id)
  where update_id is not null and actor_id is not null;

-- No red card without its accountability record, in the same transaction (architecture.md §6).
create function red_card_is_accounted_for() returns trigger language plpgsql as $$
begin
  if exists (select from card where card_key = new.card_key and level = 'red')
     and not exists (select from accountability_card where card_key = new.card_key) then
    raise exception 'card %: red without an accountability record', new.card_key
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger red_card_is_accounted_for after insert or update of level on card
  deferrable initially deferred for each row when (new.level = 'red')
  execute function red_card_is_accounted_for();

create function accountability_link_stays() returns trigger language plpgsql as $$
begin
  if exists (select from card where card_key = old.card_key and level = 'red')
     and not exists (select from accountability_card where card_key = old.card_key) then
    raise exception 'card %: red, so its accountability record stays', old.card_key
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger accountability_link_stays after delete or update on accountability_card
  deferrable initially deferred for each row execute function accountability_link_stays();

-- One omission, one record: at most one open record of a case and a unit (settled.md 22).
create unique index accountability_open_once on accountability (case_no, unit_id) where not over;

-- Exactly one first responsible person (第一责任人) of a unit on any day.
alter table unit_leader add constraint one_first_responsible_person
  exclude using gist (unit_id with =, daterange(from_on, to_on, '[]') with &&)
  where (role = 'FIRST_RESPONSIBLE');

-- One person at a post as A and one as B on any day.
alter table posting add constraint one_holder
  exclude using gist (post_id with =, rank with =, daterange(from_on, to_on, '[]') with &&);

alter table posting add constraint posting_rank check (rank in ('A', 'B'));
alter table card add constraint card_level check (level in ('yellow', 'red') and issued_level in ('yellow', 'red'));
alter table letter add constraint letter_one_holder check ((holder_post_id is null) <> (holder_unit_id is null));
alter table letter add constraint letter_dates check (valid_from <= valid_to);
alter table case_event add constraint case_event_hash check (hash ~ '^[0-9a-f]{64}$');
alter table case_counter add constraint case_counter_range check (next between 1 and 10000);

-- The inbox: open cases of a post, next limit first.
create index approval_case_inbox on approval_case (post_id, late_at_real, case_no) where not final;

-- Whatever must be answered by a date, of both kinds.
create view matter as
  select matter_id, 'card' as kind, case_no, unit_id, addressee_person_id, issued_at as opened_at, opening, state,
         level, matter_seq, over, answer_due_on, answered_at as answered_at, practice
    from card
  union all
  select matter_id, 'accountability', case_no, unit_id, addressee_person_id, opened_at, opening, state,
         null, matter_seq, over, answer_due_on, explained_at, practice
    from accountability;

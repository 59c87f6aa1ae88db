-- The logs of matters are chained like those of cases (settled.md 34). What was written before is chained here, in the order
-- in which it was written: from now on it cannot be changed unseen; what was changed before cannot be told any more.
alter table "matter_event"
  add column "canonical" text,
  add column "prev_hash" text,
  add column "hash" text;

-- RFC 8785 of what a payload holds: objects, lists, texts, whole numbers, true, false, null; names are ASCII.
create function canonical_of(value jsonb) returns text language sql immutable as $$
  select case jsonb_typeof(value)
    when 'object' then '{' || coalesce((
      select string_agg(to_json(key)::text || ':' || canonical_of(inner_value), ',' order by key collate "C")
        from jsonb_each(value) as each (key, inner_value)), '') || '}'
    when 'array' then '[' || coalesce((
      select string_agg(canonical_of(inner_value), ',' order by place)
        from jsonb_array_elements(value) with ordinality as each (inner_value, place)), '') || ']'
    else value::text end
$$;
create function canonical_instant(at timestamptz) returns text language sql immutable as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

do $$
declare
  line record;
  log text := '';
  last text;
  said text;
begin
  for line in select matter_id, seq, type, at, recorded_at, "by" as permit, payload
      from matter_event order by matter_id, seq loop
    if line.matter_id <> log then
      log := line.matter_id;
      last := repeat('0', 64);
    end if;
    said := canonical_of(jsonb_build_object(
      'matterId', line.matter_id, 'seq', line.seq, 'type', line.type,
      'at', canonical_instant(line.at), 'recordedAt', canonical_instant(line.recorded_at),
      'actorId', line.permit -> 'personId', 'postId', line.permit -> 'postId', 'letterId', line.permit -> 'letterId',
      'placeId', line.permit -> 'placeId', 'payload', line.payload));
    update matter_event
       set canonical = said, prev_hash = last, hash = encode(sha256(convert_to(last || said, 'UTF8')), 'hex')
     where matter_id = line.matter_id and seq = line.seq
    returning hash into last;
  end loop;
end $$;
drop function canonical_of(jsonb);
drop function canonical_instant(timestamptz);

alter table "matter_event"
  alter column "canonical" set not null,
  alter column "prev_hash" set not null,
  alter column "hash" set not null;
alter table matter_event add constraint matter_event_hash check (hash ~ '^[0-9a-f]{64}$');

-- A log has no gaps, and each line names the one before it.
create or replace function matter_event_follows() returns trigger language plpgsql as $$
declare
  last record;
begin
  select seq, hash into last from matter_event where matter_id = new.matter_id order by seq desc limit 1;
  if new.seq <> coalesce(last.seq, 0) + 1 then
    raise exception 'matter_event %: % does not follow %', new.matter_id, new.seq, coalesce(last.seq, 0)
      using errcode = 'check_violation';
  end if;
  if new.prev_hash <> coalesce(last.hash, repeat('0', 64)) then
    raise exception 'matter_event %: % does not chain to the line before', new.matter_id, new.seq
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

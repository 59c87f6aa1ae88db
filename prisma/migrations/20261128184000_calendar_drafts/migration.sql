-- A calendar version begins as a draft that two others approve; its publication reaches every open case and matter.

CREATE TABLE "calendar_draft" (
    "draft_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "revises" BOOLEAN NOT NULL,
    "notice_no" TEXT,
    "notice" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "base_version" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_draft_pkey" PRIMARY KEY ("draft_id")
);
CREATE INDEX "calendar_draft_entered_at_draft_id_idx" ON "calendar_draft"("entered_at" DESC, "draft_id" DESC);

CREATE TABLE "calendar_approval" (
    "draft_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_approval_pkey" PRIMARY KEY ("draft_id","person_id")
);

CREATE TABLE "replan" (
    "version" INTEGER NOT NULL,
    "total" INTEGER,
    "kind" TEXT NOT NULL DEFAULT 'case',
    "place" TEXT,
    "round" INTEGER NOT NULL DEFAULT 1,
    "told" INTEGER NOT NULL DEFAULT 0,
    "missing" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "beat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "overtaken" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "replan_pkey" PRIMARY KEY ("version")
);

ALTER TABLE "calendar_version" ADD COLUMN "draft_id" TEXT;
CREATE UNIQUE INDEX "calendar_version_draft_id_key" ON "calendar_version"("draft_id");
ALTER TABLE "card" ADD COLUMN "calendar_version" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "accountability" ADD COLUMN "calendar_version" INTEGER NOT NULL DEFAULT 0;

-- What the job walks, in key order.
create index approval_case_open on approval_case (case_no) include (calendar_version) where not final;
create index card_open on card (matter_id) include (calendar_version) where not over;
create index accountability_open on accountability (matter_id) include (calendar_version) where not over;

create or replace view matter as
  select matter_id, 'card' as kind, case_no, unit_id, addressee_person_id, issued_at as opened_at, opening, state,
         level, matter_seq, over, answer_due_on, answered_at as answered_at, practice, calendar_version
    from card
  union all
  select matter_id, 'accountability', case_no, unit_id, addressee_person_id, opened_at, opening, state,
         null, matter_seq, over, answer_due_on, explained_at, practice, calendar_version
    from accountability;

-- Two persons approve what a third has entered, and only what they approved is published (settled.md 27).
create function calendar_approver_is_another() returns trigger language plpgsql as $$
begin
  if not exists (select from calendar_draft where draft_id = new.draft_id and entered_by <> new.person_id) then
    raise exception 'calendar_approval %: approved by who entered it, or no such draft', new.draft_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger calendar_approver_is_another before insert on calendar_approval
  for each row execute function calendar_approver_is_another();

create function calendar_version_is_approved() returns trigger language plpgsql as $$
begin
  if (select count(*) from calendar_approval where draft_id = new.draft_id) < 2 then
    raise exception 'calendar_version %: draft % has not been approved by two', new.version, new.draft_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger calendar_version_is_approved before insert on calendar_version
  for each row when (new.draft_id is not null) execute function calendar_version_is_approved();

grant select, insert on calendar_draft, calendar_approval to xianshi_app;
grant select, insert, update on replan to xianshi_app;

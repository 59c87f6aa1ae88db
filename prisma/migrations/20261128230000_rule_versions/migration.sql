-- Rules and profiles are versions like calendars: a draft, two approvals, a publication that reaches every open case.

CREATE TABLE "rule_draft" (
    "draft_id" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "base_version" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_draft_pkey" PRIMARY KEY ("draft_id")
);
CREATE INDEX "rule_draft_entered_at_draft_id_idx" ON "rule_draft"("entered_at" DESC, "draft_id" DESC);

CREATE TABLE "rule_approval" (
    "draft_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_approval_pkey" PRIMARY KEY ("draft_id","person_id")
);

ALTER TABLE "rule_version" ADD COLUMN "draft_id" TEXT, ADD COLUMN "published_by" TEXT;
CREATE UNIQUE INDEX "rule_version_draft_id_key" ON "rule_version"("draft_id");

-- By which rules and law an open case goes: what the rollout walks.
ALTER TABLE "approval_case" ADD COLUMN "rules_version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "law_version" INTEGER NOT NULL DEFAULT 1;
drop index approval_case_open;
create index approval_case_open on approval_case (case_no)
  include (calendar_version, rules_version, law_version) where not final;

-- One mechanism tells of calendars, rules and laws.
ALTER TABLE "replan" ADD COLUMN "subject" TEXT NOT NULL DEFAULT 'calendar';
ALTER TABLE "replan" DROP CONSTRAINT "replan_pkey", ADD CONSTRAINT "replan_pkey" PRIMARY KEY ("subject","version");
alter table replan add constraint replan_subject check (subject in ('calendar', 'rules', 'law'));

-- Two persons approve what a third has entered, and only what they approved is published.
create function rule_approver_is_another() returns trigger language plpgsql as $$
begin
  if not exists (select from rule_draft where draft_id = new.draft_id and entered_by <> new.person_id) then
    raise exception 'rule_approval %: approved by who entered it, or no such draft', new.draft_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rule_approver_is_another before insert on rule_approval
  for each row execute function rule_approver_is_another();

-- The first came with the program; every other is what a draft says, approved by two.
create function rule_version_is_approved() returns trigger language plpgsql as $$
begin
  if (select count(*) from rule_approval where draft_id = new.draft_id) < 2
     or not exists (select from rule_draft where draft_id = new.draft_id and settings = new.rules) then
    raise exception 'rule_version %: draft % has not been approved by two, or says something else', new.version, new.draft_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rule_version_is_approved before insert on rule_version
  for each row when (new.version > 1) execute function rule_version_is_approved();

grant select, insert on rule_draft, rule_approval to xianshi_app;

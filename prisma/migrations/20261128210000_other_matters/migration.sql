-- Matters (督办事项) that are neither a card nor an accountability record. Why and by whom they were opened stands in no
-- log of a case, so it is kept here, append-only; `other_matter` is worked out from it and from their own logs.
CREATE TABLE "matter_opening" (
    "matter_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_no" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "addressee_person_id" TEXT,
    "opened_by" TEXT,
    "content_id" TEXT,
    "opening" JSONB NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matter_opening_pkey" PRIMARY KEY ("matter_id")
);
CREATE INDEX "matter_opening_case_no_kind_idx" ON "matter_opening"("case_no", "kind");

CREATE TABLE "other_matter" (
    "matter_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_no" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "addressee_person_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opening" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "matter_seq" INTEGER NOT NULL,
    "over" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer_due_on" DATE,
    "practice" BOOLEAN NOT NULL,
    "calendar_version" INTEGER NOT NULL,

    CONSTRAINT "other_matter_pkey" PRIMARY KEY ("matter_id")
);
CREATE INDEX "other_matter_case_no_idx" ON "other_matter"("case_no");
CREATE INDEX "other_matter_unit_id_over_opened_at_idx" ON "other_matter"("unit_id", "over", "opened_at");
create index other_matter_open on other_matter (matter_id) include (calendar_version) where not over;

-- 好差评: one of each finished case. 4 不满意 and 5 非常不满意 open a bad rating.
CREATE TABLE "rating" (
    "case_no" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "reasons" TEXT[],
    "real_name" BOOLEAN NOT NULL,
    "content_id" TEXT,
    "rated_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("case_no")
);
alter table rating add constraint rating_grade check (grade between 1 and 5);

create or replace view matter as
  select matter_id, 'card' as kind, case_no, unit_id, addressee_person_id, issued_at as opened_at, opening, state,
         level, matter_seq, over, answer_due_on, answered_at as answered_at, practice, calendar_version
    from card
  union all
  select matter_id, 'accountability', case_no, unit_id, addressee_person_id, opened_at, opening, state,
         null, matter_seq, over, answer_due_on, explained_at, practice, calendar_version
    from accountability
  union all
  select matter_id, kind, case_no, unit_id, addressee_person_id, opened_at, opening, state,
         null, matter_seq, over, answer_due_on, answered_at, practice, calendar_version
    from other_matter;

-- Who must never see a matter: persons named in its opening; of a complaint (效能投诉), whoever holds or held a post in
-- the unit complained about, or leads or led it. Every list and every page asks this view.
create view hidden_matter as
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

grant select, insert on matter_opening, rating to xianshi_app;
grant select, insert, update, delete on other_matter to xianshi_app;
grant select on hidden_matter to xianshi_app;

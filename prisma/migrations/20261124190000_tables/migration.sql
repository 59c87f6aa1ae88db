-- CreateTable
CREATE TABLE "submission" (
    "case_no" TEXT NOT NULL,
    "serial_no" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "item_version" INTEGER NOT NULL,
    "applicant_person_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "materials" TEXT[],
    "form_content_id" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "query_password_hash" TEXT NOT NULL,
    "practice" BOOLEAN NOT NULL,
    "clock_offset_ms" BIGINT NOT NULL,
    "submitted_by" JSONB NOT NULL,
    "request_key" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("case_no")
);

-- CreateTable
CREATE TABLE "request" (
    "person_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "case_no" TEXT,
    "matter_id" TEXT,
    "body_sha256" TEXT NOT NULL,
    "update_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "request_outcome" (
    "person_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "seq" INTEGER,
    "case_no" TEXT,
    "matter_id" TEXT,
    "body" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_outcome_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "content" (
    "content_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_no" TEXT,
    "matter_id" TEXT,
    "author_person_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "content_pkey" PRIMARY KEY ("content_id")
);

-- CreateTable
CREATE TABLE "document" (
    "sha256" TEXT NOT NULL,
    "case_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "document_no" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("case_no","sha256")
);

-- CreateTable
CREATE TABLE "uploaded_file" (
    "sha256" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "uploaded_file_pkey" PRIMARY KEY ("sha256","uploaded_by")
);

-- CreateTable
CREATE TABLE "case_event" (
    "case_no" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "actor_kind" TEXT,
    "post_id" TEXT,
    "letter_id" TEXT,
    "place_id" TEXT,
    "org_version" INTEGER,
    "update_id" TEXT,
    "law_version" INTEGER NOT NULL,
    "calendar_version" INTEGER NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "canonical" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("case_no","seq")
);

-- CreateTable
CREATE TABLE "resolution" (
    "id" BIGSERIAL NOT NULL,
    "case_no" TEXT NOT NULL,
    "matter_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "rung" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "post_id" TEXT,
    "org_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refused_attempt" (
    "id" BIGSERIAL NOT NULL,
    "rule" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "case_no" TEXT,
    "seq" INTEGER,
    "person_id" TEXT NOT NULL,
    "post_id" TEXT,
    "act" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "refused" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_event" (
    "matter_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "by" JSONB,
    "update_id" TEXT,
    "payload" JSONB NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matter_event_pkey" PRIMARY KEY ("matter_id","seq")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "version" INTEGER NOT NULL,
    "calendar" JSONB NOT NULL,
    "published_by" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "item_version" (
    "item_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "impl_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "guide" JSONB NOT NULL,
    "plan" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_version_pkey" PRIMARY KEY ("item_id","version")
);

-- CreateTable
CREATE TABLE "rule_version" (
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "approval_case" (
    "case_no" TEXT NOT NULL,
    "serial_no" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "item_version" INTEGER NOT NULL,
    "unit_id" TEXT NOT NULL,
    "applicant_person_id" TEXT NOT NULL,
    "applicant_name" TEXT NOT NULL,
    "practice" BOOLEAN NOT NULL,
    "clock_offset_ms" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "last_act_seq" INTEGER NOT NULL,
    "last_hash" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "step_id" TEXT,
    "step_name" TEXT,
    "post_id" TEXT,
    "post_unit_id" TEXT,
    "why_type" TEXT NOT NULL,
    "why_at" TIMESTAMPTZ(3) NOT NULL,
    "lead_clock" JSONB,
    "last_day_on" DATE,
    "late_at" TIMESTAMPTZ(3),
    "late_at_real" TIMESTAMPTZ(3) NOT NULL,
    "yellow_cards" INTEGER NOT NULL,
    "red_cards" INTEGER NOT NULL,
    "final" BOOLEAN NOT NULL,
    "calendar_version" INTEGER NOT NULL,
    "accepted_on" DATE,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_case_pkey" PRIMARY KEY ("case_no")
);

-- CreateTable
CREATE TABLE "clock" (
    "case_no" TEXT NOT NULL,
    "clock_id" TEXT NOT NULL,
    "clock" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step_id" TEXT,
    "post_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "start_on" DATE NOT NULL,
    "last_day_on" DATE NOT NULL,
    "breach_at" TIMESTAMPTZ(3) NOT NULL,
    "late_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "breached_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("case_no","clock_id")
);

-- CreateTable
CREATE TABLE "task" (
    "case_no" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "step_id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "holder_person_id" TEXT,
    "done_by_person_id" TEXT,

    CONSTRAINT "task_pkey" PRIMARY KEY ("case_no","seq")
);

-- CreateTable
CREATE TABLE "card" (
    "card_key" TEXT NOT NULL,
    "matter_id" TEXT NOT NULL,
    "case_no" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "issued_level" TEXT NOT NULL,
    "threshold" TEXT NOT NULL,
    "clock_id" TEXT NOT NULL,
    "step_id" TEXT,
    "post_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "addressee_person_id" TEXT,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "last_day_on" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "opening" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "matter_seq" INTEGER NOT NULL,
    "cancel_reason" TEXT,
    "raised_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "over" BOOLEAN NOT NULL,
    "answer_due_on" DATE,
    "practice" BOOLEAN NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("card_key")
);

-- CreateTable
CREATE TABLE "accountability" (
    "matter_id" TEXT NOT NULL,
    "case_no" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "addressee_person_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opening" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "matter_seq" INTEGER NOT NULL,
    "main_person_id" TEXT,
    "explained_at" TIMESTAMPTZ(3),
    "over" BOOLEAN NOT NULL,
    "answer_due_on" DATE,
    "practice" BOOLEAN NOT NULL,

    CONSTRAINT "accountability_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "accountability_card" (
    "card_key" TEXT NOT NULL,
    "matter_id" TEXT NOT NULL,
    "addressee_person_id" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accountability_card_pkey" PRIMARY KEY ("card_key")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" BIGSERIAL NOT NULL,
    "person_id" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_no" TEXT,
    "matter_id" TEXT,
    "params" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "practice" BOOLEAN NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "held" BOOLEAN NOT NULL DEFAULT false,
    "send_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_counter" (
    "item_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "practice" BOOLEAN NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "case_counter_pkey" PRIMARY KEY ("item_id","day","practice")
);

-- CreateTable
CREATE TABLE "organisation_version" (
    "version" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "unit" (
    "unit_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level_code" TEXT NOT NULL,
    "uscc" TEXT,
    "note" TEXT,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "post" (
    "post_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "powers" TEXT[],
    "duties" TEXT,
    "window_id" TEXT,
    "min_staff" INTEGER NOT NULL,
    "pool" TEXT[],

    CONSTRAINT "post_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "person" (
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" TEXT,
    "title" TEXT,
    "staff_type" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "posting" (
    "person_id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("person_id","post_id","rank","from_on")
);

-- CreateTable
CREATE TABLE "letter" (
    "letter_id" TEXT NOT NULL,
    "letter_no" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "holder_post_id" TEXT,
    "holder_unit_id" TEXT,
    "powers" TEXT[],
    "item_ids" TEXT[],
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("letter_id")
);

-- CreateTable
CREATE TABLE "unit_leader" (
    "unit_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sector_unit_ids" TEXT[],
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "unit_leader_pkey" PRIMARY KEY ("unit_id","person_id","role","from_on")
);

-- CreateTable
CREATE TABLE "service_window" (
    "window_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,

    CONSTRAINT "service_window_pkey" PRIMARY KEY ("window_id")
);

-- CreateTable
CREATE TABLE "organisation_role" (
    "role" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,

    CONSTRAINT "organisation_role_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "account_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "display_username" TEXT,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_worker_heartbeat" (
    "worker_id" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE INDEX "submission_serial_no_idx" ON "submission"("serial_no");

-- CreateIndex
CREATE INDEX "submission_applicant_person_id_received_at_case_no_idx" ON "submission"("applicant_person_id", "received_at" DESC, "case_no");

-- CreateIndex
CREATE UNIQUE INDEX "submission_applicant_person_id_request_key_key" ON "submission"("applicant_person_id", "request_key");

-- CreateIndex
CREATE INDEX "content_case_no_idx" ON "content"("case_no");

-- CreateIndex
CREATE INDEX "content_matter_id_idx" ON "content"("matter_id");

-- CreateIndex
CREATE INDEX "case_event_case_no_update_id_idx" ON "case_event"("case_no", "update_id");

-- CreateIndex
CREATE INDEX "case_event_at_idx" ON "case_event"("at");

-- CreateIndex
CREATE INDEX "resolution_person_id_matter_id_idx" ON "resolution"("person_id", "matter_id");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_matter_id_seq_role_person_id_key" ON "resolution"("matter_id", "seq", "role", "person_id");

-- CreateIndex
CREATE INDEX "refused_attempt_person_id_at_idx" ON "refused_attempt"("person_id", "at");

-- CreateIndex
CREATE INDEX "refused_attempt_case_no_idx" ON "refused_attempt"("case_no");

-- CreateIndex
CREATE INDEX "approval_case_post_id_late_at_real_case_no_idx" ON "approval_case"("post_id", "late_at_real", "case_no");

-- CreateIndex
CREATE INDEX "approval_case_applicant_person_id_received_at_case_no_idx" ON "approval_case"("applicant_person_id", "received_at" DESC, "case_no");

-- CreateIndex
CREATE INDEX "approval_case_final_calendar_version_idx" ON "approval_case"("final", "calendar_version");

-- CreateIndex
CREATE INDEX "clock_state_late_at_idx" ON "clock"("state", "late_at");

-- CreateIndex
CREATE INDEX "task_post_id_to_at_idx" ON "task"("post_id", "to_at");

-- CreateIndex
CREATE UNIQUE INDEX "card_matter_id_key" ON "card"("matter_id");

-- CreateIndex
CREATE INDEX "card_case_no_idx" ON "card"("case_no");

-- CreateIndex
CREATE INDEX "card_unit_id_over_issued_at_idx" ON "card"("unit_id", "over", "issued_at");

-- CreateIndex
CREATE INDEX "accountability_unit_id_over_opened_at_idx" ON "accountability"("unit_id", "over", "opened_at");

-- CreateIndex
CREATE INDEX "accountability_case_no_idx" ON "accountability"("case_no");

-- CreateIndex
CREATE INDEX "accountability_card_matter_id_idx" ON "accountability_card"("matter_id");

-- CreateIndex
CREATE INDEX "notice_case_no_held_idx" ON "notice"("case_no", "held");

-- CreateIndex
CREATE INDEX "notice_person_id_id_idx" ON "notice"("person_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_id_cause_key" ON "notice"("person_id", "cause");

-- CreateIndex
CREATE INDEX "post_unit_id_type_idx" ON "post"("unit_id", "type");

-- CreateIndex
CREATE INDEX "posting_post_id_idx" ON "posting"("post_id");

-- CreateIndex
CREATE INDEX "letter_holder_post_id_idx" ON "letter"("holder_post_id");

-- CreateIndex
CREATE INDEX "letter_holder_unit_id_idx" ON "letter"("holder_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_user_email_key" ON "account_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_user_username_key" ON "account_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "account_user_person_id_key" ON "account_user"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_session_token_key" ON "account_session"("token");

-- CreateIndex
CREATE INDEX "account_session_user_id_idx" ON "account_session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "account_verification_identifier_idx" ON "account_verification"("identifier");

-- CreateIndex
CREATE INDEX "job_worker_heartbeat_beat_at_idx" ON "job_worker_heartbeat"("beat_at");

-- AddForeignKey
ALTER TABLE "accountability_card" ADD CONSTRAINT "accountability_card_card_key_fkey" FOREIGN KEY ("card_key") REFERENCES "card"("card_key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accountability_card" ADD CONSTRAINT "accountability_card_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "accountability"("matter_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Live updates ask which logs grew since a moment (settled.md 37).
create index "case_event_stored_at_idx" on "case_event" ("stored_at");
create index "matter_event_stored_at_idx" on "matter_event" ("stored_at");

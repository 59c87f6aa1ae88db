-- The patrol asks of every application of late whether it was recorded (settled.md 36). What is open is indexed already.
create index "submission_stored_at_idx" on "submission" ("stored_at");

-- Every open case and matter by its number: the patrol asks whether each has its workflow (settled.md 36).
create index approval_case_open on approval_case (case_no) where not final;
create index card_open on card (matter_id) where not over;
create index accountability_open on accountability (matter_id) where not over;
-- Applications of late, recorded or not.
create index "submission_stored_at_idx" on "submission" ("stored_at");

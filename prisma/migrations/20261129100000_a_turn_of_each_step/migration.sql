-- Steps side by side begin with one line: each has a turn of its own, and whoever stands at its post is frozen for it.
alter table task drop constraint task_pkey, add constraint task_pkey primary key (case_no, seq, step_id);
drop index resolution_matter_id_seq_role_person_id_key;
create unique index resolution_matter_id_seq_rung_role_person_id_key on resolution (matter_id, seq, rung, role, person_id);

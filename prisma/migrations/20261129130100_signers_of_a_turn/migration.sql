-- Posts that sign a step besides its own, as its plan draws it: the step lies in their inbox until they have signed.
-- No plan has drawn any before, so no row has to be filled in.
alter table "task" add column "signer_post_ids" text[];
create index task_to_sign on task using gin (signer_post_ids) where to_at is null and signer_post_ids is not null;

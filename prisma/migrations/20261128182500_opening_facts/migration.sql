-- What is known of an application beside its item: a permit to be renewed, work that came first, the case it belongs to.
ALTER TABLE "submission" ADD COLUMN "opening_facts" JSONB;

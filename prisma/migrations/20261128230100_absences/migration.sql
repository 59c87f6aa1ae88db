-- Who is away: for those days the B person stands at the post, and where both are away it counts as vacant.
CREATE TABLE "absence" (
    "person_id" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("person_id","from_on")
);
alter table absence add constraint absence_dates check (from_on <= to_on);
grant select, insert, update, delete on absence to xianshi_app;

-- What would mend it, where the program can see for itself that it has been mended.
ALTER TABLE "recording_trouble" ADD COLUMN "about" JSONB;

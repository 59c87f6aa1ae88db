-- Who entered a draft may take it back until it is published; it stays, and nobody can approve or publish it any more.

CREATE TABLE "calendar_withdrawal" (
    "draft_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_withdrawal_pkey" PRIMARY KEY ("draft_id")
);

CREATE TABLE "rule_withdrawal" (
    "draft_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_withdrawal_pkey" PRIMARY KEY ("draft_id")
);

-- One function for what is stored of a draft after it: an approval, a withdrawal, its version.
create function draft_is_not_withdrawn() returns trigger language plpgsql as $$
declare
  withdrawn boolean;
begin
  execute format('select exists (select from %I where draft_id = $1)', tg_argv[0]) into withdrawn using new.draft_id;
  if withdrawn then
    raise exception '%: draft % has been withdrawn', tg_table_name, new.draft_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger calendar_approval_not_withdrawn before insert on calendar_approval
  for each row execute function draft_is_not_withdrawn('calendar_withdrawal');
create trigger calendar_version_not_withdrawn before insert on calendar_version
  for each row when (new.draft_id is not null) execute function draft_is_not_withdrawn('calendar_withdrawal');
create trigger rule_approval_not_withdrawn before insert on rule_approval
  for each row execute function draft_is_not_withdrawn('rule_withdrawal');
create trigger rule_version_not_withdrawn before insert on rule_version
  for each row when (new.draft_id is not null) execute function draft_is_not_withdrawn('rule_withdrawal');

create function draft_is_withdrawn_by_who_entered_it() returns trigger language plpgsql as $$
declare
  theirs boolean;
begin
  execute format(
    'select exists (select from %I d where draft_id = $1 and entered_by = $2
       and not exists (select from %I v where v.draft_id = d.draft_id))', tg_argv[0], tg_argv[1])
    into theirs using new.draft_id, new.person_id;
  if not theirs then
    raise exception '%: draft % is published, or was entered by somebody else', tg_table_name, new.draft_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger calendar_withdrawn_by_who_entered before insert on calendar_withdrawal
  for each row execute function draft_is_withdrawn_by_who_entered_it('calendar_draft', 'calendar_version');
create trigger rule_withdrawn_by_who_entered before insert on rule_withdrawal
  for each row execute function draft_is_withdrawn_by_who_entered_it('rule_draft', 'rule_version');

grant select, insert on calendar_withdrawal, rule_withdrawal to xianshi_app;

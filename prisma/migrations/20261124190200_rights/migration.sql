-- The role the API and the worker connect as. The start script gives it a password; here it only exists.
do $$ begin
  if not exists (select from pg_roles where rolname = 'xianshi_app') then
    create role xianshi_app nologin;
  end if;
end $$;

grant usage on schema public to xianshi_app;

-- Append-only: what happened cannot be changed or removed by the application.
grant select, insert on
  submission, request, request_outcome, content, document, uploaded_file, case_event, resolution, refused_attempt,
  matter_event, calendar_version, item_version, rule_version
  to xianshi_app;

-- Derived from the logs, the organisation, accounts.
grant select, insert, update, delete on
  approval_case, clock, task, card, accountability, accountability_card, notice, case_counter,
  organisation_version, unit, post, person, posting, letter, unit_leader, service_window, organisation_role,
  account_user, account_session, account, account_verification, job_worker_heartbeat
  to xianshi_app;

grant select on matter to xianshi_app;
grant usage, select on all sequences in schema public to xianshi_app;

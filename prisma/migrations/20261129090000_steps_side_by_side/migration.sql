-- The inbox: steps that are open beside the one that the row of the case names, and checks of a promise.
create index clock_open_at_post on clock (post_id) where stopped_at is null and clock in ('step', 'post-check');
-- Steps that were given to somebody beside their post: rare events, looked up by whom they name.
create index case_event_transferred on case_event ((payload ->> 'to')) where type = 'taskTransferred';
create index case_event_signer_added on case_event ((payload -> 'signer')) where type = 'signerAdded';

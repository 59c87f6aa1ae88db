-- The inbox: steps that are open beside the one that the row of the case names, and checks of a promise.
create index clock_open_at_post on clock (post_id) where stopped_at is null and clock in ('step', 'post-check');

-- The public list of broken promises, newest first.
create index other_matter_public_delays on other_matter (opened_at desc, matter_id desc)
  where kind = 'delay-explanation' and not practice and state <> 'cancelled';

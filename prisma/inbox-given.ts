/** Later in the same case than `given`, and about the same step. */
const LATER = `select from case_event later where later.case_no = given.case_no and later.seq > given.seq and`;
const SAME_STEP = `later.payload ->> 'stepId' = given.payload ->> 'stepId'`;
/** Done, left by a return, or taken away from this person by a recusal. */
const OVER = `later.type = 'stepCompleted' and ${SAME_STEP}
  or later.type = 'stepReturned' and not coalesce(later.payload -> 'open', jsonb_build_array(later.payload -> 'to')) ? (given.payload ->> 'stepId')
  or later.type = 'recused' and later.payload ->> 'personId' = $2`;

const TRANSFERRED = `select given.*, null as rank from case_event given
  where given.type = 'taskTransferred' and given.payload ->> 'to' = $2
    and not exists (${LATER} (${OVER} or later.type = 'taskTransferred' and ${SAME_STEP}))`;
const TO_SIGN = `select given.*, signer.rank from case_event given join (
    select jsonb_build_object('personId', $2::text) as signer, null as rank
    union all select jsonb_build_object('postId', post_id), rank from held) signer on signer.signer = given.payload -> 'signer'
  where given.type = 'signerAdded'
    and not exists (${LATER} (${OVER} or later.type in ('signerRemoved', 'stepSigned') and ${SAME_STEP}
      and later.payload -> 'signer' = given.payload -> 'signer'))`;

/**
 * Open steps that were given to person $2 beside their post: transferred (转办) to him, or to be signed (加签) by him or for
 * a post he holds, until he has signed. Columns of an inbox line beside the lead; `c` and `k` are its case and its clock.
 */
export const GIVEN = `select k.case_no, k.clock_id, k.clock, k.step_id, k.post_id, k.unit_id, given.rank, k.position,
    given.type as why_type, given.at as why_at
  from (${TRANSFERRED} union all ${TO_SIGN}) given
  join clock k on k.case_no = given.case_no and k.step_id = given.payload ->> 'stepId'
  join approval_case c on c.case_no = k.case_no and not c.final
  where k.clock = 'step' and k.stopped_at is null`;

/**
 * Steps that were given to person $2 beside his post, with the signer as whom he is asked; null: transferred (转办) to him.
 * The event that gave it, or of a signer whom the plan draws the turn that began.
 */
const TRANSFERRED = `select case_no, seq, payload ->> 'stepId' as step_id, null::jsonb as signer, null as rank, type, at
  from case_event where type = 'taskTransferred' and payload ->> 'to' = $2`;
const SIGNER_ADDED = `select e.case_no, e.seq, e.payload ->> 'stepId', signer.signer, signer.rank, e.type, e.at from case_event e join (
    select jsonb_build_object('personId', $2::text) as signer, null as rank
    union all select jsonb_build_object('postId', post_id), rank from held) signer on signer.signer = e.payload -> 'signer'
  where e.type = 'signerAdded'`;
const SIGNER_DRAWN = `select t.case_no, t.seq, t.step_id, jsonb_build_object('postId', held.post_id), held.rank, 'signerDrawn', t.from_at
  from held join task t on t.signer_post_ids @> array[held.post_id] where t.to_at is null`;

/** Done, left by a return, or taken away from this person by a recusal; transferred on; signed, or not to be signed by him. */
const SAME_STEP = `later.payload ->> 'stepId' = given.step_id`;
const SAME_SIGNER = `${SAME_STEP} and later.payload -> 'signer' = given.signer`;
/** A signature goes with whoever is taken out of the case (回避); the seat of the post is open again. */
const STILL_SIGNED = `not exists (select from case_event out where out.case_no = later.case_no and out.seq > later.seq
  and out.type = 'recused' and out.payload ->> 'personId' = later.actor_id)`;
const OVER = `later.type = 'stepCompleted' and ${SAME_STEP}
  or later.type = 'stepReturned' and not coalesce(later.payload -> 'open', jsonb_build_array(later.payload -> 'to')) ? given.step_id
  or later.type = 'recused' and later.payload ->> 'personId' = $2
  or later.type = 'taskTransferred' and given.signer is null and ${SAME_STEP}
  or later.type = 'signerRemoved' and ${SAME_SIGNER}
  or later.type = 'stepSigned' and ${SAME_SIGNER} and ${STILL_SIGNED}`;

/** `given`: the steps that are this person's beside his post, until done or signed. Wants `held`. */
export const GIVEN = `given as (select given.case_no, given.step_id, given.rank, given.type as why_type, given.at as why_at
  from (${TRANSFERRED} union all ${SIGNER_ADDED} union all ${SIGNER_DRAWN}) given
  where not exists (select from case_event later
    where later.case_no = given.case_no and later.seq > given.seq and (${OVER})))`;

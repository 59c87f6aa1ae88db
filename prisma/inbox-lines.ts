import { APPLICANTS_CLOCKS } from '../domain/case/clock.ts';
import { PAYMENT } from '../domain/case/whose-turn.ts';
import { GIVEN } from './inbox-given.ts';
import { inForce } from './organisation-store.ts';

/** Posts of person $2 on day $3. Who is both A and B of a post is there as A. */
const HELD = `select post_id, min(rank) as rank from posting g where g.person_id = $2 and ${inForce('g', '$3')}
  group by post_id`;

/** Of these clocks the one that leads (domain/case/clocks, `leadClock`). */
const leadOf = (
  which: string,
): string => `select value, last_day_on, late_at, step_id, post_id, unit_id from clock other
  where ${which} and other.case_no = a.case_no and other.stopped_at is null and other.clock not in (${quoted(APPLICANTS_CLOCKS)})
  order by other.late_at, other.clock = 'statutory' desc limit 1`;

const CASE = `a.case_no, a.serial_no, a.practice, a.item_id, a.item_version, a.applicant_person_id, a.applicant_name,
  a.state, a.seq, a.clock_offset_ms, a.received_at`;
const inRealTime = (lateAt: string): string => `${lateAt} - a.clock_offset_ms * interval '1 ms'`;

const AT_OWN_POST = (k: string): string => `${k}.post_id in (select post_id from held)`;
const IS_GIVEN = (k: string): string =>
  `(${k}.case_no, ${k}.step_id) in (select case_no, step_id from given)`;

/**
 * At the post that the row of the case names. Where the limit of a step beside it leads the case, that leads here only if
 * it is this person's as well; never before the fee is paid.
 */
const OWN = leadOf(`a.step_id <> a.lead_clock ->> 'stepId' and (other.clock <> 'step'
  or a.step_id <> '${PAYMENT}' and (${AT_OWN_POST('other')} or ${IS_GIVEN('other')}))`);
const AT_LEAD_POST = `select ${CASE}, a.why_type, a.why_at, coalesce(own.step_id, a.step_id) as step_id,
    case when own.step_id is null or own.step_id = a.step_id then a.step_name end as step_name,
    coalesce(own.post_id, a.post_id) as post_id, coalesce(own.unit_id, a.post_unit_id) as post_unit_id,
    coalesce(own.value, a.lead_clock) as lead_clock, coalesce(own.last_day_on, a.last_day_on) as last_day_on,
    coalesce(${inRealTime('own.late_at')}, a.late_at_real) as late_at_real, held.rank
  from held join approval_case a on a.post_id = held.post_id and not a.final
  left join lateral (${OWN}) own on true`;

/** Open beside the lead: a review step of another department (并行), and the check of a promise until it leads alone. */
const OPEN = `select k.case_no, k.clock_id, k.clock, k.step_id, k.post_id, k.unit_id, held.rank, k.late_at, k.position,
    case k.clock when 'post-check' then k.clock end as why_type, null::timestamptz as why_at
  from held join clock k on k.post_id = held.post_id join approval_case c on c.case_no = k.case_no and not c.final
  where k.clock in ('step', 'post-check') and k.stopped_at is null
    and (k.clock <> 'step' or c.step_id is distinct from '${PAYMENT}')`;
const OPEN_GIVEN = `select k.case_no, k.clock_id, k.clock, k.step_id, k.post_id, k.unit_id, given.rank, k.late_at, k.position,
    given.why_type, given.why_at
  from given join clock k on k.case_no = given.case_no and k.step_id = given.step_id
  join approval_case c on c.case_no = k.case_no and not c.final
  where k.clock = 'step' and k.stopped_at is null`;
/**
 * One line a case, that of the step which is due first: none where it lies with one's post already. The name of the step
 * is looked up with the page.
 */
const BESIDE = `select distinct on (k.case_no) k.* from (
    ${OPEN} and (c.post_id is null or c.post_id not in (select post_id from held))
    union all ${OPEN_GIVEN} and (c.post_id is null or c.post_id not in (select post_id from held))) k
  order by k.case_no, k.late_at, k.position, k.rank`;
const OWN_BESIDE = leadOf(`(other.clock_id = k.clock_id or k.clock = 'step' and other.clock <> 'step')`);
const AT_POST_BESIDE = `select ${CASE}, coalesce(k.why_type, a.why_type), coalesce(k.why_at, a.why_at),
    coalesce(k.step_id, k.clock), case k.clock when 'post-check' then '事后核查' end,
    k.post_id, k.unit_id, own.value, own.last_day_on, ${inRealTime('own.late_at')}, k.rank
  from (${BESIDE}) k join approval_case a on a.case_no = k.case_no cross join lateral (${OWN_BESIDE}) own`;

/**
 * `c`: the open cases at the posts of person $2 on day $3, one line each, with the columns of `approval_case` as they are
 * for the post where this person has it.
 */
export const MINE = `with held as (${HELD}), ${GIVEN}, c as (${AT_LEAD_POST} union all ${AT_POST_BESIDE})`;

/**
 * To whom a step was transferred (转办) and when, while it is his: its post answers for it still.
 * @param of alias with the columns case_no and step_id
 */
const transferOf = (of: string): string => `(select e.payload ->> 'to' as person_id, e.at from case_event e
  where e.case_no = ${of}.case_no and e.type = 'taskTransferred' and e.payload ->> 'stepId' = ${of}.step_id
    and not exists (select from case_event later where later.case_no = e.case_no and later.seq > e.seq and (
      later.type in ('stepCompleted', 'taskTransferred') and later.payload ->> 'stepId' = ${of}.step_id
      or later.type = 'stepReturned' and not coalesce(later.payload -> 'open', jsonb_build_array(later.payload -> 'to')) ? ${of}.step_id
      or later.type = 'recused' and later.payload ->> 'personId' = e.payload ->> 'to')))`;

/** How many more open steps of the case `c` are this person's to do, beside the one that its line shows. */
export const MORE_STEPS = `(select count(*)::int from clock k where k.case_no = c.case_no and k.stopped_at is null
  and k.clock in ('step', 'post-check') and coalesce(k.step_id, k.clock) <> c.step_id and c.step_id <> '${PAYMENT}'
  and (${AT_OWN_POST('k')} and not exists (select from ${transferOf('k')} moved where moved.person_id <> $2)
    or ${IS_GIVEN('k')}))`;

/** `moved`, the transfer of the step that the line of `c` shows: of whoever only signs it, none. */
export const TRANSFER = `lateral ${transferOf('c')} moved on moved.person_id = $2 or ${AT_OWN_POST('c')}`;

/** Of `card d`: it is for this person's unit, or he was told of it (api/door/readers). */
export const MAY_SUSPECT = `(d.unit_id in (select o.unit_id from held join post o using (post_id))
  or exists (select from resolution r where r.matter_id = d.matter_id and r.person_id = $2))`;

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

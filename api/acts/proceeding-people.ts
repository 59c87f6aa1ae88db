import type { ActName } from '../../domain/case/acts.ts';
import { stepIn } from '../../domain/case/plan-steps.ts';
import { postCheckStep } from '../../domain/case/step-of-act.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { parseDay } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { holdersOfType, poolOf } from '../../prisma/unit-people.ts';
import type { Person } from '../../prisma/organisation-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { Call } from '../door/route.ts';
import type { BodyOf } from './draft.ts';

type Asked = Pick<Call, 'services'>;

/** 听证主持岗 of the deciding unit, without whoever accepted or reviewed. @source 行政许可法 第48条第1款第(三)项 */
export async function hostsOf(
  { services }: Asked,
  { plan, reviewers, acceptedBy, recused }: CaseState,
  at: Instant,
): Promise<readonly Person[]> {
  const holders = await holdersOfType(services.db, { unitId: plan.unitId, type: 'HEARING', at });
  return holders.filter(
    ({ personId }) => personId !== acceptedBy && !reviewers.includes(personId) && !recused.includes(personId),
  );
}

/** Who can be sent (派员): those who check on the spot, else who holds the post of the decision. */
export async function sendableOf(
  { services }: Asked,
  { plan }: CaseState,
  at: Instant,
): Promise<readonly Person[]> {
  if ((plan.dispatch ?? null) === null) return [];
  const { postId } = plan.steps.find(({ minStaff }) => minStaff > 1) ?? stepIn(plan, 'decide');
  return await poolOf(services.db, { postId, at });
}

/** Who can check a promise (事后核查) on the spot: those of the post that the item names. */
export async function checkersOf(
  { services }: Asked,
  { plan, postCheck }: CaseState,
  at: Instant,
): Promise<readonly Person[]> {
  if (postCheck !== 'open') return [];
  return await poolOf(services.db, { postId: postCheckStep(plan).postId, at });
}

/** Whoever a proceeding names is one of those who were offered; a hearing that nobody could host is not begun. */
export async function checkProceeding(
  call: Call,
  { act, state, at }: { act: ActName; state: CaseState; at: Instant },
): Promise<void> {
  if (act === 'offerHearing') await checkHosts(call, state, at);
  if (act === 'scheduleHearing') {
    const { host } = call.body as BodyOf<'scheduleHearing'>;
    checkChosen([host], await checkHosts(call, state, at), () => 'host');
  }
  if (act === 'dispatchStaff') {
    const { staff } = call.body as BodyOf<'dispatchStaff'>;
    checkChosen(staff, await sendableOf(call, state, at), (place) => `staff.${String(place)}`);
  }
  if (act === 'completePostCheck') await checkPostCheck(call, state, at);
}

/** 责令限期整改: a broken promise is answered by an order that says what to put right, and by when. */
async function checkPostCheck(call: Call, state: CaseState, at: Instant): Promise<void> {
  const { staff, result, order, dueOn } = call.body as BodyOf<'completePostCheck'>;
  if (state.postCheck !== 'open') return;
  checkChosen(staff, await checkersOf(call, state, at), (place) => `staff.${String(place)}`);
  if (result === 'kept') return;
  const fields = [
    ...(order === undefined ? [{ path: 'order', rule: 'required' }] : []),
    ...(dueOn === undefined ? [{ path: 'dueOn', rule: 'required' }] : []),
    ...(dueOn !== undefined && parseDay(dueOn) <= dayOf(at)
      ? [{ path: 'dueOn', rule: 'day-after', params: { day: dayOf(at) } }]
      : []),
  ];
  if (fields.length > 0) throw new ProblemError('bad-request', { fields });
}

async function checkHosts(call: Call, state: CaseState, at: Instant): Promise<readonly Person[]> {
  const hosts = await hostsOf(call, state, at);
  if (hosts.length === 0) throw new ProblemError('no-host');
  return hosts;
}

function checkChosen(
  named: readonly string[],
  offered: readonly Person[],
  pathOf: (place: number) => string,
): void {
  const strange = named.findIndex((personId) => offered.every((person) => person.personId !== personId));
  if (strange < 0) return;
  throw new ProblemError('bad-request', { fields: [{ path: pathOf(strange), rule: 'choice' }] });
}

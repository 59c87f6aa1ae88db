import { stepOf } from '../domain/case/plan-steps.ts';
import { drawnSigners } from '../domain/case/side-roads/signing.ts';
import type { PlanStep } from '../domain/catalogue/plan.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { holdingsOf } from './case-history.ts';
import type { Holding } from './case-history.ts';
import { caseRow, clockRows, taskRow } from './case-rows.ts';
import { FROZEN, resolutionRows } from './ladder-store.ts';
import { tellRoles } from './matter-telling.ts';
import { holdersOf } from './organisation-store.ts';
import type { Standing } from './organisation-store.ts';
import type { Recording } from './recording.ts';
import { overwrite } from './sql.ts';
import { findPosts } from './name-store.ts';
import { rungOfSigner, rungOfTurn } from './turn-names.ts';

/** A turn that begins at a post where nobody stands: the step's own, or one that signs it. */
export interface VacantTurn {
  readonly holding: Holding;
  readonly postId: string;
  readonly rung: string;
}

/** What the log says now: the case, its clocks, its tasks. Answers the turns that nobody was there to take. */
export async function projectCase(recording: Recording): Promise<readonly VacantTurn[]> {
  const { history, held, writes } = recording;
  const state = history.at(-1)?.after;
  if (state === undefined) return [];
  const row = caseRow({ ...recording, calendar: held }, state);
  writes.add('approval_case', [row], overwrite(['case_no'], row));
  const clocks = clockRows(state, held);
  const [first] = clocks;
  if (first !== undefined) writes.add('clock', clocks, overwrite(['case_no', 'clock_id'], first));
  return await projectTasks(recording);
}

const NOW =
  'on conflict (case_no, seq, step_id) do update set to_at = excluded.to_at, done_by_person_id = excluded.done_by_person_id';

/** Who stood at the post when a turn began is looked up then, and stays. */
async function projectTasks(recording: Recording): Promise<readonly VacantTurn[]> {
  const { frame, history, fresh, writes } = recording;
  const { plan, caseNo } = frame.opening;
  const known = history.length - fresh.length;
  const vacant: VacantTurn[] = [];
  for (const holding of holdingsOf(history)) {
    if (Math.max(holding.seq, holding.endSeq ?? 0) <= known) continue;
    const step = stepOf(plan, holding.stepId);
    const begins = holding.seq > known;
    const holder = begins ? await standingAt(recording, step.postId, holding.fromAt) : undefined;
    writes.add('task', [taskRow(caseNo, step, { holding, holderPersonId: holder?.personId ?? null })], NOW);
    if (holder !== undefined) freezeHolder(recording, holding, holder);
    else if (begins) vacant.push({ holding, postId: step.postId, rung: rungOfTurn(holding) });
    if (begins) vacant.push(...(await vacantSigners(recording, holding, step)));
  }
  return vacant;
}

async function vacantSigners(
  { tx }: Recording,
  holding: Holding,
  step: PlanStep,
): Promise<readonly VacantTurn[]> {
  const vacant: VacantTurn[] = [];
  for (const postId of drawnSigners(step)) {
    const holders = await holdersOf(tx, { postId, at: holding.fromAt });
    if (holders.length === 0) vacant.push({ holding, postId, rung: rungOfSigner(holding, postId) });
  }
  return vacant;
}

/** Known already for the day of the batch, as a rule. */
async function standingAt(
  { tx, standing }: Recording,
  postId: string,
  at: Instant,
): Promise<Standing | undefined> {
  if (standing.on === dayOf(at)) return standing.at[postId];
  return (await holdersOf(tx, { postId, at }))[0];
}

/** Who stood at the post when its turn began: `rebuild` does not ask the organisation again (settled.md 35). */
function freezeHolder(
  { frame, writes, orgVersion }: Recording,
  holding: Holding,
  { personId, name }: Standing,
): void {
  const { caseNo } = frame.opening;
  const { seq, fromAt: at } = holding;
  const rows = resolutionRows({
    ...{ caseNo, matterId: `case/${caseNo}`, seq, rung: rungOfTurn(holding), at, orgVersion },
    holders: [{ role: 'handler', personId, personName: name, postId: null }],
  });
  writes.add('resolution', rows, FROZEN);
}

/** A turn that begins at a vacant post would lie there unseen: those above are told at once. */
export async function tellOfVacant(recording: Recording, vacant: readonly VacantTurn[]): Promise<void> {
  const { tx, frame, calendar, confirmed } = recording;
  const { caseNo, plan } = frame.opening;
  const posts =
    vacant.length === 0
      ? []
      : await findPosts(
          tx,
          vacant.map(({ postId }) => postId),
        );
  for (const { holding, postId, rung } of vacant)
    await tellRoles(tx, {
      ...{
        frame,
        matterId: `case/${caseNo}`,
        seq: holding.seq,
        rung,
        roles: ['handler'],
        kind: 'warning',
      },
      place: {
        postId,
        unitId: posts.find((post) => post.postId === postId)?.unitId ?? stepOf(plan, holding.stepId).unitId,
        agencyUnitId: plan.unitId,
      },
      params: { rung: 'task', type: 'postVacant', stepId: holding.stepId },
      at: holding.fromAt,
      calendar,
      held: !confirmed,
    });
}

import { stepOf } from '../domain/case/plan-steps.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { PlanStep } from '../domain/catalogue/plan.ts';
import { holdingsOf } from './case-history.ts';
import type { Holding } from './case-history.ts';
import { caseRow, clockRows, taskRow } from './case-rows.ts';
import { storeResolution } from './ladder-store.ts';
import { tellRoles } from './matter-telling.ts';
import { holdersOf, organisationVersion } from './organisation-store.ts';
import type { Holder } from './organisation-store.ts';
import type { Recording } from './recording.ts';
import { insertRows, overwrite } from './sql.ts';

/** Writes what the log says now: the case, its clocks, its tasks. */
export async function projectCase(recording: Recording): Promise<void> {
  const state = recording.history.at(-1)?.after;
  if (state === undefined) return;
  await writeCase(recording, state);
  await writeClocks(recording, state);
  await writeTasks(recording);
}

async function writeCase(recording: Recording, state: CaseState): Promise<void> {
  const row = caseRow({ ...recording, calendar: recording.held }, state);
  await insertRows(recording.tx, 'approval_case', [row], overwrite(['case_no'], row));
}

async function writeClocks({ tx, held }: Recording, state: CaseState): Promise<void> {
  const rows = clockRows(state, held);
  const [first] = rows;
  if (first === undefined) return;
  await insertRows(tx, 'clock', rows, overwrite(['case_no', 'clock_id'], first));
}

async function writeTasks(recording: Recording): Promise<void> {
  const { tx, history, fresh } = recording;
  const known = history.length - fresh.length;
  const [line] = history;
  if (line === undefined) return;
  const { plan, caseNo } = line.before;
  for (const holding of holdingsOf(history)) {
    if (Math.max(holding.seq, holding.endSeq ?? 0) <= known) continue;
    const step = stepOf(plan, holding.stepId);
    const [holder] = await holdersOf(tx, { postId: step.postId, at: holding.fromAt });
    if (holding.seq > known) {
      if (holder === undefined) await tellVacant(recording, holding, step);
      else await freezeHolder(recording, holding, holder);
    }
    const row = taskRow(caseNo, step, { holding, holderPersonId: holder?.personId ?? null });
    await insertRows(
      tx,
      'task',
      [row],
      'on conflict (case_no, seq) do update set to_at = excluded.to_at, done_by_person_id = excluded.done_by_person_id',
    );
  }
}

/** Who stood at the post when its turn began: `rebuild` does not ask the organisation again (settled.md 35). */
async function freezeHolder(
  { tx, frame }: Recording,
  { seq, fromAt }: Holding,
  { personId, name }: Holder,
): Promise<void> {
  const { caseNo } = frame.opening;
  await storeResolution(tx, {
    ...{ caseNo, matterId: `case/${caseNo}`, seq, rung: 'task', at: fromAt },
    orgVersion: await organisationVersion(tx),
    holders: [{ role: 'handler', personId, personName: name, postId: null }],
  });
}

/** A turn that begins at a vacant post would lie there unseen: those above are told at once. */
async function tellVacant(
  { tx, frame, calendar, confirmed }: Recording,
  { seq, fromAt }: Holding,
  { stepId, postId, unitId }: PlanStep,
): Promise<void> {
  const { caseNo, plan } = frame.opening;
  await tellRoles(tx, {
    ...{ frame, matterId: `case/${caseNo}`, seq, rung: 'task', roles: ['handler'], kind: 'warning' },
    place: { postId, unitId, agencyUnitId: plan.unitId },
    params: { type: 'postVacant', stepId },
    at: fromAt,
    calendar,
    held: !confirmed,
  });
}

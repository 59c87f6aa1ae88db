import type { OpenAct } from '../../contract/case.ts';
import type { ActName } from '../../domain/case/acts.ts';
import { mayIn } from '../../domain/case/lifecycle.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { openStepsOf } from '../../domain/case/step-holder.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { poolOf } from '../../prisma/unit-people.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf, personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import {
  addSignerChoices,
  recusalChoices,
  secondPersonChoices,
  transferChoices,
} from '../present/office-choices.ts';
import type { OfficeReading } from '../present/office-choices.ts';
import { stillToCome } from '../present/handed-in.ts';
import { NO_NAMES } from '../present/refusal-names.ts';
import type { BodyOf } from './draft.ts';
import { colleaguesAt } from './colleagues.ts';
import { checkProceeding } from './proceeding-people.ts';
import { checkApprover } from './section-heads.ts';

/** Persons named in an act must be who they are named as: staff of the step, or the section head who approves. */
export async function checkNamed(
  call: Call,
  { act, state, at }: { act: ActName; state: CaseState; at: Instant },
): Promise<void> {
  if (act === 'completeStep') await checkStaff(call, state, at);
  if (act === 'requestCorrection') await checkApprover(call, state, at);
  if (act === 'startSpecialProcedure') await checkApprover(call, state, at);
  await checkProceeding(call, { act, state, at });
  if (act === 'accept' && mayIn(state.state, act)) checkTolerated(call);
  const named = NAMED[act];
  if (named !== undefined && mayIn(state.state, act)) await checkColleague(call, { state, at, ...named });
}

/** What has not come is either on the list that the notice names, or is asked for by a correction notice first. */
function checkTolerated(call: Call): void {
  const { tolerated = [] } = call.body as BodyOf<'accept'>;
  if (stillToCome(caseOf(call)).every((code) => tolerated.includes(code))) return;
  throw new ProblemError('bad-request', { fields: [{ path: 'tolerated', rule: 'still-to-come' }] });
}

interface NamedField {
  readonly field: string;
  readonly choices: (reading: OfficeReading) => OpenAct['choices'];
}

/** Acts that name somebody of the unit, and by which field: accepted is who was offered. */
const NAMED: Readonly<Partial<Record<ActName, NamedField>>> = {
  transferTask: { field: 'to', choices: transferChoices },
  recuse: { field: 'personId', choices: recusalChoices },
  addSigner: { field: 'signer', choices: addSignerChoices },
  void: { field: 'confirmedBy', choices: secondPersonChoices },
};

async function checkColleague(
  call: Call,
  { state, at, field, choices }: NamedField & { readonly state: CaseState; readonly at: Instant },
): Promise<void> {
  const colleagues = await colleaguesAt(call, state, at);
  const { personId } = personOf(call);
  const { step } = call.body as { readonly step?: string };
  const steps = openStepsOf(step === undefined ? state : { ...state, step });
  const offered =
    choices({ state, colleagues, personId, steps, names: NO_NAMES, language: 'zh' })[field] ?? [];
  const value = (call.body as Readonly<Record<string, unknown>>)[field];
  if (offered.some((choice) => choice.value === value)) return;
  throw new ProblemError('bad-request', { fields: [{ path: field, rule: 'choice' }] });
}

async function checkStaff({ services, body }: Call, state: CaseState, at: Instant): Promise<void> {
  const { staff = [], step } = body as BodyOf<'completeStep'>;
  const [named] = openStepsOf({ ...state, step });
  if (staff.length === 0 || state.stepId === null || named === undefined) return;
  const pool = await poolOf(services.db, { postId: named.postId, at });
  const known = new Set(pool.map(({ personId }) => personId));
  const strange = staff.findIndex((personId) => !known.has(personId));
  if (strange >= 0)
    throw new ProblemError('bad-request', { fields: [{ path: `staff.${strange}`, rule: 'choice' }] });
}

import type { CaseAnswer } from '../../contract/case.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { leadClock } from '../../domain/case/clocks.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Place } from '../../domain/case/step-holder.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { IssuedCard } from '../../prisma/card-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { poolOf } from '../../prisma/unit-people.ts';
import type { Person } from '../../prisma/organisation-store.ts';
import { mayReadCard } from '../door/readers.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { actViews } from '../present/act-views.ts';
import { caseAnswer, legalNow } from '../present/case-answer.ts';
import { ownSteps } from '../present/own-steps.ts';
import { ownStepViews, stepsInHand } from '../present/step-in-hand.ts';
import type { StepsInHand } from '../present/step-in-hand.ts';
import { caseHref } from '../present/document-view.ts';
import { actorAt, actorOn, permitWithoutPost } from './actor-at.ts';
import { colleaguesAt } from './colleagues.ts';
import { checkersOf, hostsOf, sendableOf } from './proceeding-people.ts';
import { approversOf } from './section-heads.ts';

const NO_ACTS = { ownSteps: [], open: [], closed: [] };

/**
 * A case for whoever asks: what it is, and what this person may do with it now.
 * @param step which of his open steps it is about; null: the one that is due first
 */
export async function presentCase(
  call: Call,
  read: CaseRead,
  step: string | null = null,
): Promise<CaseAnswer> {
  checkStep(read, step);
  const now = legalNow(read, call.services.now());
  const person = personOf(call);
  const audience = person.kind;
  const reads = (card: IssuedCard) => mayReadCard(person, card);
  const presenting = { now, audience, href: caseHref(read.submission.caseNo), reads };
  if (read.state === null) return caseAnswer(read, presenting, NO_ACTS);
  const facts = await actorAt(call, now);
  const actor = actorOn(read, facts);
  const inHand = stepsInHand({ state: read.state, actor, at: now, clocks: read.clocks }, step);
  const state = atChosen(read.state, inHand);
  const acts = actViews({
    read,
    state,
    actor,
    permit: permitWithoutPost(facts),
    at: now,
    language: call.language,
    pool: await visitors(call, { state, actor, at: now }),
    colleagues: await colleaguesAt(call, read.state, now),
    hosts: audience === 'staff' ? await hostsOf(call, read.state, now) : [],
    sendable: audience === 'staff' ? await sendableOf(call, read.state, now) : [],
    checkers: audience === 'staff' ? await checkersOf(call, read.state, now) : [],
    approvers: audience === 'staff' ? await approversOf(call, read.state, now) : [],
  });
  const views = ownStepViews(inHand, read.clocks);
  const answer = caseAnswer(read, presenting, { ownSteps: views, ...acts });
  return { ...answer, leadClockId: leadFor(read, inHand) };
}

/** A step that the plan has not is no step. */
function checkStep({ opening }: CaseRead, step: string | null): void {
  if (step === null || opening.plan.steps.some(({ stepId }) => stepId === step)) return;
  throw new ProblemError('bad-query', { fields: [{ path: 'step', rule: 'choice' }] });
}

/** Of several steps only the chosen one is judged; of a single one everything is as it is for everybody. */
function atChosen(state: CaseState, { steps, chosen }: StepsInHand): CaseState & Pick<Place, 'step'> {
  return chosen === null || steps.length < 2 ? state : { ...state, step: chosen.stepId };
}

/** Whoever has a step beside others is led by its limit and those of the whole case, as in his inbox. */
function leadFor({ clocks }: CaseRead, { steps, own, chosen }: StepsInHand): string | null {
  const mine = (chosen !== null && steps.length > 1 ? [chosen] : own).map(({ stepId }) => stepId);
  const lead = leadClock(
    clocks.filter(({ stepId }) => mine.length === 0 || stepId === null || mine.includes(stepId)),
  );
  return lead?.clockId ?? null;
}

/** People a site visit can be made with; asked only where the reader's own step is one. */
async function visitors(
  { services }: Call,
  { state, actor, at }: { readonly state: CaseState; readonly actor: Actor; readonly at: Instant },
): Promise<readonly Person[]> {
  const [step] = ownSteps('completeStep', { state, actor, at });
  return step !== undefined && step.minStaff > 1
    ? await poolOf(services.db, { postId: step.postId, at })
    : [];
}

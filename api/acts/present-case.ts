import type { CaseAnswer } from '../../contract/case.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { leadClock } from '../../domain/case/clocks.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { PlanStep } from '../../domain/catalogue/plan.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { IssuedCard } from '../../prisma/card-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { poolOf } from '../../prisma/unit-people.ts';
import type { Person } from '../../prisma/organisation-store.ts';
import { mayReadCard } from '../door/readers.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { actViews } from '../present/act-views.ts';
import { caseAnswer, legalNow } from '../present/case-answer.ts';
import { ownSteps } from '../present/own-steps.ts';
import { caseHref } from '../present/document-view.ts';
import { actorAt, actorOn, permitWithoutPost } from './actor-at.ts';
import { colleaguesAt } from './colleagues.ts';
import { checkersOf, hostsOf, sendableOf } from './proceeding-people.ts';
import { approversOf } from './section-heads.ts';

const NO_ACTS = { open: [], closed: [] };

/** A case for whoever asks: what it is, and what this person may do with it now. */
export async function presentCase(call: Call, read: CaseRead): Promise<CaseAnswer> {
  const now = legalNow(read, call.services.now());
  const person = personOf(call);
  const audience = person.kind;
  const reads = (card: IssuedCard) => mayReadCard(person, card);
  const presenting = { now, audience, href: caseHref(read.submission.caseNo), reads };
  if (read.state === null) return caseAnswer(read, presenting, NO_ACTS);
  const facts = await actorAt(call, now);
  const actor = actorOn(read, facts);
  const acts = actViews({
    read,
    state: read.state,
    actor,
    permit: permitWithoutPost(facts),
    at: now,
    language: call.language,
    pool: await visitors(call, { state: read.state, actor, at: now }),
    colleagues: await colleaguesAt(call, read.state, now),
    hosts: audience === 'staff' ? await hostsOf(call, read.state, now) : [],
    sendable: audience === 'staff' ? await sendableOf(call, read.state, now) : [],
    checkers: audience === 'staff' ? await checkersOf(call, read.state, now) : [],
    approvers: audience === 'staff' ? await approversOf(call, read.state, now) : [],
  });
  const answer = caseAnswer(read, presenting, acts);
  return {
    ...answer,
    leadClockId: leadFor(read, ownSteps('completeStep', { state: read.state, actor, at: now })),
  };
}

/** Whoever has a step beside others is led by its limit and those of the whole case, as in his inbox. */
function leadFor({ clocks }: CaseRead, own: readonly PlanStep[]): string | null {
  const mine = own.map(({ stepId }) => stepId);
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

import type { CaseAnswer, OpenAct } from '../../contract/case.ts';
import { DOOR_ACTS, isDoorAct } from '../../contract/door-acts.ts';
import type { DoorAct } from '../../contract/door-acts.ts';
import { APPLICANTS_ACTS, mayPerform, RECORDED_FOR_A_PARTY } from '../../domain/case/authority.ts';
import type { Actor, Authority, AuthorityRefusal, AuthorityRefusalCode } from '../../domain/case/actor.ts';
import type { Permit } from '../../domain/case/permit.ts';
import { openFees } from '../../domain/case/side-roads/fee.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import type { Place } from '../../domain/case/step-holder.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import { passTime } from '../../domain/supervision/due.ts';
import { permittedActs } from '../../domain/supervision/permitted.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { refuse } from '../../domain/verdict.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { Colleague } from '../../prisma/unit-people.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { actChoices } from './act-choices.ts';
import { actConsequences } from './act-consequences.ts';
import { namesOf } from './case-names.ts';
import { closedSentence } from './closed-sentence.ts';
import type { NamedPerson } from './named-person.ts';
import { noOwnStep, ownSteps } from './own-steps.ts';
import { PROBLEMS } from './problem-sentences.ts';
import { isQuietlyClosed, needsHost } from './quiet-closings.ts';
import { refusalParams } from './refusal-params.ts';
import type { Language } from './sentence.ts';

export interface ActReading {
  readonly read: CaseRead;
  /** `step`: of several steps the one that the reader has chosen; absent: any of his. */
  readonly state: CaseState & Pick<Place, 'step'>;
  readonly actor: Actor;
  readonly permit: Permit;
  readonly at: Instant;
  readonly language: Language;
  /** Who may be named: for a visit on the spot, and as the section head who approves. */
  readonly pool: readonly NamedPerson[];
  readonly approvers: readonly NamedPerson[];
  /** People of the units whose step is open. */
  readonly colleagues: readonly Colleague[];
  /** Who could host a hearing, and who could be sent. */
  readonly hosts: readonly NamedPerson[];
  readonly sendable: readonly NamedPerson[];
  /** Who could check a promise (事后核查). */
  readonly checkers: readonly NamedPerson[];
}

/** What this person may do now with what follows, and why the rest is closed: the page shows exactly this. */
export function actViews(reading: ActReading): Pick<CaseAnswer, 'open' | 'closed'> {
  const { read, actor, permit, at } = reading;
  const { step } = reading.state;
  const passed = passTime(reading.state, { calendar: read.calendar, until: at }).state;
  const state = step === undefined ? passed : { ...passed, step };
  const now = { ...reading, state };
  if (isFinal(state.state)) return { open: [], closed: [] };
  const { open, closed } = permittedActs(state, { by: permit, at, calendar: read.calendar });
  const verdicts = open
    .filter(isDoorAct)
    .map((act) => ({ act, verdict: verdictOn(act, { state, actor, at }) }));
  const lacksHost = (act: DoorAct): boolean => needsHost(act) && reading.hosts.length === 0;
  return {
    open: verdicts
      .filter(({ act, verdict }) => verdict.ok && !lacksHost(act))
      .map(({ act }) => openAct(act, now))
      .filter(({ act, choices }) => hasChoice(act, choices)),
    closed: DOOR_ACTS.filter((act) => isKnownTo(state, act)).flatMap((act) => {
      const law = closed.find((row) => row.act === act)?.refusal;
      const verdict = verdicts.find((row) => row.act === act)?.verdict;
      const refusal = law ?? (verdict !== undefined && !verdict.ok ? verdict.refusal : undefined);
      const code = refusal?.code ?? (lacksHost(act) ? 'no-host' : undefined);
      if (code === undefined || isTheOthers(act, actor) || isQuietlyClosed(act, code)) return [];
      const params = refusal === undefined ? {} : refusalParams(refusal, reading.language, namesOf(read));
      const sentence = closedSentence(PROBLEMS[code], reading.language, params);
      const mine = !OTHERS_ACT.includes(code) && isOwnAct(act, state, { actor, at });
      return [{ act, code, sentence, mine }];
    }),
  };
}

/** Authority; and where steps run side by side, whether his own is one that he can complete. */
function verdictOn(
  act: DoorAct,
  { state, actor, at }: Pick<ActReading, 'state' | 'actor' | 'at'>,
): Verdict<Authority, AuthorityRefusal | CaseRefusal> {
  const verdict = mayPerform(act, state, actor, at);
  const closed = verdict.ok && act === 'completeStep' ? noOwnStep({ state, actor }) : null;
  return closed === null ? verdict : refuse(closed);
}

/** An act that must name somebody or something is offered only while there is somebody or something to name. */
const NAMES_ONE_OF: Readonly<Partial<Record<DoorAct, string>>> = {
  returnStep: 'to',
  transferTask: 'to',
  recuse: 'personId',
  addSigner: 'signer',
  removeSigner: 'signer',
  raiseStepLimit: 'step',
  void: 'confirmedBy',
};

function hasChoice(act: DoorAct, choices: OpenAct['choices']): boolean {
  const field = NAMES_ONE_OF[act];
  return field === undefined || (choices[field] ?? []).length > 0;
}

/** What the item never has, or what is behind the case for good, is not called closed. */
function isKnownTo(state: CaseState, act: DoorAct): boolean {
  const { plan, reportedUpOn } = state;
  if (act === 'reportUp') return (plan.preliminaryReview ?? null) !== null && reportedUpOn === null;
  if (act === 'makeUp') return state.makeUpDue;
  if (act === 'recordPayment' || act === 'waiveFee') return openFees(state).length > 0;
  if (act === 'completePostCheck') return state.postCheck === 'open';
  return act !== 'supplyTolerated' || (plan.tolerance ?? null) !== null;
}

/** Refusals that say whose act it is, not what the case lacks. */
const OTHERS_ACT: readonly string[] = [
  'only-applicant',
  'only-staff',
  'not-your-post',
  'only-head',
  'only-section-head',
  'only-host',
  'power-missing',
] satisfies readonly AuthorityRefusalCode[];

const REVIEW_ACTS: readonly DoorAct[] = [
  'startReview',
  'completeStep',
  'returnStep',
  'addSigner',
  'removeSigner',
];

/** Would it be this person's act? Review acts belong to whoever reviews at any step, also while no review runs. */
function isOwnAct(
  act: DoorAct,
  { plan, stepId }: CaseState,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): boolean {
  const reviewing = plan.steps.filter(({ phase }) => phase === 'review').map((step) => step.stepId);
  return (REVIEW_ACTS.includes(act) ? reviewing : [stepId]).some((place) => {
    const verdict = mayPerform(act, { plan, stepId: place }, actor, at);
    return verdict.ok || !OTHERS_ACT.includes(verdict.refusal.code);
  });
}

/** Acts of the applicant are not offered to staff as closed ones, nor the other way round. */
function isTheOthers(act: DoorAct, actor: Actor): boolean {
  if (actor.kind === 'staff' && RECORDED_FOR_A_PARTY.includes(act)) return false;
  return APPLICANTS_ACTS.includes(act) !== (actor.kind === 'applicant');
}

function openAct(act: DoorAct, reading: ActReading): OpenAct {
  const steps = ownSteps(act, reading);
  return {
    act,
    choices: actChoices(act, { ...reading, steps, personId: reading.actor.personId }),
    consequences: actConsequences(act, { ...reading, steps }),
  };
}

/**
 * What may be done with a matter at its stage, and what it leads to. Which acts a stage has says the row of its kind.
 * @source domain/4-supervision §4.4, §4.8
 */
import type { Calendar } from '../time/calendar.ts';
import { addWorkingDays } from '../time/counting.ts';
import { dayOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { EXPLANATION_DAYS, OPINION_DAYS } from './ladder.ts';
import { measuresFor, mustNameLeaders } from './liability.ts';
import type { MatterAct, MatterActName } from './matter-act.ts';
import type { MatterEvent } from './matter-event.ts';
import { isMatterOver } from './matter-evolve.ts';
import { KINDS } from './matter-kinds/kinds.ts';
import { answerDueOn, daysAfter } from './matter-ladder.ts';
import type { MatterRefusal, MatterState } from './matter.ts';
import { actsOfSuspicion } from './suspicion.ts';

interface Judging {
  readonly at: Instant;
  readonly calendar: Calendar;
}

/** Acts that the stage of the matter permits. */
export function matterActs(matter: MatterState): readonly MatterActName[] {
  return [...(KINDS[matter.kind].acts[matter.state] ?? []), ...actsOfSuspicion(matter)];
}

export function decideMatter(
  state: MatterState,
  act: MatterAct,
  { calendar }: { calendar: Calendar },
): Verdict<readonly MatterEvent[], MatterRefusal> {
  const closed =
    matterClosedReason(state, act.act, { at: act.at, calendar }) ?? wrongContent(state, act, calendar);
  return closed === null ? allow(eventsOf(act, calendar)) : refuse(closed);
}

/** Why an act is closed at this stage, whoever asks; null: open. */
export function matterClosedReason(
  state: MatterState,
  act: MatterActName,
  judging: Judging,
): MatterRefusal | null {
  if (isMatterOver(state)) return { code: 'matter-ended', state: state.state };
  const { answeredAt } = state;
  if (act === 'close' && state.kind === 'card' && answeredAt === null) return { code: 'answer-first' };
  if (act === 'answer' && answeredAt !== null) return { code: 'already-answered', answeredAt };
  if (act === 'appeal' && state.appealedAt !== null)
    return { code: 'already-appealed', appealedAt: state.appealedAt };
  const possible = matterActs(state);
  if (!possible.includes(act)) return { code: 'matter-wrong-state', state: state.state, act, possible };
  return notYet(state, act, judging);
}

function notYet(state: MatterState, act: MatterActName, judging: Judging): MatterRefusal | null {
  const { kind, heard, mainPersonId, proposedMeasure, extensions } = state;
  if (act === 'appeal') return tooLate(state, judging);
  if (act === 'attribute') return explanationOpen(state, judging.at);
  if (act === 'propose' && !heard.includes(mainPersonId ?? '')) return { code: 'hear-first' };
  if (act === 'extend' && extensions > 0) return { code: 'extended-once' };
  if (act === 'close' && kind === 'third-party-opinion') return opinionAwaited(state, judging);
  const isUnexecuted = kind === 'accountability' && state.state === 'decided' && proposedMeasure !== null;
  return act === 'close' && isUnexecuted ? { code: 'execute-first' } : null;
}

/** 申诉期: counted like the answer, from the day of issue or of the raise. */
export function appealDueOn(state: MatterState, calendar: Calendar): MatterState['limitOn'] {
  const { appealDays } = KINDS[state.kind];
  return appealDays === null ? null : daysAfter(state.raisedAt ?? state.openedAt, appealDays, calendar);
}

function tooLate(state: MatterState, { at, calendar }: Judging): MatterRefusal | null {
  const dueOn = appealDueOn(state, calendar);
  if (dueOn === null || dayOf(at) <= dueOn) return null;
  const possible = matterActs(state).filter(
    (act) => act !== 'appeal' && KINDS[state.kind].who[act] === 'unit',
  );
  return { code: 'appeal-too-late', dueOn, possible };
}

function explanationOpen({ explanationDueOn, explainedAt }: MatterState, at: Instant): MatterRefusal | null {
  const open = explanationDueOn !== null && explainedAt === null && dayOf(at) <= explanationDueOn;
  return open ? { code: 'explanation-open', dueOn: explanationDueOn } : null;
}

/** 逾期未提出意见的，视为没有意见: before that whoever asked waits for it. */
function opinionAwaited({ answeredAt, limitOn }: MatterState, { at }: Judging): MatterRefusal | null {
  if (answeredAt !== null || limitOn === null || dayOf(at) > limitOn) return null;
  return { code: 'opinion-not-due', dueOn: limitOn };
}

/** What is wrong with the act itself: who it is, what it names. */
function wrongContent(state: MatterState, act: MatterAct, calendar: Calendar): MatterRefusal | null {
  if (act.act === 'propose') return wrongMeasure(act.with);
  if (act.act === 'seekOpinion') return wrongQuestion(state, act, calendar);
  if (act.act === 'extend') return wrongExtension(state, act.with.dueOn, calendar);
  if (act.act === 'uphold' || act.act === 'revoke')
    return act.by.personId === state.appealedBy ? { code: 'own-unit', act: act.act } : null;
  if (act.act !== 'escalate' && act.act !== 'returnAnswer') return null;
  const today = dayOf(act.at);
  return act.with.dueOn <= today ? { code: 'limit-not-later', dueOn: today } : null;
}

/** A unit that the matter does not concern, by a day that is still to come and not too far. */
function wrongQuestion(
  state: MatterState,
  { at, with: { unitId, dueOn } }: Extract<MatterAct, { act: 'seekOpinion' }>,
  calendar: Calendar,
): MatterRefusal | null {
  if (unitId === state.unitId) return { code: 'not-a-third-party', unitId };
  const today = dayOf(at);
  if (dueOn <= today) return { code: 'limit-not-later', dueOn: today };
  const latest = addWorkingDays(calendar, today, OPINION_DAYS);
  return dueOn > latest ? { code: 'limit-too-far', dueOn: latest } : null;
}

/** Later than the last day as it stands, and no further than the kind allows. */
function wrongExtension(
  state: MatterState,
  to: NonNullable<MatterState['limitOn']>,
  calendar: Calendar,
): MatterRefusal | null {
  const dueOn = answerDueOn(state, calendar);
  if (dueOn === null) return null;
  if (to <= dueOn) return { code: 'limit-not-later', dueOn };
  const { extensionDays } = KINDS[state.kind];
  const latest = extensionDays === null ? to : addWorkingDays(calendar, dueOn, extensionDays);
  return to > latest ? { code: 'limit-too-far', dueOn: latest } : null;
}

function wrongMeasure(proposal: Extract<MatterAct, { act: 'propose' }>['with']): MatterRefusal | null {
  const { severity, responsibility, measure, leadersId } = proposal;
  const possible = measuresFor(severity, responsibility);
  if (!possible.includes(measure)) return { code: 'measure-too-heavy', possible };
  return mustNameLeaders(severity) && leadersId === undefined ? { code: 'name-leaders' } : null;
}

function eventsOf(act: MatterAct, calendar: Calendar): readonly MatterEvent[] {
  const { at } = act;
  switch (act.act) {
    case 'acknowledge':
      return [{ type: 'acknowledged', at }];
    case 'answer':
      return [{ type: 'answered', at, ...act.with }];
    case 'returnAnswer':
      return [{ type: 'answerReturned', at, ...act.with }];
    case 'appeal':
      return [{ type: 'appealed', at, ...act.with }];
    case 'uphold':
      return [{ type: 'upheld', at, ...act.with }];
    case 'revoke':
      return [{ type: 'revoked', at, ...act.with }];
    case 'instruct':
      return [{ type: 'instructed', at, contentId: act.with.contentId, dueOn: act.with.dueOn ?? null }];
    case 'extend':
      return [{ type: 'extended', at, ...act.with }];
    case 'takeOver':
      return [{ type: 'takenOver', at, ...act.with }];
    case 'escalate':
      return [{ type: 'orderOpened', at, ...act.with }];
    case 'seekOpinion':
      return [{ type: 'opinionSought', at, ...act.with }];
    case 'close':
      return [{ type: 'closed', at, contentId: act.with.contentId ?? null }];
    case 'freezeFacts':
      return [
        { type: 'factsFrozen', at },
        { type: 'explanationRequested', at, dueOn: addWorkingDays(calendar, dayOf(at), EXPLANATION_DAYS) },
      ];
    case 'explain':
      return [{ type: 'explained', at, ...act.with }];
    case 'hear':
      return [{ type: 'heard', at, ...act.with }];
    case 'attribute':
      return [{ type: 'attributed', at, ...act.with }];
    case 'propose':
      return [{ type: 'proposed', at, ...act.with, leadersId: act.with.leadersId ?? null }];
    case 'decide':
      return [{ type: 'decided', at, ...act.with }];
    case 'execute':
      return [{ type: 'executed', at, ...act.with }];
    case 'publish':
      return [{ type: 'published', at, ...act.with }];
    case 'findNotLiable':
      return [{ type: 'foundNotLiable', at, ...act.with }];
    case 'transfer':
      return [{ type: 'transferred', at, ...act.with }];
    case 'accept':
      return [{ type: 'accepted', at }];
    case 'refuseAcceptance':
      return [{ type: 'acceptanceRefused', at, ...act.with }];
    case 'contact':
      return [{ type: 'contacted', at, ...act.with }];
  }
}

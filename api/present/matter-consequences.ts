import type { LadderRole } from '../../domain/supervision/ladder.ts';
import { decideMatter } from '../../domain/supervision/matter-decide.ts';
import type { MatterActor } from '../../domain/supervision/matter-authority.ts';
import { evolveMatter } from '../../domain/supervision/matter-evolve.ts';
import { answerDueOn, nextRung } from '../../domain/supervision/matter-ladder.ts';
import type { RungDue } from '../../domain/supervision/matter-ladder.ts';
import type { MatterState } from '../../domain/supervision/matter.ts';
import type { MatterAct, MatterActName } from '../../domain/supervision/matter-act.ts';
import type { MatterEvent } from '../../domain/supervision/matter-event.ts';
import type { Rung } from '../../domain/supervision/matter-names.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { addWorkingDays } from '../../domain/time/counting.ts';
import { dayOf, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { isOpenSuspicion } from '../../domain/supervision/suspicion.ts';
import { rolesToTell } from '../../prisma/matter-follow.ts';
import { ROLE_WORDS, RUNG_GONE, RUNG_STAYS, TOLD } from './ladder-words.ts';
import { MATTER_ACT_RESULTS } from './matter-consequence-words.ts';
import { KIND_RESULTS, SUSPICION_RESULTS } from './matter-kind-consequence-words.ts';
import { dayText } from './moments.ts';
import { fill } from './sentence.ts';
import type { Language, Sentence } from './sentence.ts';

interface ConsequenceReading {
  readonly state: MatterState;
  readonly calendar: Calendar;
  /** Legal now of the matter. */
  readonly now: Instant;
  readonly language: Language;
  /** Above the supervision body, where the matter is about that body itself. */
  readonly actor?: Pick<MatterActor, 'superior'>;
}

/** Stands where what a person writes will stand: no date and no rung depends on it. */
const UNWRITTEN = {
  contentId: '-',
  mainPersonId: '-',
  documentNo: '-',
  ground: 'force-majeure',
  evidenceId: '-',
  personId: '-',
  leadersId: '-',
  ...{ severity: 'ordinary', responsibility: 'direct', measure: 'talk' },
  ...{ to: 'appointing-authority', order: 'supervision-order' },
} as const;
const WHO = {
  kind: 'staff',
  personId: '-',
  postId: null,
  letterId: null,
  placeId: null,
  orgVersion: 0,
} as const;

/** When their rungs come depends on the day that is written. */
const DATED: readonly MatterActName[] = ['extend', 'returnAnswer'];

/** What follows on confirmation, worked out by the rules the matter runs: result, who is told, which rung still comes. */
export function matterConsequences(act: MatterActName, reading: ConsequenceReading): string[] {
  const { state, calendar, now, language } = reading;
  const later = addWorkingDays(calendar, answerDueOn(state, calendar) ?? dayOf(now), 1);
  const limit = act === 'instruct' ? {} : { dueOn: later };
  const asked = { act, by: WHO, at: now, with: { ...UNWRITTEN, ...limit } } as unknown as MatterAct;
  const verdict = decideMatter(state, asked, { calendar });
  if (!verdict.ok) return [];
  const events = verdict.outcome;
  const after = events.reduce((before, event) => evolveMatter(before, { by: WHO, event }), state);
  return [
    fill(resultOf(act, state), language, { dueOn: explanationDay(after, language) }),
    ...told(after, events, reading),
    ...(DATED.includes(act) ? [] : rungSentences(reading, after)),
  ];
}

function resultOf(act: MatterActName, state: MatterState): Sentence {
  const ofKind = isSuspected(state) ? SUSPICION_RESULTS[act] : KIND_RESULTS[state.kind]?.[act];
  return ofKind ?? MATTER_ACT_RESULTS[act];
}

function isSuspected({ card, upheldAt }: MatterState): boolean {
  return card !== null && isOpenSuspicion({ cardKey: card.cardKey, upheldAt });
}

function explanationDay({ explanationDueOn }: MatterState, language: Language): string {
  return explanationDueOn === null ? '' : dayText(explanationDueOn, language);
}

function told(
  after: MatterState,
  events: readonly MatterEvent[],
  { language, actor }: ConsequenceReading,
): string[] {
  const overseer = (actor?.superior ?? null) === null ? 'supervision-org' : 'government-leader';
  const named = events
    .flatMap((event) => rolesToTell(after, event))
    .map((role) => (role === 'supervision-org' ? overseer : role));
  const roles = [...new Set(named)];
  if (roles.length === 0) return [];
  const names = roles.map((role: LadderRole) => ROLE_WORDS[role][language]);
  return [fill(TOLD, language, { roles: names.join(language === 'zh' ? '、' : ', ') })];
}

/** Rungs that the act takes away, and those that stay and when they fire. */
function rungSentences({ state, calendar, language }: ConsequenceReading, after: MatterState): string[] {
  const stay = rungsAhead(after, calendar);
  const gone = rungsAhead(state, calendar).filter(({ rung }) => !stay.some((each) => each.rung === rung));
  return [
    ...gone.map(({ rung }) => RUNG_GONE[rung][language]),
    ...stay.map(({ rung, at }) => fill(sentenceOf(rung, after), language, { day: lastDay(at, language) })),
  ];
}

/** A suspicion is not raised: all are reminded. */
function sentenceOf(rung: Rung, after: MatterState): Sentence {
  return RUNG_STAYS[rung === 'raise' && isSuspected(after) ? 'reminder' : rung];
}

/** Every rung of this level and stage that has not fired, in order. */
function rungsAhead(
  state: MatterState,
  calendar: Calendar,
  passed: readonly Rung[] = [],
): readonly RungDue[] {
  const next = nextRung({ ...state, rungs: [...state.rungs, ...passed] }, calendar);
  return next === null ? [] : [next, ...rungsAhead(state, calendar, [...passed, next.rung])];
}

/** A rung fires at 00:00 after its last day. */
function lastDay(at: Instant, language: Language): string {
  return dayText(dayOf(toInstant(at - 1)), language);
}

import type { MatterAnswer } from '../../contract/matter.ts';
import { clocksOf } from '../../domain/case/clocks.ts';
import { openCase } from '../../domain/case/open-case.ts';
import { awaitedOf } from '../../domain/case/whose-turn.ts';
import { answerDueOn } from '../../domain/supervision/matter-ladder.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf, formatInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { remainingDays } from '../../domain/time/limit.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';
import { cardView, holderViews } from './case-answer.ts';
import { clockOnPage } from './clock-view.ts';
import { matterEventView } from './matter-events.ts';
import { concernedOf, sharesOf } from './record-persons.ts';

export interface MatterPresenting {
  /** Legal now of the matter. */
  readonly now: Instant;
  readonly acts: Pick<MatterAnswer, 'open' | 'closed'>;
}

/** A card or a record with all that its reader needs: case, clock, who, why, what was done, what may be done. */
export function matterAnswer(read: MatterRead, { now, acts }: MatterPresenting): MatterAnswer {
  const { opening, state, addressee } = read;
  const due = answerDueOn(state, read.case.calendar);
  return {
    matterId: opening.matterId,
    kind: opening.kind,
    state: state.state,
    level: state.level,
    unitName: unitName(read, opening.unitId),
    openedAt: formatInstant(opening.openedAt),
    now: formatInstant(now),
    practice: opening.practice,
    answerDueOn: due,
    remaining: due === null ? null : remainingWorkingDays(read, now, due),
    addressee: addressee === null ? null : { personId: addressee.personId, name: addressee.name },
    case: caseView(read, now),
    cards: read.cards.map((card) => cardView({ opening: read.case.opening, names: namesOf(read) }, card)),
    events: read.log.map((logged) => matterEventView(logged, read)),
    recipients: read.recipients.map(({ role, name, at, rung }) => {
      return { role, name, at: formatInstant(at), rung };
    }),
    vacantPost: vacantPostOf(read),
    shares: sharesOf(read),
    concerned: concernedOf(read),
    mainPerson: read.mainPerson?.name ?? null,
    accountabilityId: read.accountabilityId,
    opinionUnits: [...read.opinionUnits],
    openedBy: read.openedBy,
    ...acts,
  };
}

/** Its own offset: a practice matter is moved after its case. */
export function matterNow({ state }: Pick<MatterRead, 'state'>, serverNow: Instant): Instant {
  return toInstant(serverNow + state.clockOffsetMs);
}

function remainingWorkingDays({ case: { calendar } }: MatterRead, now: Instant, lastDayOn: Day): number {
  const unit = 'workingDay';
  return remainingDays(calendar, { today: dayOf(now), lastDayOn, unit, excluded: [] });
}

function caseView({ case: read }: MatterRead, now: Instant): MatterAnswer['case'] {
  const state = read.state ?? openCase(read.opening);
  const clocks = clocksOf(state, read.calendar).map((clock) => clockOnPage(read, state, clock, now));
  return {
    caseNo: read.submission.caseNo,
    serialNo: read.submission.serialNo,
    itemName: read.item.name,
    applicantName: read.applicant.name,
    state: state.state,
    holders: holderViews(read, state, true),
    awaits: awaitedOf(state),
    clocks,
  };
}

/** Told of its card was everybody but a handler. */
function vacantPostOf({ opening, recipients, cards: [card], case: { names } }: MatterRead): string | null {
  const told = recipients.filter(({ seq }) => seq === 1);
  const vacant = opening.kind === 'card' && told.length > 0 && told.every(({ role }) => role !== 'handler');
  return vacant && card !== undefined ? (names.posts.get(card.facts.postId)?.name ?? null) : null;
}

/** A card about a rating or a complaint may name a unit that the case knows nothing of. */
function namesOf({ names, case: read }: MatterRead): MatterRead['names'] {
  const units = new Map([...names.units, ...read.names.units]);
  return { ...read.names, units, posts: new Map([...names.posts, ...read.names.posts]) };
}

function unitName({ names, case: read }: MatterRead, unitId: string): string {
  return names.units.get(unitId) ?? read.names.units.get(unitId) ?? '';
}

import type { CardFacts } from '../domain/case/card.ts';
import { rolesAt } from '../domain/supervision/ladder.ts';
import type { LadderRole } from '../domain/supervision/ladder.ts';
import type { LoggedMatterEvent, MatterEvent, MatterState, Rung } from '../domain/supervision/matter.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { accountFor } from './accountability-record.ts';
import type { CaseFrame } from './case-frame.ts';
import { cardParams } from './card-record.ts';
import { tellRoles } from './matter-telling.ts';
import { selectOne } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** A new line of a matter, inside the transaction that stores it. */
export interface MatterLine {
  readonly frame: CaseFrame;
  readonly calendar: Calendar;
  readonly logged: LoggedMatterEvent;
  /** After the line. */
  readonly state: MatterState;
}

/** Who is told of it, and for a raise the record that a red card must have. */
export async function followMatterEvent(tx: Transaction, line: MatterLine): Promise<void> {
  const { state, logged, frame, calendar } = line;
  const roles = rolesToTell(state, logged.event);
  if (roles.length === 0) return;
  const card = await cardOf(tx, state);
  const place = { postId: card.postId, unitId: state.unitId, agencyUnitId: frame.opening.plan.unitId };
  const { at } = logged.event;
  if (logged.event.type === 'raised') {
    const { recordedAt } = logged;
    const { clockOffsetMs } = state;
    await accountFor(tx, {
      frame,
      cardKey: card.cardKey,
      place,
      at,
      recordedAt,
      clockOffsetMs,
      calendar,
      held: false,
    });
  }
  await tellRoles(tx, {
    frame,
    matterId: state.matterId,
    seq: logged.seq,
    rung: rungOf(logged.event) ?? logged.event.type,
    roles,
    place,
    kind: state.kind,
    params: { ...cardParams(card), level: state.level, type: logged.event.type },
    at,
    calendar,
    held: false,
  });
}

/** The matter's own card, or the first that the record joined. */
async function cardOf(tx: Transaction, { matterId }: MatterState): Promise<CardFacts> {
  const row = await selectOne<{ facts: CardFacts }>(
    tx,
    `select c.facts from card c left join accountability_card l on l.card_key = c.card_key
      where c.matter_id = $1 or l.matter_id = $1 order by c.issued_at limit 1`,
    [matterId],
  );
  if (row === undefined) throw new Error(`matter ${matterId}: it has no card`);
  return row.facts;
}

/** Roles of the ladder that an event of a matter is told to; also said before the act (`matter-consequences`). */
export function rolesToTell(state: MatterState, event: MatterEvent): readonly LadderRole[] {
  switch (event.type) {
    case 'raised':
      return rolesAt('red');
    case 'reminded':
      return rolesOfReminder(state, event.rung);
    case 'escalated':
      return rolesAt('government-leader');
    case 'instructed':
      return ['handler', 'leader-in-charge', 'first-responsible-person'];
    case 'answered':
    case 'explained':
      return ['supervision-org'];
    case 'explanationRequested':
    case 'attributed':
    case 'decided':
    case 'foundNotLiable':
      return ['first-responsible-person'];
    case 'closed':
    case 'cancelled':
      return state.kind === 'card' ? rolesAt(state.level ?? 'yellow') : ['first-responsible-person'];
    case 'opened':
    case 'acknowledged':
    case 'factsFrozen':
    case 'deadlinesRecomputed':
    case 'clockAdvanced':
      return [];
  }
}

function rolesOfReminder(state: MatterState, rung: Rung): readonly LadderRole[] {
  switch (rung) {
    case 'raise':
      return rolesAt(state.level ?? 'yellow');
    case 'reminder':
      return rolesAt('reminder');
    case 'explanation-overdue':
      return ['first-responsible-person', 'supervision-org'];
    case 'not-attributed':
      return ['supervision-org'];
    case 'government-leader':
      return [];
  }
}

export function rungOf(event: MatterEvent): Rung | null {
  if (event.type === 'raised') return 'raise';
  return event.type === 'reminded' || event.type === 'escalated' ? event.rung : null;
}

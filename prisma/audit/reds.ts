import type { AnyCard } from '../../domain/supervision/found-card.ts';
import { isMatterOver } from '../../domain/supervision/matter-evolve.ts';
import type { MatterOpening, MatterState } from '../../domain/supervision/matter.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { HistoryLine } from '../case-history.ts';
import { cardMatterId, openingOfCard } from '../card-rows.ts';
import type { StoredMatterLine } from './stored-log.ts';

/** A card that the logs issue, with the fold of its matter. */
export interface LoggedCard {
  readonly facts: AnyCard;
  readonly seq: number;
  readonly opening: MatterOpening;
  readonly state: MatterState;
  readonly matterLines: readonly StoredMatterLine[];
}

/** The moment at which a card became red; everything that its transaction wrote has the same `storedAt`. */
export interface Red {
  readonly cardKey: string;
  readonly unitId: string;
  readonly at: Instant;
  readonly storedAt: Instant;
  readonly clockOffsetMs: number;
  /** By which it was judged. */
  readonly calendarVersion: number;
  /** The line whose resolution froze the first responsible person; null: only the record's own. */
  readonly frozenAt: { readonly matterId: string; readonly seq: number } | null;
}

/** The calendar is no event of a matter: its row may know of a newer one than the line that opened it. */
export type ToldCalendar = (matterId: string, logged: number) => number | undefined;

/** A line of the history with the moment of its transaction. */
export interface TimedLine extends HistoryLine {
  readonly storedAt: Instant;
}

/** @param told by which calendar the first answer day of a matter was told, where its row says so. */
export const cardsIssued = (history: readonly TimedLine[], told: ToldCalendar) =>
  history.flatMap((line) => {
    const { event, seq, versions } = line.logged;
    if (event.type !== 'cardIssued') return [];
    const version = told(cardMatterId(event.card.cardKey), versions.calendar);
    return [{ facts: event.card, seq, opening: openingOfCard(line, event.card, version) }];
  });

/** Every card that became red, in the order in which it did; each once. */
export function redsOf(history: readonly TimedLine[], cards: readonly LoggedCard[]): readonly Red[] {
  const reds = cards.flatMap((card) => {
    const [first] = [issuedRed(history, card), raisedByCase(history, card), raisedByMatter(card)]
      .filter((red) => red !== null)
      .sort((a, b) => a.storedAt - b.storedAt);
    return first ?? [];
  });
  return [...reds].sort((a, b) => a.storedAt - b.storedAt || a.at - b.at);
}

function issuedRed(history: readonly TimedLine[], { facts, seq, opening }: LoggedCard): Red | null {
  const line = history[seq - 1];
  if (facts.level !== 'red' || line === undefined) return null;
  return redAt(line, facts, { matterId: opening.matterId, seq: 1 });
}

/** Only instant items (settled.md 7); a card that was over by then stays what it was. */
function raisedByCase(history: readonly TimedLine[], { facts, state, matterLines }: LoggedCard): Red | null {
  const line = history.find(
    ({ logged: { event } }) => event.type === 'cardRaised' && event.cardKey === facts.cardKey,
  );
  if (line === undefined) return null;
  const endedAt = isMatterOver(state) ? matterLines.at(-1)?.storedAt : undefined;
  return endedAt !== undefined && endedAt <= line.storedAt ? null : redAt(line, facts, null);
}

function raisedByMatter({ facts, opening, state, matterLines }: LoggedCard): Red | null {
  const line = matterLines.find(({ logged }) => logged.event.type === 'raised');
  if (line === undefined) return null;
  const { seq, event } = line.logged;
  return {
    cardKey: facts.cardKey,
    unitId: facts.unitId,
    at: event.at,
    storedAt: line.storedAt,
    clockOffsetMs: offsetBefore(matterLines, seq) ?? opening.clockOffsetMs,
    calendarVersion: state.calendarVersion,
    frozenAt: { matterId: opening.matterId, seq },
  };
}

/** The practice clock may have moved since. */
function offsetBefore(lines: readonly StoredMatterLine[], seq: number): number | undefined {
  const moved = lines.findLast(({ logged }) => logged.seq <= seq && logged.event.type === 'clockAdvanced');
  return moved?.logged.event.type === 'clockAdvanced' ? moved.logged.event.offsetMs : undefined;
}

function redAt({ logged, after, storedAt }: TimedLine, facts: AnyCard, frozenAt: Red['frozenAt']): Red {
  const { cardKey, unitId } = facts;
  return {
    ...{ cardKey, unitId, at: logged.event.at, storedAt, frozenAt },
    clockOffsetMs: after.clockOffsetMs,
    calendarVersion: logged.versions.calendar,
  };
}

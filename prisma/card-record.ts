import type { CaseEvent } from '../domain/case/events.ts';
import type { AnyCard } from '../domain/supervision/found-card.ts';
import { rolesAt } from '../domain/supervision/ladder.ts';
import { accountFor, addresseeOf } from './accountability-record.ts';
import type { HistoryLine } from './case-history.ts';
import { cardMatterId, cardRow, openingOfCard } from './card-rows.ts';
import { findInLine } from './finding-record.ts';
import { addJob } from './jobs.ts';
import { appendToMatterLog, firstAnswerDueOn, openedLine } from './matter-log.ts';
import { tellRoles } from './matter-telling.ts';
import type { Recording } from './recording.ts';
import { execute, insertRows, selectOne, timestamp } from './sql.ts';

/** A card becomes a matter (督办事项) that must be answered; the case ends it by a job (settled.md 35). */
export async function followCards(recording: Recording): Promise<void> {
  for (const line of recording.fresh) {
    const { event } = line.logged;
    if (event.type === 'cardIssued') await issueCard(recording, line, event.card);
    if (event.type === 'cardRaised') await raiseCard(recording, line, event.cardKey);
    if (event.type === 'cardCancelled') await cancelCard(recording, event);
    for (const card of await findInLine(recording, line)) await issueCard(recording, line, card);
  }
}

async function issueCard(recording: Recording, line: HistoryLine, card: AnyCard): Promise<void> {
  const { tx, frame, calendar } = recording;
  const opening = openingOfCard(line, card, calendar.version);
  const { matterId } = opening;
  const at = opening.openedAt;
  const { recordedAt } = line.logged;
  const place = { postId: card.postId, unitId: card.unitId, agencyUnitId: frame.opening.plan.unitId };
  const addressee = card.level === 'red' ? await addresseeOf(tx, { place, at }) : null;
  await insertRows(tx, 'card', [
    {
      ...cardRow(card, opening),
      seq: line.logged.seq,
      addressee_person_id: addressee,
      answer_due_on: firstAnswerDueOn(opening, calendar),
      calendar_version: calendar.version,
    },
  ]);
  await appendToMatterLog(tx, matterId, [openedLine(opening, recordedAt)]);
  await tellRoles(tx, {
    frame,
    matterId,
    seq: 1,
    rung: 'issue',
    roles: rolesAt(card.level),
    place,
    kind: 'card',
    params: cardParams(card),
    at,
    calendar,
    held: !recording.confirmed,
  });
  if (card.level === 'red') await account(recording, line, card);
  await addJob(tx, 'openMatter', { matterId, opening }, { key: `openMatter/${matterId}` });
}

/** What the sentence of a notice about a card is filled with. */
export function cardParams(card: AnyCard): Readonly<Record<string, string | number | null>> {
  const { level, rule, clock, stepId, threshold, lastDayOn, unitId, postId } = card;
  const type = threshold === 'found' ? 'cardFound' : 'cardIssued';
  return { type, level, rule, clock, stepId, threshold, lastDayOn, unitId, postId };
}

/** Only the yellow of an instant item (即办件) is raised by the case itself (settled.md 7, 35). */
async function raiseCard(recording: Recording, line: HistoryLine, cardKey: string): Promise<void> {
  const { tx } = recording;
  const row = await selectOne<{ facts: AnyCard }>(
    tx,
    'select facts from card where card_key = $1 and not over',
    [cardKey],
  );
  if (row === undefined) return;
  await account(recording, line, row.facts);
  await execute(
    tx,
    `update card set level = 'red', raised_at = $2, addressee_person_id =
       (select addressee_person_id from accountability_card l where l.card_key = card.card_key) where card_key = $1`,
    [cardKey, timestamp(line.logged.event.at)],
  );
}

async function account(
  { tx, frame, calendar, confirmed }: Recording,
  { logged, after }: HistoryLine,
  { cardKey, postId, unitId }: AnyCard,
): Promise<void> {
  await accountFor(tx, {
    frame,
    cardKey,
    place: { postId, unitId, agencyUnitId: frame.opening.plan.unitId },
    at: logged.event.at,
    recordedAt: logged.recordedAt,
    clockOffsetMs: after.clockOffsetMs,
    calendar,
    held: !confirmed,
  });
}

async function cancelCard(
  { tx }: Recording,
  { cardKey, at, reason }: Extract<CaseEvent, { type: 'cardCancelled' }>,
): Promise<void> {
  const matterId = cardMatterId(cardKey);
  await addJob(tx, 'cancelMatter', { matterId, at, reason }, { key: `cancelMatter/${matterId}` });
}

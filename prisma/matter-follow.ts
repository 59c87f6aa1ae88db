import type { AnyCard } from '../domain/supervision/found-card.ts';
import { rolesAt } from '../domain/supervision/ladder.ts';
import { rungRowOf } from '../domain/supervision/matter-ladder.ts';
import type { LadderRole } from '../domain/supervision/ladder.ts';
import type { MatterState } from '../domain/supervision/matter.ts';
import type { MatterEvent } from '../domain/supervision/matter-event.ts';
import type { Rung } from '../domain/supervision/matter-names.ts';
import { isOpenSuspicion } from '../domain/supervision/suspicion.ts';
import type { Instant } from '../domain/time/instant.ts';
import { accountFor } from './accountability-record.ts';
import { openOpinion, openOrder } from './matter-offspring.ts';
import { cardOf, placeOf } from './matter-place.ts';
import { cardParams } from './card-record.ts';
import { addJob } from './jobs.ts';
import { followLateVoice } from './late-voice-record.ts';
import type { MatterLine } from './matter-line.ts';
import { tellRoles } from './matter-telling.ts';
import { selectOne } from './sql.ts';
import type { Json } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** Who is told of it; for a raise the record that a red card must have, for a revocation what hangs on the card. */
export async function followMatterEvent(tx: Transaction, line: MatterLine): Promise<void> {
  const { state, logged, frame, calendar } = line;
  if (logged.event.type === 'revoked') await tellRecord(tx, state, logged.event.at);
  await openOrder(tx, line);
  await openOpinion(tx, line);
  await followLateVoice(tx, line);
  const roles = rolesToTell(state, logged.event);
  if (roles.length === 0) return;
  const card = await cardOf(tx, state);
  const place = placeOf(line, card);
  const { at } = logged.event;
  if (logged.event.type === 'raised' && card !== undefined) {
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
    barred: state.barred ?? [],
    params: paramsOf(line, card),
    at,
    calendar,
    held: false,
  });
}

/** The record that a revoked card belongs to hears of it from the outbox: only the record writes its log. */
async function tellRecord(tx: Transaction, { card }: MatterState, at: Instant): Promise<void> {
  if (card === null) return;
  const { cardKey } = card;
  const row = await selectOne<{ matterId: string }>(
    tx,
    `select a.matter_id as "matterId" from accountability_card l join accountability a using (matter_id)
      where l.card_key = $1 and not a.over`,
    [cardKey],
  );
  if (row === undefined) return;
  const { matterId } = row;
  await addJob(tx, 'revokeCard', { matterId, cardKey, at }, { key: `revokeCard/${cardKey}` });
}

function paramsOf({ state, logged }: MatterLine, card: AnyCard | undefined): Record<string, Json> {
  const { type } = logged.event;
  return card === undefined
    ? { type: `matter.${type}`, matterKind: state.kind, unitId: state.unitId }
    : { ...cardParams(card), level: state.level, type };
}

/** Roles of the ladder that an event of a matter is told to; also said before the act (`matter-consequences`). */
export function rolesToTell(state: MatterState, event: MatterEvent): readonly LadderRole[] {
  switch (event.type) {
    case 'raised':
      return rungRowOf(state, 'raise')?.tells ?? [];
    case 'reminded':
      return event.rung === 'government-leader' ? [] : rolesOfReminder(state, event.rung);
    case 'escalated':
      return rungRowOf(state, event.rung)?.tells ?? [];
    case 'instructed':
    case 'upheld':
      return ['handler', 'leader-in-charge', 'first-responsible-person'];
    case 'orderOpened':
    case 'extended':
    case 'takenOver':
    case 'answerReturned':
      return state.kind === 'complaint' ? [] : ['handler', 'first-responsible-person'];
    case 'answered':
    case 'explained':
    case 'appealed':
      return ['supervision-org'];
    case 'explanationRequested':
    case 'attributed':
    case 'proposed':
    case 'decided':
    case 'executed':
    case 'published':
    case 'foundNotLiable':
    case 'transferred':
      return ['first-responsible-person'];
    case 'cardRevoked':
      return ['first-responsible-person', 'supervision-org'];
    case 'closed':
    case 'cancelled':
    case 'revoked':
      return rolesOfEnd(state);
    case 'opened':
    case 'opinionSought':
    case 'acknowledged':
    case 'factsFrozen':
    case 'heard':
    case 'accepted':
    case 'acceptanceRefused':
    case 'contacted':
    case 'deadlinesRecomputed':
    case 'clockAdvanced':
      return [];
  }
}

/**
 * A raise whose clock has stopped reminds all who had the card (settled.md 22). Of a suspicion that nobody answered the
 * supervision body hears too: it must look (ADR 0027).
 */
function rolesOfReminder(state: MatterState, rung: Rung): readonly LadderRole[] {
  const { card, upheldAt } = state;
  if (rung === 'raise' && card !== null && isOpenSuspicion({ cardKey: card.cardKey, upheldAt }))
    return [...rolesAt('yellow'), 'supervision-org'];
  return rung === 'raise' ? rolesAt(state.level ?? 'yellow') : (rungRowOf(state, rung)?.tells ?? []);
}

function rolesOfEnd({ kind, level }: MatterState): readonly LadderRole[] {
  if (kind === 'card') return rolesAt(level ?? 'yellow');
  return kind === 'complaint' ? [] : ['first-responsible-person'];
}

export function rungOf(event: MatterEvent): Rung | null {
  if (event.type === 'raised') return 'raise';
  return event.type === 'reminded' || event.type === 'escalated' ? event.rung : null;
}

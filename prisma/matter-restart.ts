import type { CancelReason } from '../domain/case/events.ts';
import { foldMatter, isMatterOver } from '../domain/supervision/matter-evolve.ts';
import type { MatterOpening, MatterState } from '../domain/supervision/matter.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarHeld, newestCalendar } from './calendar-store.ts';
import { findMatterOpening, readMatterLog } from './matter-log.ts';
import { select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

export interface RevokedCard {
  readonly cardKey: string;
  readonly at: Instant;
}

/** All that starts the workflow of a matter, new or from its log (`MatterInput` of workflows/messages.ts). */
export interface MatterRestart {
  readonly opening: MatterOpening;
  readonly calendar: Calendar;
  readonly carried: MatterState;
  /** The case has taken its card back, and the matter has not heard of it. */
  readonly cancellation: { readonly at: Instant; readonly reason: CancelReason } | null;
  /** Cards of a record that were revoked, and the record has not heard of it. */
  readonly revoked: readonly RevokedCard[];
  /** Published since the matter last heard of one: it must be told (settled.md 27). */
  readonly newerCalendar: Calendar | null;
}

/** Null when it is over. @throws when there is no such matter. */
export async function findMatterRestart(db: Asked, matterId: string): Promise<MatterRestart | null> {
  const opening = await findMatterOpening(db, matterId);
  if (opening === undefined) throw new Error(`matter ${matterId}: nothing is stored of it`);
  const carried = foldMatter(opening, await readMatterLog(db, matterId));
  if (isMatterOver(carried)) return null;
  const newest = await newestCalendar(db);
  const { calendarVersion } = carried;
  const calendar = calendarVersion === 0 ? newest : await calendarHeld(db, calendarVersion);
  return {
    ...{ opening, carried, calendar },
    newerCalendar: newest.version > calendar.version ? newest : null,
    cancellation: await cancellationOf(db, opening),
    revoked: await revokedCardsOf(db, carried),
  };
}

async function revokedCardsOf(db: Asked, { matterId, revokedCards }: MatterState): Promise<RevokedCard[]> {
  return await select<RevokedCard>(
    db,
    `select c.card_key as "cardKey", e.at from accountability_card l join card c using (card_key)
       join matter_event e on e.matter_id = c.matter_id and e.type = 'revoked'
      where l.matter_id = $1 and c.card_key <> all($2) order by e.at`,
    [matterId, revokedCards],
  );
}

async function cancellationOf(
  db: Asked,
  { caseNo, card, clockId, openedAt }: MatterOpening,
): Promise<MatterRestart['cancellation']> {
  const [type, field, key] =
    card === null ? ['breachCancelled', 'clockId', clockId] : ['cardCancelled', 'cardKey', card.cardKey];
  if (key === undefined) return null;
  const row = await selectOne<{ at: Instant; reason: CancelReason }>(
    db,
    `select at, payload ->> 'reason' as reason from case_event
      where case_no = $1 and type = $2 and payload ->> $3 = $4 and at >= $5 order by seq limit 1`,
    [caseNo, type, field, key, timestamp(openedAt)],
  );
  return row ?? null;
}

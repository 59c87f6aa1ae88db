import type { RuleId } from '../domain/case/card.ts';
import type { CancelReason } from '../domain/case/events.ts';
import { hasActedSince } from '../domain/supervision/late-voice.ts';
import { foldMatter } from '../domain/supervision/matter-evolve.ts';
import type { Rung } from '../domain/supervision/matter-names.ts';
import type { MatterState } from '../domain/supervision/matter.ts';
import { UNATTRIBUTED } from '../domain/supervision/matter-kinds/accountability.ts';
import type { MatterEvent } from '../domain/supervision/matter-event.ts';
import { isRaiseOff } from '../domain/supervision/rule-version.ts';
import { isOpenSuspicion } from '../domain/supervision/suspicion.ts';
import type { Instant } from '../domain/time/instant.ts';
import { findMatterOpening, readMatterLog } from './matter-log.ts';
import { rulesInForce } from './rule-store.ts';
import { selectOne } from './sql.ts';
import type { Transaction } from './transaction.ts';

type Raised = Extract<MatterEvent, { type: 'raised' }>;
type CardRevoked = Extract<MatterEvent, { type: 'cardRevoked' }>;
type Escalated = Extract<MatterEvent, { type: 'escalated' }>;

/**
 * A card whose clock has stopped, whose case is finished, whose rule or whose raise (T16) is switched off, or that is a
 * suspicion still, is not raised: one reminder, then it stands as an unanswered yellow (settled.md 13, 22; ADR 0027). One
 * that the case has taken back is cancelled at once; the job that says so is on its way.
 */
export async function settleRaise(
  tx: Transaction,
  { card, caseNo, upheldAt }: MatterState,
  raised: Raised,
): Promise<MatterEvent> {
  if (card === null) return raised;
  const cancelled = await cancellationOf(tx, caseNo, card.cardKey);
  if (cancelled !== undefined) return { type: 'cancelled', at: raised.at, reason: cancelled };
  const row = await selectOne<Around>(
    tx,
    `select k.stopped_at as "stoppedAt", c.final, d.rule, d.facts ->> 'matterId' as "matterId",
            d.facts ->> 'because' as rung
       from card d join approval_case c on c.case_no = d.case_no
       left join clock k on k.case_no = d.case_no and k.clock_id = d.clock_id where d.card_key = $1`,
    [card.cardKey],
  );
  const rules = await rulesInForce(tx, raised.at);
  const off = row !== undefined && rules !== undefined && isRaiseOff(rules, row.rule);
  const stopped = row !== undefined && row.stoppedAt !== null && row.stoppedAt < raised.at;
  const over = row !== undefined && (await isOver(tx, row));
  const suspected = isOpenSuspicion({ cardKey: card.cardKey, upheldAt });
  return off || stopped || over || suspected ? { type: 'reminded', at: raised.at, rung: 'raise' } : raised;
}

interface Around {
  readonly stoppedAt: Instant | null;
  readonly final: boolean;
  readonly rule: RuleId;
  /** The rating or complaint that was late (T14, T15), and by which rung. */
  readonly matterId: string | null;
  readonly rung: string | null;
}

/** A finished case; of a rating or complaint, that whoever was late has acted since. */
async function isOver(tx: Transaction, { matterId, rung, final }: Around): Promise<boolean> {
  if (matterId === null) return final;
  const opening = await findMatterOpening(tx, matterId);
  if (opening === undefined) return true;
  return hasActedSince(foldMatter(opening, await readMatterLog(tx, matterId)), rung as Rung);
}

/** Once a person has named who answers, the government leader need not be told that nobody has (settled.md 23). */
export async function settleEscalation(
  tx: Transaction,
  { card }: MatterState,
  escalated: Escalated,
): Promise<MatterEvent> {
  const row = await selectOne<{ attributed: boolean }>(
    tx,
    `select a.state <> all($2) as attributed
       from accountability_card l join accountability a on a.matter_id = l.matter_id where l.card_key = $1`,
    [card?.cardKey, UNATTRIBUTED],
  );
  return row?.attributed === true ? { type: 'reminded', at: escalated.at, rung: escalated.rung } : escalated;
}

/**
 * A record that hung on the revoked card alone ends with it, unless the competent body has decided already: then a
 * person must see what becomes of the decision.
 */
export async function settleCardRevoked(
  tx: Transaction,
  { matterId, state }: MatterState,
  revoked: CardRevoked,
): Promise<MatterEvent> {
  const row = await selectOne<{ standing: number }>(
    tx,
    `select count(*) as standing from accountability_card l join card c using (card_key)
      where l.matter_id = $1 and c.state not in ('revoked', 'cancelled') and c.card_key <> $2`,
    [matterId, revoked.cardKey],
  );
  const standing = row?.standing ?? 0;
  const decided = ['decided', 'executed', 'published'].includes(state);
  return { ...revoked, standing, ends: standing === 0 && !decided };
}

async function cancellationOf(
  tx: Transaction,
  caseNo: string,
  cardKey: string,
): Promise<CancelReason | undefined> {
  const row = await selectOne<{ reason: CancelReason }>(
    tx,
    `select payload ->> 'reason' as reason from case_event
      where case_no = $1 and type = 'cardCancelled' and payload ->> 'cardKey' = $2`,
    [caseNo, cardKey],
  );
  return row?.reason;
}

import type { CardLevel } from '../domain/case/card.ts';
import type { AnyCard } from '../domain/supervision/found-card.ts';
import type { CardStateName } from '../domain/supervision/matter-names.ts';
import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

export interface IssuedCard {
  readonly cardKey: string;
  readonly matterId: string;
  /** Level now; `facts.level` is the one at issue. */
  readonly level: Extract<CardLevel, 'yellow' | 'red'>;
  readonly state: CardStateName;
  readonly issuedAt: Instant;
  readonly raisedAt: Instant | null;
  readonly answerDueOn: Day | null;
  readonly cancelReason: string | null;
  readonly addresseePersonId: string | null;
  readonly accountabilityId: string | null;
  readonly facts: AnyCard;
  /** When a person of the supervision body upheld it; null: nobody has. */
  readonly upheldAt: Instant | null;
  /** Persons told of it. */
  readonly toldTo: readonly string[];
  /** Of a card about a rating or a complaint: persons who must not see it, on the page of a record neither. */
  readonly hiddenFrom: readonly string[];
}

const CARD = `select c.card_key as "cardKey", c.matter_id as "matterId", c.level, c.state, c.issued_at as "issuedAt",
  c.raised_at as "raisedAt", c.answer_due_on as "answerDueOn", c.cancel_reason as "cancelReason",
  coalesce(l.addressee_person_id, c.addressee_person_id) as "addresseePersonId",
  l.matter_id as "accountabilityId", c.facts,
  (select max(e.at) from matter_event e where e.matter_id = c.matter_id and e.type = 'upheld') as "upheldAt",
  array(select distinct r.person_id from resolution r where r.matter_id = c.matter_id) as "toldTo",
  array(select h.person_id from hidden_voice h where h.matter_id = c.facts ->> 'matterId') as "hiddenFrom"
  from card c left join accountability_card l on l.card_key = c.card_key`;

/** Without those about a rating or a complaint: they say nothing of the case, and not everybody may know of them. */
export async function cardsOfCase(db: Asked, caseNo: string): Promise<IssuedCard[]> {
  return await select<IssuedCard>(
    db,
    `${CARD} where c.case_no = $1 and c.facts ->> 'matterId' is null order by c.issued_at, c.seq`,
    [caseNo],
  );
}

/** The card of a card matter, all joined cards of an accountability record. */
export async function cardsOfMatter(db: Asked, matterId: string): Promise<IssuedCard[]> {
  return await select<IssuedCard>(
    db,
    `${CARD} where c.matter_id = $1 or l.matter_id = $1 order by c.issued_at, c.seq`,
    [matterId],
  );
}

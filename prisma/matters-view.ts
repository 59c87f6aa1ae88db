import type { MatterKind, MatterStateName } from '../domain/supervision/matter-names.ts';
import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { pageOf, placeValues } from './page.ts';
import type { Place } from './page.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

export interface MatterRow {
  readonly matterId: string;
  readonly kind: MatterKind;
  readonly caseNo: string;
  readonly serialNo: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly level: 'yellow' | 'red' | null;
  readonly state: string;
  readonly openedAt: Instant;
  readonly answerDueOn: Day | null;
  readonly addresseePersonId: string | null;
  readonly practice: boolean;
  readonly over: boolean;
  /** Must this person do something about it now? */
  readonly waiting: boolean;
}

/** What waits comes first, then by instant and id. */
export type MatterPlace = readonly [waiting: boolean, ...Place];

export interface MattersQuery {
  readonly personId: string;
  /** A supervisor: sees every matter, and what supervision must do waits for them. */
  readonly all: boolean;
  readonly waitingOnly: boolean;
  readonly caseNo?: string;
  readonly cursor: MatterPlace | null;
  readonly limit: number;
}

/**
 * Whom a matter waits for ($1 person, $2 supervisor): the unit told of it until it has answered or explained; then
 * the supervision body; a government leader it was escalated to until they have instructed. Of two heads who were told
 * it waits for the addressee; the agency for which the unit acted is only told (settled.md 24). Of a matter of the
 * supervision body itself it waits for the government leader above it.
 */
const UNIT_TOLD = `(coalesce(m.addressee_person_id = $1, false) or exists (select from resolution r where r.matter_id = m.matter_id
  and r.person_id = $1 and r.role not in ('first-responsible-person', 'hall-supervision', 'supervision-org', 'government-leader')))`;
const UNITS_TURN = [
  quoted(['issued', 'acknowledged', 'upheld', 'explanation-due', 'sent', 'returned']),
  quoted(['received', 'contacted']),
].join(', ');
const BODYS_TURN = [
  quoted(['answered', 'appealed', 'opened', 'facts-frozen', 'heard', 'attributed', 'proposed', 'decided']),
  quoted(['executed', 'published', 'taken-over']),
].join(', ');
const BODY_ITSELF = `exists (select from organisation_role b where b.role = 'SUPERVISION_ORG' and b.unit_id = m.unit_id)`;
const LEADER_TOLD = `select from resolution r where r.matter_id = m.matter_id and r.person_id = $1
  and r.role = 'government-leader'`;
const OVERSEERS_TURN = `(m.state in (${BODYS_TURN}) or m.state = 'explanation-due' and m.answered_at is not null
             or m.kind = 'complaint' and m.state in ('received', 'accepted'))`;
const WAITING = `not m.over and (
  m.answered_at is null and m.kind <> 'complaint' and m.state in (${UNITS_TURN}) and ${UNIT_TOLD}
  or (case when ${BODY_ITSELF} then exists (${LEADER_TOLD}) else $2 end) and ${OVERSEERS_TURN}
  or exists (${LEADER_TOLD} and (r.rung = 'government-leader' or not ${BODY_ITSELF}))
     and not exists (select from matter_event e where e.matter_id = m.matter_id and e.type = 'instructed'
               and e.actor_id = $1))`;
const SEEN = `(($2 or m.addressee_person_id = $1
  or exists (select from resolution r where r.matter_id = m.matter_id and r.person_id = $1))
  and not exists (select from hidden_matter h where h.matter_id = m.matter_id and h.person_id = $1))`;

const MATTERS = `
with seen as (
  select m.*, ${WAITING} as waiting from matter m
   where ${SEEN} and ($3::text is null or m.case_no = $3))
select m.matter_id as "matterId", m.kind, m.case_no as "caseNo", s.serial_no as "serialNo", m.unit_id as "unitId",
  u.name as "unitName", m.level, m.state, m.opened_at as "openedAt", m.answer_due_on as "answerDueOn",
  m.addressee_person_id as "addresseePersonId", m.practice, m.over, m.waiting
from seen m join submission s on s.case_no = m.case_no join unit u on u.unit_id = m.unit_id
where (not $4 or m.waiting)
  and ($5::boolean is null or (m.waiting, m.opened_at, m.matter_id) < ($5, $6::timestamptz, $7::text))
order by m.waiting desc, m.opened_at desc, m.matter_id desc limit $8`;

/** What a person was told of or answers for; what waits for them first, then newest first. */
export async function readMatters(
  db: Asked,
  query: MattersQuery,
): Promise<{
  readonly matters: readonly MatterRow[];
  readonly waiting: number;
  readonly next: MatterPlace | null;
}> {
  const { personId, all, waitingOnly, caseNo, cursor, limit } = query;
  const scope = [personId, all, caseNo ?? null, waitingOnly];
  const rows = await select<MatterRow>(db, MATTERS, [...scope, ...after(cursor), limit + 1]);
  const { page, next } = pageOf<MatterRow, MatterPlace>(rows, {
    limit,
    placeOf: ({ waiting, openedAt, matterId }) => [waiting, openedAt, matterId],
  });
  return { matters: page, waiting: await countWaiting(db, { personId, all }), next };
}

/** Matters that wait for this person. */
export async function countWaiting(
  db: Asked,
  { personId, all }: { readonly personId: string; readonly all: boolean },
): Promise<number> {
  const row = await selectOne<{ waiting: number }>(
    db,
    `select count(*) as waiting from matter m where ${SEEN} and ${WAITING}`,
    [personId, all],
  );
  return row?.waiting ?? 0;
}

function quoted(states: readonly MatterStateName[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}

function after(cursor: MatterPlace | null): readonly unknown[] {
  if (cursor === null) return [null, ...placeValues(null)];
  const [waiting, ...place] = cursor;
  return [waiting, ...placeValues(place)];
}

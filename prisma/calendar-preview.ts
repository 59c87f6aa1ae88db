import type { CaseEvent } from '../domain/case/events.ts';
import type { CaseCard } from '../domain/case/state.ts';
import type { Plan } from '../domain/catalogue/plan.ts';
import { foldMatter } from '../domain/supervision/matter-evolve.ts';
import { recomputeMatter } from '../domain/supervision/matter-recompute.ts';
import type { MatterOpening } from '../domain/supervision/matter.ts';
import { recompute } from '../domain/supervision/recompute.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarHeld } from './calendar-store.ts';
import { readMatterLogs } from './matter-log.ts';
import { openCaseBatch } from './open-cases.ts';
import type { ReplanKind } from './replan-store.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

/** What a calendar would change in one open case or matter; ids and days only. */
export interface PreviewLine {
  readonly kind: ReplanKind;
  readonly key: string;
  readonly caseNo: string;
  readonly practice: boolean;
  readonly moves: readonly {
    /** A clock of the case, or a rung of the matter. */
    readonly of: string;
    readonly from: Day;
    readonly to: Day;
    readonly notBefore?: Instant;
  }[];
  readonly cards: readonly Pick<CaseCard, 'cardKey' | 'level' | 'threshold'>[];
}

export interface PreviewPlace {
  readonly kind: ReplanKind;
  readonly key: string;
}

interface Looking {
  readonly db: Asked;
  readonly to: Calendar;
  readonly at: Instant;
  /** What each case and matter goes by until it is told; a few versions at most. */
  readonly held: Map<number, Calendar>;
  readonly plans: Map<string, Plan>;
}

const BATCH = 200;

/** Every open case and then every open matter after a place, in the order of keys, with what would change in it. */
export async function* previewFrom(
  db: Asked,
  { to, at, after }: { readonly to: Calendar; readonly at: Instant; readonly after: PreviewPlace | null },
): AsyncGenerator<PreviewLine> {
  const looking: Looking = { db, to, at, held: new Map(), plans: new Map() };
  if (after?.kind !== 'matter') yield* inBatches(after?.key ?? null, (key) => caseBatch(looking, key));
  yield* inBatches(after?.kind === 'matter' ? after.key : null, (key) => matterBatch(looking, key));
}

export async function countOpen(db: Asked): Promise<{ readonly cases: number; readonly matters: number }> {
  const row = await selectOne<{ cases: number; matters: number }>(
    db,
    `select (select count(*) from approval_case where not final) as cases,
            (select count(*) from matter where not over) as matters`,
  );
  return row ?? { cases: 0, matters: 0 };
}

async function* inBatches(
  first: string | null,
  read: (after: string | null) => Promise<readonly PreviewLine[]>,
): AsyncGenerator<PreviewLine> {
  for (let after = first; ;) {
    const lines = await read(after);
    yield* lines;
    if (lines.length < BATCH) return;
    after = lines.at(-1)?.key ?? null;
  }
}

async function caseBatch(looking: Looking, after: string | null): Promise<readonly PreviewLine[]> {
  const lines: PreviewLine[] = [];
  for (const { caseNo, practice, calendarVersion, state } of await openCaseBatch(looking, after, BATCH)) {
    const at = toInstant(looking.at + state.clockOffsetMs);
    const from = await heldBy(looking, calendarVersion);
    const events = recompute(state, { from, to: looking.to, at });
    lines.push({
      ...{ kind: 'case', key: caseNo, caseNo, practice },
      moves: events.flatMap(movesIn),
      cards: state.cards.filter(({ cardKey }) => events.some((event) => isFall(event, cardKey))),
    });
  }
  return lines;
}

function movesIn(event: CaseEvent): PreviewLine['moves'] {
  if (event.type !== 'deadlinesRecomputed') return [];
  return event.moves.map(({ clockId, ...days }) => ({ of: clockId, ...days }));
}

function isFall(event: CaseEvent, cardKey: string): boolean {
  return event.type === 'cardCancelled' && event.cardKey === cardKey;
}

interface MatterRow {
  readonly matterId: string;
  readonly opening: MatterOpening;
}

async function matterBatch(looking: Looking, after: string | null): Promise<readonly PreviewLine[]> {
  const { db } = looking;
  const rows = await select<MatterRow>(
    db,
    `select matter_id as "matterId", opening from matter
      where not over and ($1::text is null or matter_id > $1) order by matter_id limit $2`,
    [after, BATCH],
  );
  const ids = rows.map(({ matterId }) => matterId);
  const logs = await readMatterLogs(db, ids);
  const lines: PreviewLine[] = [];
  for (const { matterId, opening } of rows) {
    const state = foldMatter(opening, logs.get(matterId) ?? []);
    const at = toInstant(looking.at + state.clockOffsetMs);
    const from = await heldBy(looking, state.calendarVersion);
    const event = recomputeMatter(state, { from, to: looking.to, at });
    lines.push({
      ...{ kind: 'matter', key: matterId, caseNo: opening.caseNo, practice: opening.practice, cards: [] },
      moves: event.moves.map(({ rung, ...days }) => ({ of: rung, ...days })),
    });
  }
  return lines;
}

async function heldBy({ db, held }: Looking, version: number): Promise<Calendar> {
  const calendar = held.get(version) ?? (await calendarHeld(db, version));
  held.set(version, calendar);
  return calendar;
}

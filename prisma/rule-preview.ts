import { effectOfRules } from '../domain/supervision/rule-effect.ts';
import type { RuleEffect } from '../domain/supervision/rule-effect.ts';
import type { RuleSettings } from '../domain/supervision/rule-version.ts';
import { newestCalendar } from './calendar-store.ts';
import { openCaseBatch } from './open-cases.ts';
import { allRules } from './rule-store.ts';
import type { Asked } from './sql.ts';

export interface RulePreviewLine {
  readonly caseNo: string;
  readonly practice: boolean;
  readonly effects: readonly RuleEffect[];
}

const BATCH = 200;

/** Every open case with what these rules would change in it, in the order of numbers. Read only. */
export async function* rulesPreviewFrom(db: Asked, settings: RuleSettings): AsyncGenerator<RulePreviewLine> {
  const [calendar, published] = [await newestCalendar(db), await allRules(db)];
  const walk = { db, plans: new Map() };
  for (let after: string | null = null; ;) {
    const cases = await openCaseBatch(walk, after, BATCH);
    for (const { caseNo, practice, state } of cases)
      yield { caseNo, practice, effects: effectOfRules(state, { calendar, published, settings }) };
    if (cases.length < BATCH) return;
    after = cases.at(-1)?.caseNo ?? null;
  }
}

import { randomUUID } from 'node:crypto';
import type { RuleSettings } from '../../domain/supervision/rule-version.ts';
import { addDays, parseDay } from '../../domain/time/day.ts';
import { startOfDay } from '../../domain/time/instant.ts';
import type { Database } from '../../prisma/database.ts';
import { approveDraft, enterDraft, publishDraft } from '../../prisma/draft-store.ts';
import { RULE_DRAFTS } from '../../prisma/rule-draft.ts';
import { until } from './until.ts';

/** As three persons of the supervision body do it, the day before they come into force. Answers the version. */
export async function publishRules(
  db: Database,
  from: string,
  change: Partial<RuleSettings> = {},
): Promise<number> {
  const day = parseDay(from);
  const settings = { from: day, off: [], profile: null, units: {}, items: {}, ...change };
  const at = startOfDay(addDays(day, -1));
  const draftId = randomUUID().replaceAll('-', '').slice(0, 24);
  const by = (personId: string) => ({ draftId, who: { personId, at } });
  await enterDraft(db, RULE_DRAFTS, { ...by('P0008'), content: settings });
  for (const personId of ['P0009', 'P0006']) await approveDraft(db, RULE_DRAFTS, by(personId));
  const verdict = await publishDraft(db, RULE_DRAFTS, by('P0008'));
  if (!verdict.ok) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
  return verdict.outcome.version;
}

/** Until a case says in its log that it goes by the version. */
export async function rulesReached(db: Database, caseNo: string, version: number): Promise<void> {
  await until(`${caseNo} has learned of rules ${version}`, async () => {
    const { rows } = await db.pool.query<{ held: number }>(
      'select rules_version as held from approval_case where case_no = $1',
      [caseNo],
    );
    return rows[0]?.held === version;
  });
}

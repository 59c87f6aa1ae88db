import type { FoundCard } from '../domain/supervision/found-card.ts';
import { cardOfFinding } from '../domain/supervision/found-card.ts';
import { findingsAt } from '../domain/supervision/process-rules/findings.ts';
import type { Finding } from '../domain/supervision/process-rules/process-rule.ts';
import { openingOfCard } from './card-rows.ts';
import type { HistoryLine } from './case-history.ts';
import { countAround, knownOf } from './finding-known.ts';
import { findPosts } from './name-store.ts';
import type { Recording } from './recording.ts';
import { insertRows, select } from './sql.ts';
import type { Asked } from './sql.ts';

/**
 * 流程监察: keeps what a new line of a case shows of its procedure, and answers the cards that it gives. A finding is kept
 * once, so its card is issued once, and never again after it was revoked.
 */
export async function findInLine(recording: Recording, line: HistoryLine): Promise<readonly FoundCard[]> {
  const { tx, history, calendar, held } = recording;
  const { logged: entry, before } = line;
  const counted = await countAround(tx, line);
  const log = history.slice(0, entry.seq).map(({ logged }) => logged);
  const findings = findingsAt({ before, entry, log, calendar: held, known: knownOf(counted) });
  const cards: FoundCard[] = [];
  for (const finding of findings) {
    const actingUnitId = await unitOf(tx, finding.postId);
    const card = cardOfFinding(before, finding, { calendarVersion: calendar.version, actingUnitId });
    const fresh = card !== null && !(await isIssued(tx, card)) ? card : null;
    const opening = fresh === null ? null : openingOfCard(line, fresh, calendar.version);
    const row = { ...findingRow(before.caseNo, finding), known: counted, calendar_version: held.version };
    await insertRows(tx, 'finding', [{ ...row, card_key: fresh?.cardKey ?? null, card: fresh, opening }]);
    if (fresh !== null) cards.push(fresh);
  }
  return cards;
}

function findingRow(caseNo: string, { rule, ruleVersion, level, because, evidence, seq }: Finding) {
  return {
    ...{ log_id: `case/${caseNo}`, case_no: caseNo, seq },
    ...{ rule, rule_version: ruleVersion, level, because, evidence },
  };
}

async function unitOf(db: Asked, postId: string | null): Promise<string | null> {
  const [post] = postId === null ? [] : await findPosts(db, [postId]);
  return post?.unitId ?? null;
}

async function isIssued(db: Asked, { cardKey }: FoundCard): Promise<boolean> {
  return (await select(db, 'select from finding where card_key = $1', [cardKey])).length > 0;
}

import type { Instant } from '../../domain/time/instant.ts';
import { newestCalendar, publishedCalendars } from '../calendar-store.ts';
import type { Database } from '../database.ts';
import { inSnapshot } from '../transaction.ts';
import { caseNosAfter } from './case-numbers.ts';
import { readRawCases } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { versionOf } from './expected-rows.ts';
import type { Finding } from './finding.ts';
import { judgeFindings } from './found-cards.ts';
import { judgeCase } from './judge-case.ts';
import { judgeLimits } from './judge-limits.ts';
import { judgeRows } from './judge-rows.ts';
import { differencesUnderAny } from './row-differences.ts';

/** One page of cases, judged as they stood at one moment: a case that records meanwhile is not taken for damage. */
export interface AuditedPage {
  readonly caseNos: readonly string[];
  readonly matters: number;
  readonly findings: readonly Finding[];
}

export async function auditPage(
  db: Database,
  { after, limit, now }: { readonly after: string; readonly limit: number; readonly now: Instant },
): Promise<AuditedPage> {
  return await inSnapshot(db, async (tx) => {
    const caseNos = await caseNosAfter(tx, after, limit);
    const calendars = await publishedCalendars(tx);
    const calendar = await newestCalendar(tx);
    const findings: Finding[] = [];
    const dossiers: Dossier[] = [];
    let matters = 0;
    for (const raw of await readRawCases(tx, caseNos)) {
      const judged = await judgeCase(tx, raw, { calendar });
      matters += raw.matters.size;
      findings.push(...judged.findings);
      if (judged.dossier !== null) dossiers.push(judged.dossier);
    }
    findings.push(...dossiers.flatMap((dossier) => judgeFindings(dossier, calendars)));
    findings.push(...judgeRows(await differencesUnderAny(tx, dossiers, calendars)));
    // a case that has not been told yet is judged by the calendar it goes by
    findings.push(
      ...dossiers.flatMap((dossier) => {
        const own = calendars.find(({ version }) => version === versionOf(dossier)) ?? calendar;
        return judgeLimits(dossier, { calendar: own, now });
      }),
    );
    return { caseNos, matters, findings };
  });
}

import type { CaseEvent, LoggedEvent } from '../../domain/case/events.ts';
import type { Permit } from '../../domain/case/permit.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import type { IssuedCard } from '../../prisma/card-view.ts';
import type { Database } from '../../prisma/database.ts';
import { at, CLERK, driveCase, PAPER } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';

export async function acceptedCase(db: Database): Promise<DrivenCase> {
  const driven = await driveCase(db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  return driven;
}

/** A line as another system would have pushed it: no act of this platform lets it happen. */
export async function pushed(driven: DrivenCase, by: Permit, event: CaseEvent): Promise<LoggedEvent> {
  const line: LoggedEvent = {
    ...{ seq: driven.log().length + 1, recordedAt: event.at, by, updateId: null, event },
    versions: { law: 1, calendar: 1, rules: 1 },
  };
  await driven.record([line]);
  return line;
}

export const granted = (when: string): CaseEvent => ({
  ...{ type: 'granted', at: at(when), document: PAPER, reasonId: null },
});

/** Cards that no clock of the case gave. */
export async function foundCards(db: Database, { submission }: DrivenCase): Promise<readonly IssuedCard[]> {
  const cards = await cardsOfCase(db, submission.caseNo);
  return cards.filter(({ facts }) => facts.threshold === 'found');
}

/** What an audit of every case finds. */
export async function audited(db: Database): Promise<readonly string[]> {
  const { findings } = await auditPage(db, { after: '', limit: 100, now: at('2026-03-03T10:00:00') });
  return findings.map(({ kind, about }) => `${kind} ${about}`);
}

import { mayBeTooFast } from '../domain/supervision/process-rules/p12-too-fast.ts';
import { nothingKnown } from '../domain/supervision/process-rules/process-rule.ts';
import type { Known } from '../domain/supervision/process-rules/process-rule.ts';
import type { HistoryLine } from './case-history.ts';
import { selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** What was counted around the case when a line was stored; kept with the finding, so that it can be found again. */
export interface Counted {
  /** Earlier refusals by the same agency in the very same words. */
  readonly sameReason: number;
  readonly decisionsInTenMinutes: number;
}

export function knownOf(counted: Counted | null): Known {
  if (counted === null) return nothingKnown;
  const { sameReason, decisionsInTenMinutes } = counted;
  return { ...nothingKnown, sameReasonBefore: () => sameReason, decisionsInTenMinutes };
}

/** Null: nothing around the case bears on this line. No item carries a quota yet, so no order of permits is counted. */
export async function countAround(db: Asked, line: HistoryLine): Promise<Counted | null> {
  const { event, by } = line.logged;
  const refused = event.type === 'refused' || event.type === 'acceptanceRefused';
  const decided = event.type === 'refused' || event.type === 'granted';
  if (!refused && !decided) return null;
  return {
    sameReason: refused ? await sameReasonBefore(db, line, event.reasonId) : 0,
    decisionsInTenMinutes:
      decided && by !== null && mayBeTooFast(line.before) ? await decisionsOf(db, by.personId, event.at) : 0,
  };
}

async function sameReasonBefore(db: Asked, { before }: HistoryLine, contentId: string): Promise<number> {
  const row = await selectOne<{ times: number }>(
    db,
    `select count(distinct c.case_no) as times
       from content own join content c on c.sha256 = own.sha256 and c.kind = 'reason' and c.at < own.at
       join approval_case a on a.case_no = c.case_no
      where own.content_id = $1 and c.case_no <> $2 and a.unit_id = $3`,
    [contentId, before.caseNo, before.plan.unitId],
  );
  return row?.times ?? 0;
}

/** The one that is being stored is among them. */
async function decisionsOf(
  db: Asked,
  personId: string,
  at: HistoryLine['logged']['event']['at'],
): Promise<number> {
  const row = await selectOne<{ times: number }>(
    db,
    `select count(*) as times from case_event e join submission s using (case_no)
      where e.actor_id = $1 and e.type in ('granted', 'refused') and not s.practice
        and e.at > $2::timestamptz - interval '10 minutes' and e.at <= $2`,
    [personId, timestamp(at)],
  );
  return row?.times ?? 0;
}

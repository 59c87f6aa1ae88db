import type { FoundCard } from '../../domain/supervision/found-card.ts';
import type { MatterOpening } from '../../domain/supervision/matter.ts';
import { findingsAt, PROCESS_RULES_VERSION } from '../../domain/supervision/process-rules/findings.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { knownOf } from '../finding-known.ts';
import type { Counted } from '../finding-known.ts';
import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { LoggedCard, TimedLine } from './reds.ts';

/** A row of `finding`, append-only: what was found when a line was stored, and the card that it gave. */
export interface StoredFinding {
  readonly logId: string;
  readonly seq: number;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly level: string;
  readonly because: string;
  readonly evidence: readonly number[];
  readonly known: Counted | null;
  readonly calendarVersion: number;
  readonly card: FoundCard | null;
  readonly opening: MatterOpening | null;
}

export async function readFindings(db: Asked, caseNo: string): Promise<readonly StoredFinding[]> {
  return await select<StoredFinding>(
    db,
    `select log_id as "logId", seq, rule, rule_version as "ruleVersion", level, because, evidence, known,
            calendar_version as "calendarVersion", card, opening
       from finding where case_no = $1 order by stored_at, log_id, seq, rule`,
    [caseNo],
  );
}

/** Cards that stand in no log of the case. */
export function cardsFound(
  findings: readonly StoredFinding[],
): readonly Pick<LoggedCard, 'facts' | 'seq' | 'opening'>[] {
  return findings.flatMap(({ seq, card, opening }) =>
    card === null || opening === null ? [] : [{ facts: card, seq, opening }],
  );
}

/** Findings of the procedure that the log does not give, by the rules as they are and the calendar of their day. */
export function judgeFindings(
  {
    caseNo,
    history,
    findings,
  }: {
    readonly caseNo: string;
    readonly history: readonly TimedLine[];
    readonly findings: readonly StoredFinding[];
  },
  calendars: readonly Calendar[],
): readonly Finding[] {
  const log = history.map(({ logged }) => logged);
  return findings
    .filter(({ logId, ruleVersion }) => logId === `case/${caseNo}` && ruleVersion === PROCESS_RULES_VERSION)
    .filter((stored) => {
      const line = history[stored.seq - 1];
      const calendar = calendars.find(({ version }) => version === stored.calendarVersion);
      if (line === undefined || calendar === undefined) return true;
      const { before, logged: entry } = line;
      const known = knownOf(stored.known);
      const given = findingsAt({ before, entry, log: log.slice(0, stored.seq), calendar, known });
      return !given.some((one) => says(one) === says(stored));
    })
    .map(({ seq, rule }) => finding('finding-unlike-log', { caseNo }, `${seq} ${rule}`));
}

const says = ({
  rule,
  level,
  because,
  evidence,
}: Pick<StoredFinding, 'rule' | 'level' | 'because' | 'evidence'>): string =>
  `${rule} ${level} ${because} ${evidence.join(',')}`;

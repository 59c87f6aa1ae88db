import { foldMatter } from '../../domain/supervision/matter-evolve.ts';
import type { CaseFrame } from '../case-frame.ts';
import { readCaseFrames } from '../case-frame.ts';
import { historyOf } from '../case-history.ts';
import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { readFrozen, readLeaders } from './frozen-persons.ts';
import type { Frozen, Leaders } from './frozen-persons.ts';
import type { KnownEnd } from './judge-log.ts';
import { cardsFound, readFindings } from './found-cards.ts';
import type { StoredFinding } from './found-cards.ts';
import { cardsIssued, redsOf } from './reds.ts';
import type { LoggedCard, Red, TimedLine, ToldCalendar } from './reds.ts';
import { readOthers } from './others.ts';
import type { LoggedOther } from './others.ts';
import { recordIdsOf, recordsOf } from './records.ts';
import type { LoggedRecord } from './records.ts';
import { readTaskHolders } from './task-holders.ts';
import { readLogs, readMatterLogs } from './stored-log.ts';
import type { StoredLine } from './stored-log.ts';

/** Number of its last line, and the calendar by which it was opened (null: an older release did not say). */
export interface KnownMatter {
  readonly seq: number;
  readonly calendarVersion: number | null;
}

/** A case as its log and its row stand in the database; the log may be anything. */
export interface RawCase {
  readonly caseNo: string;
  readonly frame: CaseFrame | undefined;
  readonly lines: readonly StoredLine[];
  /** What `approval_case` says. */
  readonly known: (KnownEnd & { readonly calendarVersion: number }) | undefined;
  /** What the rows of its matters name. */
  readonly matters: ReadonlyMap<string, KnownMatter>;
}

/** All that the logs of a case say, folded; only of a log that is sound. */
export interface Dossier {
  readonly caseNo: string;
  readonly frame: CaseFrame;
  readonly history: readonly TimedLine[];
  readonly lastHash: string;
  readonly storedCalendarVersion: number | undefined;
  readonly cards: readonly LoggedCard[];
  readonly findings: readonly StoredFinding[];
  readonly reds: readonly Red[];
  readonly records: readonly LoggedRecord[];
  readonly others: readonly LoggedOther[];
  readonly frozen: Frozen;
  readonly leaders: Leaders;
  /** Who stood at the post when its turn began, by `turnKey`. */
  readonly holders: ReadonlyMap<string, string | null>;
}

export async function readRawCases(db: Asked, caseNos: readonly string[]): Promise<readonly RawCase[]> {
  const frames = new Map((await readCaseFrames(db, caseNos)).map((frame) => [frame.opening.caseNo, frame]));
  const logs = await readLogs(db, caseNos);
  const known = await select<KnownEnd & { caseNo: string; calendarVersion: number }>(
    db,
    `select case_no as "caseNo", seq, last_hash as "lastHash", calendar_version as "calendarVersion"
       from approval_case where case_no = any($1)`,
    [caseNos],
  );
  const matters = await select<KnownMatter & { caseNo: string; matterId: string }>(
    db,
    `select case_no as "caseNo", matter_id as "matterId", matter_seq as seq,
            (opening ->> 'calendarVersion')::int as "calendarVersion" from matter where case_no = any($1)`,
    [caseNos],
  );
  return caseNos.map((caseNo) => ({
    caseNo,
    frame: frames.get(caseNo),
    lines: logs.get(caseNo) ?? [],
    known: known.find((row) => row.caseNo === caseNo),
    matters: new Map(matters.filter((row) => row.caseNo === caseNo).map((row) => [row.matterId, row])),
  }));
}

/** @throws what the law throws when an event cannot follow. */
export async function readDossier(db: Asked, raw: RawCase & { readonly frame: CaseFrame }): Promise<Dossier> {
  const { caseNo, frame, lines, known, matters } = raw;
  const told: ToldCalendar = (matterId, logged) => {
    const row = matters.get(matterId);
    if (row === undefined) return logged;
    return row.calendarVersion === null ? undefined : Math.max(logged, row.calendarVersion);
  };
  const log = lines.map(({ logged }) => logged);
  const history = historyOf(frame.opening, log).map((line, index) => ({
    ...line,
    storedAt: lines[index]?.storedAt ?? line.logged.recordedAt,
  }));
  const findings = await readFindings(db, caseNo);
  const cards = await readCards(db, [...cardsIssued(history, told), ...cardsFound(findings)]);
  const reds = redsOf(history, cards);
  const records = recordsOf(frame.opening, reds, await readMatterLogs(db, recordIdsOf(caseNo, reds)), told);
  const matterIds = [...cards, ...records].map(({ opening }) => opening.matterId);
  const frozen = await readFrozen(db, [`case/${caseNo}`, ...matterIds]);
  const holders = await readTaskHolders(db, { caseNo, history, frozen });
  return {
    ...{ caseNo, frame, history, cards, findings, reds, records },
    others: await readOthers(db, caseNo),
    lastHash: lines.at(-1)?.hash ?? '',
    storedCalendarVersion: known?.calendarVersion,
    frozen,
    leaders: await readLeaders(db, reds),
    holders,
  };
}

async function readCards(
  db: Asked,
  issued: readonly Pick<LoggedCard, 'facts' | 'seq' | 'opening'>[],
): Promise<readonly LoggedCard[]> {
  const logs = await readMatterLogs(
    db,
    issued.map(({ opening }) => opening.matterId),
  );
  return issued.map(({ facts, seq, opening }) => {
    const matterLines = logs.get(opening.matterId) ?? [];
    const log = matterLines.map(({ logged }) => logged);
    const state = foldMatter(opening, log);
    return { facts, seq, opening, state, matterLines };
  });
}

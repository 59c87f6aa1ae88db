import type { Act, ActName, ActPayloads } from '../../domain/case/acts.ts';
import type { CaseEvent, LoggedEvent } from '../../domain/case/events.ts';
import { evolve, foldLog } from '../../domain/case/evolve.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { passTime } from '../../domain/supervision/due.ts';
import { handleAct } from '../../domain/supervision/handle.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readLog } from '../../prisma/case-log.ts';
import { recordCase } from '../../prisma/case-record.ts';
import type { RecordedCase } from '../../prisma/case-record.ts';
import { getCaseStart } from '../../prisma/case-start.ts';
import type { Database } from '../../prisma/database.ts';
import { submit } from '../../prisma/submit.ts';
import type { NewSubmission, Submission } from '../../prisma/submission-store.ts';

export const at = (text: string): Instant => parseInstant(`${text}+08:00`);
export const PAPER = { documentNo: '测试文号', sha256: 'a'.repeat(64) };
let keys = 0;

/** A case as the engine would run it, without an engine: what happens is recorded at once. */
export interface DrivenCase {
  readonly submission: Submission;
  readonly state: () => CaseState;
  readonly act: <Name extends ActName>(
    act: Name,
    by: Permit,
    call: { at: string; with: ActPayloads[Name]; updateId?: string },
  ) => Promise<RecordedCase>;
  readonly pass: (until: string) => Promise<RecordedCase>;
  /** The next events, judged but not recorded. */
  readonly judge: (until: string) => LoggedEvent[];
  readonly record: (events: readonly LoggedEvent[]) => Promise<RecordedCase>;
  readonly log: () => readonly LoggedEvent[];
}

export const staff = (personId: string, postId: string, letterId: string | null = null): Permit => ({
  kind: 'staff',
  personId,
  postId,
  letterId,
  placeId: null,
  orgVersion: 1,
});
export const CLERK = staff('P0016', 'H01-ACCEPT-1', 'A014');
export const REVIEWER = staff('P0211', 'D20-REVIEW');
export const HEAD = staff('P0208', 'D20-LEADER');
export const SUPERVISOR = staff('P0008', 'S01-SUPERVISE');
export const APPLICANT: Permit = {
  kind: 'applicant',
  personId: 'A0002',
  postId: null,
  letterId: null,
  placeId: null,
  orgVersion: 1,
};

export function aSubmission(overrides: Partial<NewSubmission> = {}): NewSubmission {
  keys += 1;
  return {
    itemId: 'I02',
    itemVersion: 1,
    applicantPersonId: 'A0002',
    receivedAt: at('2026-03-02T10:00:00'),
    form: { applicantName: '测试餐饮有限公司', area: 120, onlineSale: false, foodItems: ['热食类'] },
    files: [
      { material: 'M01', sha256: 'b'.repeat(64), name: '申请书.pdf', bytes: 10, mime: 'application/pdf' },
    ],
    queryPasswordHash: 'hash',
    practice: false,
    clockOffsetMs: 0,
    submittedBy: APPLICANT,
    requestKey: `key-${keys}`,
    ...overrides,
  };
}

/** Submits, and then does what it is told. */
export async function driveCase(db: Database, overrides: Partial<NewSubmission> = {}): Promise<DrivenCase> {
  const submission = await submit(db, aSubmission(overrides));
  const start = await getCaseStart(db, submission.caseNo);
  const { calendar } = start;
  let log: readonly LoggedEvent[] = (await readLog(db, submission.caseNo)).map(({ logged }) => logged);
  let state = foldLog(start.opening, log);

  const write = (events: readonly CaseEvent[], by: Permit | null, options: WriteOptions): LoggedEvent[] =>
    events.map((event, index) => {
      const own = index === options.actIndex;
      const author = own ? by : null;
      state = evolve(state, { by: author, event });
      const logged: LoggedEvent = {
        seq: state.seq,
        recordedAt: event.at,
        by: author,
        updateId: own ? (options.updateId ?? null) : null,
        versions: { law: 1, calendar: calendar.version, rules: 1 },
        event,
      };
      log = [...log, logged];
      return logged;
    });
  const record = async (events: readonly LoggedEvent[]): Promise<RecordedCase> =>
    await recordCase(db, { caseNo: submission.caseNo, events, calendarVersion: calendar.version });
  const judge = (until: string): LoggedEvent[] =>
    write(passTime(state, { calendar, until: at(until) }).events, null, { actIndex: -1 });

  return {
    submission,
    state: () => state,
    log: () => log,
    record,
    judge,
    pass: async (until) => await record(judge(until)),
    act: async (name, by, call) => {
      const act = { act: name, by, at: at(call.at), with: call.with } as unknown as Act;
      const { events, actIndex } = judged(state, act, calendar);
      return await record(write(events, by, { actIndex, updateId: call.updateId }));
    },
  };
}

/** Asked for corrections twice, the second time for what was there before: P04, a yellow card of the accepting post. */
export async function toldTwice(db: Database): Promise<DrivenCase> {
  const driven = await driveCase(db);
  const notice = (when: string, materials: readonly string[]) => ({
    at: when,
    with: { materials, document: PAPER, approvedBy: HEAD.personId },
  });
  await driven.act('requestCorrection', CLERK, notice('2026-03-03T09:00:00', ['M01']));
  await driven.act('supplyCorrection', driven.submission.submittedBy, {
    ...{ at: '2026-03-04T09:00:00', with: { materials: ['M01'], final: true } },
  });
  await driven.act('requestCorrection', CLERK, notice('2026-03-04T10:00:00', ['M02']));
  return driven;
}

interface WriteOptions {
  readonly actIndex: number;
  readonly updateId?: string | undefined;
}

function judged(state: CaseState, act: Act, calendar: Calendar) {
  const verdict = handleAct(state, act, { calendar, now: act.at });
  if (!verdict.ok) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
  return verdict.outcome;
}

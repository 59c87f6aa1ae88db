import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ActAnswer, Receipt, SubmitBody } from '../../contract/acts.ts';
import type { CaseAnswer } from '../../contract/case.ts';
import { applicationBody } from '../api/application.ts';
import { signedIn } from '../api/caller.ts';
import type { Answer } from '../api/caller.ts';
import type { City } from './city.ts';
import type { Dice } from './dice.ts';
import { moveOf } from './moves.ts';

/** What the crowd was told: an answer 200 or 201 is a promise. */
export interface Promised {
  readonly caseNo: string;
  readonly key: string;
  readonly seq: number;
}
export interface Crowd {
  readonly receipts: readonly { readonly caseNo: string; readonly key: string }[];
  readonly acknowledged: readonly Promised[];
  /** Keys of acts that were refused by the rules (409, 422 …): nothing may have come of them. */
  readonly refused: readonly string[];
  readonly clockTurns: number;
  /** Presses again with the same key, because nobody answered or the answer was "not now". */
  readonly pressedAgain: number;
  readonly open: (cases: number) => Promise<void>;
  readonly roam: (over: () => boolean) => Promise<void>;
}

const LOGINS = ['applicant', 'clerk', 'reviewer', 'site', 'auditor', 'approver', 'issuer', 'outlet'] as const;
type Login = (typeof LOGINS)[number];
/** Whose turn it is, as far as the state tells. */
const WHO_ACTS: Readonly<Record<string, readonly Login[]>> = {
  received: ['clerk', 'clerk', 'applicant'],
  'awaiting-correction': ['applicant'],
  accepted: ['reviewer'],
  'under-review': ['reviewer', 'auditor', 'site'],
  'awaiting-decision': ['approver', 'approver', 'auditor'],
  granted: ['issuer'],
  delivering: ['outlet'],
  refused: ['outlet', 'clerk'],
};
const AT_ONCE = 8;
const BEGINNING = '2026-03-02T09:00:00+08:00';
const LET_TIME_PASS = 0.15;
/** Else anybody comes, also who has nothing to do there. */
const WHOSE_TURN_IT_IS = 0.85;
const AGAIN_MS = 250;
/** Everything is back within seconds; who is not answered for so long has been lost. */
const LONGEST_MS = 180_000;

/** People who open practice cases, press whatever is open to them, and turn the clock of a case on. */
export async function gather(city: City, dice: Dice): Promise<Crowd> {
  const callers = await Promise.all(
    LOGINS.map(async (login) => [login, await signedIn(city, login, city.password)] as const),
  );
  const people = new Map(callers);
  const applicant = await signedIn(city, 'applicant', city.password);
  const template = await applicationBody(city, applicant);
  const receipts: { caseNo: string; key: string }[] = [];
  const acknowledged: Promised[] = [];
  const refused: string[] = [];
  const told = { clockTurns: 0, pressedAgain: 0 };
  const turns = new Map<string, readonly Login[]>();

  async function apply(): Promise<void> {
    const key = randomUUID();
    const body: SubmitBody = { ...template, practice: { legalNow: BEGINNING } };
    const answer = await persist(() => applicant.post<Receipt>('/api/cases', body, { key }));
    if (answer.status !== 201)
      throw new Error(`application: ${answer.status} ${JSON.stringify(answer.body)}`);
    receipts.push({ caseNo: answer.body.caseNo, key });
    turns.set(answer.body.caseNo, ['clerk']);
  }
  async function step(): Promise<void> {
    const caseNo = dice.pick(receipts)?.caseNo;
    if (caseNo === undefined) return;
    const turn = dice.roll() < WHOSE_TURN_IT_IS ? turns.get(caseNo) : undefined;
    const who = people.get(dice.pick(turn ?? LOGINS) ?? 'clerk');
    if (who === undefined) return;
    if (dice.roll() < LET_TIME_PASS) {
      await turnClock(caseNo);
      return;
    }
    const seen = await persist(() => who.get<CaseAnswer>(`/api/cases/${caseNo}`));
    if (seen.status !== 200) return; // not his case
    turns.set(caseNo, WHO_ACTS[seen.body.state] ?? LOGINS);
    const move = moveOf(seen.body.open, dice);
    if (move === undefined) return;
    const key = randomUUID();
    const answer = await persist(() =>
      who.post<ActAnswer>(
        `/api/cases/${caseNo}/${move.segment}`,
        { seenSeq: seen.body.lastActSeq, ...move.more },
        { key },
      ),
    );
    if (answer.status === 200) acknowledged.push({ caseNo, key, seq: answer.body.seq });
    else refused.push(key);
  }
  async function turnClock(caseNo: string): Promise<void> {
    const by = dice.roll() < 0.5 ? 'next-threshold' : 'one-working-day';
    const key = randomUUID();
    const answer = await persist(() =>
      applicant.post(`/api/cases/${caseNo}/practice-clock`, { by }, { key }),
    );
    if (answer.status === 200) told.clockTurns += 1;
  }
  async function persist<Body>(press: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
    const giveUpAt = Date.now() + LONGEST_MS;
    for (;;) {
      const answer = await unlessCutOff(press);
      if (answer !== null && answer.status !== 202 && answer.status < 500) return answer;
      if (Date.now() > giveUpAt)
        throw new Error(`no answer in ${LONGEST_MS} ms: ${JSON.stringify(answer?.body ?? null)}`);
      if (answer !== null && answer.status >= 500 && answer.status !== 503)
        throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      told.pressedAgain += 1;
      await sleep(AGAIN_MS);
    }
  }

  return {
    ...{ receipts, acknowledged, refused },
    get clockTurns() {
      return told.clockTurns;
    },
    get pressedAgain() {
      return told.pressedAgain;
    },
    open: async (cases) => {
      let left = cases;
      await together(async () => {
        while (left > 0) {
          left -= 1;
          await apply();
        }
      });
    },
    roam: async (over) => {
      await together(async () => {
        while (!over()) await step();
      });
    },
  };
}

async function together(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Null: the connection, or half of an answer, was lost. */
async function unlessCutOff<Body>(press: () => Promise<Answer<Body>>): Promise<Answer<Body> | null> {
  try {
    return await press();
  } catch (error) {
    const { name, cause } = error as Error; // not instanceof: Jest has a TypeError of its own
    if (name === 'TypeError' && cause !== undefined) return null;
    throw error;
  }
}

import type { InboxAnswer } from '../../../contract/case.ts';
import { openDesk, wrongFieldsOf } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { openHouse } from '../house.ts';
import type { House } from '../house.ts';
import { practiceBody, practiceCase } from '../other-applications.ts';
import type { Application } from '../other-forms.ts';

export const MONDAY = '2026-03-02T09:00:00+08:00';

/** One house for practice cases of items beyond the first; each is filed on a Monday at nine. */
export interface Practice extends Desk {
  readonly house: House;
  /** @param emergencySince an instant: the application follows emergency work */
  readonly filed: (application: Application, emergencySince?: string) => Promise<string>;
  /** `path rule` of every field for which it is refused. */
  readonly refusedFiling: (application: Application, emergencySince?: string) => Promise<readonly string[]>;
  readonly inboxOf: (name: string) => Promise<readonly (readonly [caseNo: string, step: string | null])[]>;
  readonly moveClock: (caseNo: string, to: string) => Promise<void>;
  /** What a query of one number `n` says of the case. */
  readonly countOf: (query: string, caseNo: string) => Promise<number>;
}

export async function openPractice(logins: readonly string[]): Promise<Practice> {
  const house = await openHouse();
  const desk = await openDesk(house.door, logins);
  const applicant = desk.who('applicant');
  const onMonday = (application: Application, emergencySince?: string) => ({
    ...{ ...application, from: MONDAY },
    ...(emergencySince === undefined ? {} : { emergencySince }),
  });
  return {
    ...desk,
    house,
    filed: async (...asked) => await practiceCase(house.door, applicant, onMonday(...asked)),
    refusedFiling: async (...asked) => {
      const body = await practiceBody(house.door, applicant, onMonday(...asked));
      return wrongFieldsOf(await applicant.post('/api/cases', body));
    },
    inboxOf: async (name) => {
      const { body } = await desk.who(name).get<InboxAnswer>('/api/inbox');
      return body.lines.map(({ caseNo, stepName }) => [caseNo, stepName] as const);
    },
    moveClock: async (caseNo, to) => {
      const answer = await applicant.post(`/api/cases/${caseNo}/practice-clock`, { to });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    },
    countOf: async (query, caseNo) => {
      const { rows } = await house.behind.db.pool.query<{ n: number }>(query, [caseNo]);
      return rows[0]?.n ?? -1;
    },
  };
}

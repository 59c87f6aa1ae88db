import type { ActAnswer } from '../../contract/acts.ts';
import { CaseAnswer } from '../../contract/case.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import type { Door } from './door.ts';

type Asked = readonly [caseNo: string, name: string, segment: string, body?: object];

/** People at their desks, called by their logins: what each sees of a case, does, and is refused. */
export interface Desk {
  readonly who: (name: string) => Caller;
  readonly look: (name: string, caseNo: string) => Promise<CaseAnswer>;
  readonly ask: (...asked: Asked) => Promise<Answer>;
  /** The case after the act. @throws what was refused. */
  readonly act: (...asked: Asked) => Promise<CaseAnswer>;
  /** Status, code, and the sentence with what is possible instead. */
  readonly refused: (...asked: Asked) => Promise<readonly [number, string, string]>;
  /** `path rule` of every field that was wrong. @throws another answer than 422. */
  readonly wrongFields: (...asked: Asked) => Promise<readonly string[]>;
}

export async function openDesk(door: Door, logins: readonly string[]): Promise<Desk> {
  const callers = logins.map(async (name) => [name, await signedIn(door, name)] as const);
  const people = new Map(await Promise.all(callers));
  const who = (name: string): Caller => {
    const person = people.get(name);
    if (person === undefined) throw new Error(`nobody signed in as ${name}`);
    return person;
  };
  const look = async (name: string, caseNo: string): Promise<CaseAnswer> =>
    CaseAnswer.parse((await who(name).get(`/api/cases/${caseNo}`)).body);
  const ask = async (...[caseNo, name, segment, body = {}]: Asked): Promise<Answer> => {
    const { lastActSeq } = await look(name, caseNo);
    return await who(name).post(`/api/cases/${caseNo}/${segment}`, { seenSeq: lastActSeq, ...body });
  };
  return {
    who,
    look,
    ask,
    act: async (...asked) => {
      const answer = await ask(...asked);
      if (answer.status !== 200) throw new Error(`${asked[2]}: ${JSON.stringify(answer.body)}`);
      return CaseAnswer.parse((answer.body as unknown as ActAnswer).case);
    },
    refused: async (...asked) => {
      const answer = await ask(...asked);
      const { code, detail, instead = '' } = problemOf(answer);
      return [answer.status, code, `${detail}${instead}`];
    },
    wrongFields: async (...asked) => wrongFieldsOf(await ask(...asked)),
  };
}

export function wrongFieldsOf(answer: Answer): readonly string[] {
  if (answer.status !== 422) throw new Error(JSON.stringify(answer.body));
  return (problemOf(answer).fields ?? []).map(({ path, rule }) => `${path} ${rule}`).sort();
}

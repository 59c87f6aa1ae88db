import type { AbsenceEffects, AbsencesAnswer } from '../../contract/absence.ts';
import { judgeAbsence, mayEnterAbsence } from '../../domain/organisation/absence.ts';
import type { Absence, AbsenceRefusal } from '../../domain/organisation/absence.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf, formatInstant } from '../../domain/time/instant.ts';
import type { Verdict } from '../../domain/verdict.ts';
import {
  absencesOf,
  absencesToCome,
  endAbsence,
  enterAbsence,
  findPlaced,
  placedIn,
  postsAround,
} from '../../prisma/absence-store.ts';
import type { PlacedPerson } from '../../prisma/absence-store.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { absenceEffects } from '../present/absence-effects.ts';
import { absenceRefusalParams } from '../present/absence-problems.ts';

/** Mine, those of the units I head, and those of who shares a post with me: for them I stand in. */
export async function listed(call: Call): Promise<AbsencesAnswer> {
  const { services, at } = call;
  const me = personOf(call);
  const around = await placedIn(services.db, { personId: me.personId, unitIds: unitsOf(call), at });
  const people = around.filter((person) => mayEnterAbsence(me, person).ok);
  const seen = around.filter((person) => people.includes(person) || sharesPost(me, person));
  const personIds = seen.map(({ personId }) => personId);
  const absences = await absencesToCome(services.db, { personIds, at });
  return {
    today: dayOf(at),
    people: people.map(({ personId, name, posts }) => ({ personId, name, posts: postsText(posts) })),
    absences: await Promise.all(
      absences.map(async ({ personId, name, fromOn, toOn, enteredBy, enteredAt }) => ({
        ...{ personId, name, fromOn, toOn, enteredBy },
        enteredAt: enteredAt === null ? null : formatInstant(enteredAt),
        effects: await effectsOf(call, { personId, fromOn, toOn }),
      })),
    ),
  };
}

export async function preview(call: Call, absence: Absence): Promise<AbsenceEffects> {
  const { services, at } = call;
  await mustBeMine(call, absence.personId);
  const others = await absencesOf(services.db, absence.personId);
  outcomeOf(call, judgeAbsence(absence, { today: dayOf(at), others }));
  return { effects: await effectsOf(call, absence) };
}

export async function enter(call: Call, absence: Absence): Promise<AbsencesAnswer> {
  await mustBeMine(call, absence.personId);
  const { personId: by } = personOf(call);
  outcomeOf(call, await enterAbsence(call.services.db, absence, { by, at: call.at }));
  return await listed(call);
}

export async function end(
  call: Call,
  back: Pick<Absence, 'personId' | 'fromOn'> & { readonly backOn: Day },
): Promise<AbsencesAnswer> {
  await mustBeMine(call, back.personId);
  const { personId: by } = personOf(call);
  outcomeOf(call, await endAbsence(call.services.db, back, { by, at: call.at }));
  return await listed(call);
}

/** @throws what the law says no by */
async function mustBeMine(call: Call, personId: string): Promise<void> {
  const found = await findPlaced(call.services.db, { personId, at: call.at });
  outcomeOf(call, mayEnterAbsence(personOf(call), found ?? { personId, posts: [] }));
}

function outcomeOf<Outcome>(call: Call, verdict: Verdict<Outcome, AbsenceRefusal>): Outcome {
  if (verdict.ok) return verdict.outcome;
  const { refusal } = verdict;
  throw new ProblemError(refusal.code, { params: absenceRefusalParams(refusal, call.language) });
}

async function effectsOf(call: Call, absence: Absence): Promise<string[]> {
  const { db } = call.services;
  const posts = await postsAround(db, absence);
  const actor = await actorOf(db, { personId: absence.personId, at: call.at });
  const responsible = (actor?.responsibleFor.length ?? 0) > 0;
  return absenceEffects(absence, { posts, responsible }, call.language);
}

const sharesPost = (me: ActorFacts, { posts }: PlacedPerson): boolean =>
  posts.some(({ postId }) => me.posts.some((post) => post.postId === postId));

const unitsOf = (call: Call): readonly string[] => [
  ...new Set(personOf(call).posts.map(({ unitId }) => unitId)),
];

const postsText = (posts: PlacedPerson['posts']): string =>
  [...new Set(posts.map(({ unitName, name, rank }) => `${unitName} ${name}（${rank}）`))].join('、');

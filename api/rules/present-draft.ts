import type { DRAFT_ACTS } from '../../contract/calendar.ts';
import type { RuleDraftAnswer, RulesBody, RuleVersionAnswer } from '../../contract/rules.ts';
import { APPROVERS_NEEDED, approveEntered } from '../../domain/approval.ts';
import { mayPublishRules } from '../../domain/supervision/rule-draft.ts';
import type { RuleDraftRefusal } from '../../domain/supervision/rule-draft.ts';
import type { RuleSettings } from '../../domain/supervision/rule-version.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { findPeople } from '../../prisma/name-store.ts';
import { rulesClosed } from '../../prisma/rule-draft-store.ts';
import type { StoredRuleDraft } from '../../prisma/rule-draft-store.ts';
import { findRules } from '../../prisma/rule-store.ts';
import type { Asked } from '../../prisma/sql.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { progressView } from '../drafts/progress-view.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { rulesRefusalParams } from '../present/rules-problems.ts';
import { fill } from '../present/sentence.ts';

type Act = (typeof DRAFT_ACTS)[number];

/** A draft for whoever asks: what it says, who entered and approved it, what this person may do. */
export async function presentRuleDraft(call: Call, draft: StoredRuleDraft): Promise<RuleDraftAnswer> {
  const { db } = call.services;
  const { draftId, settings, baseVersion, enteredBy, enteredAt, approvals, published } = draft;
  const people = await findPeople(db, [enteredBy, ...approvals.map(({ personId }) => personId)]);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? personId });
  return {
    ...{ draftId, baseVersion, settings: settingsView(settings) },
    enteredBy: named(enteredBy),
    enteredAt: formatInstant(enteredAt),
    approvals: approvals.map(({ personId, at }) => ({ ...named(personId), at: formatInstant(at) })),
    approvalsNeeded: APPROVERS_NEEDED,
    published: published === null ? null : { version: published.version, at: formatInstant(published.at) },
    ...actsOf(call, draft, await rulesClosed(db, draft)),
  };
}

/** Undefined: there is none with this number. */
export async function presentRules(db: Asked, version: number): Promise<RuleVersionAnswer | undefined> {
  const found = await findRules(db, version);
  if (found === undefined) return undefined;
  const { publishedAt, draftId, settings, newest } = found;
  return {
    ...{ version, publishedAt: formatInstant(publishedAt), draftId, newest },
    settings: draftId === null ? null : settingsView(settings),
    progress: await progressView(db, { subject: 'rules', version }),
  };
}

function settingsView({ from, off, profile, units, items }: RuleSettings): RulesBody {
  return { from, off: [...off], profile, units: { ...units }, items: { ...items } };
}

function actsOf(
  call: Call,
  draft: StoredRuleDraft,
  all: RuleDraftRefusal | null,
): Pick<RuleDraftAnswer, 'open' | 'closed'> {
  const { at } = call;
  const { personId } = personOf(call);
  const verdicts = [
    ['approve', approveEntered(draft, { personId, at })],
    ['publish', mayPublishRules(draft, at)],
  ] as const;
  const closed = verdicts.flatMap(([act, verdict]): RuleDraftAnswer['closed'] => {
    const refusal = all ?? (verdict.ok ? null : verdict.refusal);
    return refusal === null ? [] : [{ act, ...closedView(call, refusal) }];
  });
  const acts: readonly Act[] = ['approve', 'publish'];
  return { open: acts.filter((act) => closed.every((each) => each.act !== act)), closed };
}

function closedView({ language }: Call, refusal: RuleDraftRefusal) {
  const { code } = refusal;
  return { code, sentence: fill(PROBLEMS[code].detail, language, rulesRefusalParams(refusal)) };
}

import type { RulesBody, RuleVersionAnswer } from '../../contract/rules.ts';
import type { RuleSettings } from '../../domain/supervision/rule-version.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { findRules } from '../../prisma/rule-store.ts';
import type { Asked } from '../../prisma/sql.ts';
import { progressView } from '../drafts/progress-view.ts';

/** How far a published version has come; undefined: there is none with this number. */
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

export function settingsView({ from, off, profile, units, items }: RuleSettings): RulesBody {
  return { from, off: [...off], profile, units: { ...units }, items: { ...items } };
}

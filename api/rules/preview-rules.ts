import type { RulePreview } from '../../contract/rules.ts';
import { mayEnterRules } from '../../domain/supervision/rule-draft.ts';
import type { RuleSettings } from '../../domain/supervision/rule-version.ts';
import { knownNames } from '../../prisma/rule-draft.ts';
import { rulesPreviewFrom } from '../../prisma/rule-preview.ts';
import type { RulePreviewLine } from '../../prisma/rule-preview.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { Call } from '../door/route.ts';
import { rulesRefusalParams } from '../present/rules-problems.ts';

const SHOWN = 50;
/** So many open cases are looked at, at most: one takes about half a millisecond. */
const COUNTED = 10_000;

/** What rules would change in open cases, or why they cannot be entered. Read only. */
export async function previewRules({ services, at }: Call, settings: RuleSettings): Promise<RulePreview> {
  const { db } = services;
  const allowed = mayEnterRules(settings, { known: await knownNames(db), at });
  if (!allowed.ok) {
    const { refusal } = allowed;
    throw new ProblemError(refusal.code, { params: rulesRefusalParams(refusal) });
  }
  const preview = { examined: 0, complete: true, cases: 0, practice: 0 };
  const shown: RulePreviewLine[] = [];
  for await (const line of rulesPreviewFrom(db, settings)) {
    if (preview.examined === COUNTED) {
      preview.complete = false;
      break;
    }
    preview.examined += 1;
    if (line.effects.length === 0) continue;
    preview[line.practice ? 'practice' : 'cases'] += 1;
    if (shown.length < SHOWN) shown.push(line);
  }
  return { ...preview, lines: shown.map(lineView) };
}

const lineView = ({ caseNo, practice, effects }: RulePreviewLine): RulePreview['lines'][number] => ({
  ...{ caseNo, practice },
  clocks: effects.map(({ clockId, card, early }) => ({
    ...{ of: clockId, early },
    from: card.from === null ? null : { ...card.from },
    to: card.to === null ? null : { ...card.to },
  })),
});

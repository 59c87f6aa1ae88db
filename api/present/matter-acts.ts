import type { MatterAnswer } from '../../contract/matter.ts';
import { mayPerformOnMatter } from '../../domain/supervision/matter-authority.ts';
import type { MatterActor } from '../../domain/supervision/matter-authority.ts';
import { matterClosedReason } from '../../domain/supervision/matter-decide.ts';
import { isMatterOver } from '../../domain/supervision/matter-evolve.ts';
import { MATTER_ACT_NAMES } from '../../domain/supervision/matter.ts';
import type { MatterActName, MatterKind, MatterState } from '../../domain/supervision/matter.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { matterConsequences } from './matter-consequences.ts';
import { PROBLEMS } from './problem-sentences.ts';
import { matterRefusalParams } from './matter-refusal-params.ts';
import { fill } from './sentence.ts';
import type { Language } from './sentence.ts';

export interface MatterActReading {
  readonly state: MatterState;
  readonly actor: MatterActor;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly language: Language;
}

/** Acts that exist for a kind of matter; the others are not shown as closed either. */
const ACTS_OF_KIND: Readonly<Record<MatterKind, readonly MatterActName[]>> = {
  card: ['acknowledge', 'answer', 'instruct', 'close'],
  accountability: ['freezeFacts', 'explain', 'attribute', 'decide', 'findNotLiable', 'instruct', 'close'],
};

export function matterActViews(reading: MatterActReading): Pick<MatterAnswer, 'open' | 'closed'> {
  const { state, actor, now, language } = reading;
  if (isMatterOver(state)) return { open: [], closed: [] };
  const acts = MATTER_ACT_NAMES.filter((act) => ACTS_OF_KIND[state.kind].includes(act));
  const rows = acts.map((act) => {
    const may = mayPerformOnMatter(act, actor);
    return { act, refusal: may.ok ? matterClosedReason(state, act, now) : may.refusal };
  });
  return {
    open: rows
      .filter(({ refusal }) => refusal === null)
      .map(({ act }) => ({ act, consequences: matterConsequences(act, reading) })),
    closed: rows.flatMap(({ act, refusal }) => {
      if (refusal === null) return [];
      const { detail, instead } = PROBLEMS[refusal.code];
      const params = matterRefusalParams(refusal, language);
      const sentence = [detail, instead].map((part) => fill(part, language, params)).join('');
      return [{ act, code: refusal.code, sentence }];
    }),
  };
}

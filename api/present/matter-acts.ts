import type { MatterAnswer } from '../../contract/matter.ts';
import { mayPerformOnMatter } from '../../domain/supervision/matter-authority.ts';
import type { MatterActor } from '../../domain/supervision/matter-authority.ts';
import { matterClosedReason } from '../../domain/supervision/matter-decide.ts';
import { isMatterOver } from '../../domain/supervision/matter-evolve.ts';
import { MATTER_ACT_NAMES } from '../../domain/supervision/matter-act.ts';
import type { MatterState } from '../../domain/supervision/matter.ts';
import { KINDS } from '../../domain/supervision/matter-kinds/kinds.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { closedSentence } from './closed-sentence.ts';
import { matterConsequences } from './matter-consequences.ts';
import { PROBLEMS } from './problem-sentences.ts';
import { matterRefusalParams } from './matter-refusal-params.ts';
import type { Language } from './sentence.ts';

export interface MatterActReading {
  readonly state: MatterState;
  readonly actor: MatterActor;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly language: Language;
}

export function matterActViews(reading: MatterActReading): Pick<MatterAnswer, 'open' | 'closed'> {
  const { state, actor, calendar, now, language } = reading;
  if (isMatterOver(state)) return { open: [], closed: [] };
  const { who } = KINDS[state.kind]; // acts of other kinds are not shown as closed either
  const acts = MATTER_ACT_NAMES.filter((act) => act in who);
  const rows = acts.map((act) => {
    const may = mayPerformOnMatter(act, actor, state.kind);
    return { act, refusal: may.ok ? matterClosedReason(state, act, { at: now, calendar }) : may.refusal };
  });
  return {
    open: rows
      .filter(({ refusal }) => refusal === null)
      .map(({ act }) => ({ act, consequences: matterConsequences(act, reading) })),
    closed: rows.flatMap(({ act, refusal }) => {
      if (refusal === null) return [];
      const params = matterRefusalParams(refusal, language);
      const sentence = closedSentence(PROBLEMS[refusal.code], language, params);
      return [{ act, code: refusal.code, sentence }];
    }),
  };
}

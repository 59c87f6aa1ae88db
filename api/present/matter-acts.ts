import type { MatterAnswer } from '../../contract/matter.ts';
import { mayPerformOnMatter } from '../../domain/supervision/matter-authority.ts';
import type { MatterActor } from '../../domain/supervision/matter-authority.ts';
import { matterClosedReason } from '../../domain/supervision/matter-decide.ts';
import { isMatterOver } from '../../domain/supervision/matter-evolve.ts';
import { EXPLANATION_DAYS } from '../../domain/supervision/ladder.ts';
import { MATTER_ACT_NAMES } from '../../domain/supervision/matter.ts';
import type { MatterActName, MatterKind, MatterState } from '../../domain/supervision/matter.ts';
import { addWorkingDays } from '../../domain/time/counting.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { dayText } from './moments.ts';
import { PROBLEMS } from './problem-sentences.ts';
import { matterRefusalParams } from './refusal-params.ts';
import { fill } from './sentence.ts';
import type { Language, Sentence } from './sentence.ts';

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
      .map(({ act }) => ({ act, consequences: consequencesOf(act, reading) })),
    closed: rows.flatMap(({ act, refusal }) => {
      if (refusal === null) return [];
      const { detail, instead } = PROBLEMS[refusal.code];
      const params = matterRefusalParams(refusal, language);
      const sentence = [detail, instead].map((part) => fill(part, language, params)).join('');
      return [{ act, code: refusal.code, sentence }];
    }),
  };
}

const say = (zh: string, en: string): Sentence => ({ zh, en });
const CONSEQUENCES: Readonly<Record<MatterActName, Sentence>> = {
  acknowledge: say('记下你已看到；反馈期限不变。', 'It is noted that you have seen it; the limit stays.'),
  answer: say('反馈后不再升级，等监察机构销号。', 'It climbs no further and waits to be closed.'),
  instruct: say(
    '批示写入经过，责任单位立即收到通知。',
    'The instruction is recorded and the unit told at once.',
  ),
  close: say('销号后不再提醒，记录保留。', 'It is closed; the record stays.'),
  freezeFacts: say(
    '事实固定后不可改；单位须在 {dueOn} 24:00 前说明。',
    'The facts are frozen; the unit explains by 24:00, {dueOn}.',
  ),
  explain: say('说明写入记录，等监察机构定责。', 'The explanation is recorded; the body attributes next.'),
  attribute: say(
    '由你写明的人负主要责任；计算只作参考。',
    'The person you name is responsible; the calculation only proposes.',
  ),
  decide: say('决定文号写入记录，等销号。', 'The decision is recorded; closing is next.'),
  findNotLiable: say(
    '按所选理由不予追究，记录到此结束。',
    'Found not liable on that ground; the record ends here.',
  ),
};

function consequencesOf(act: MatterActName, { calendar, now, language }: MatterActReading): string[] {
  const dueOn = dayText(addWorkingDays(calendar, dayOf(now), EXPLANATION_DAYS), language);
  return [fill(CONSEQUENCES[act], language, { dueOn })];
}

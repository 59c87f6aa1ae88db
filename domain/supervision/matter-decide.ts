/**
 * What may be done with a card or an accountability record, and what it leads to.
 * @source domain/4-supervision §4.4, §4.8
 */
import type { Calendar } from '../time/calendar.ts';
import { addWorkingDays } from '../time/counting.ts';
import { dayOf } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { EXPLANATION_DAYS } from './ladder.ts';
import { isMatterOver } from './matter-evolve.ts';
import type {
  AccountabilityStateName,
  CardStateName,
  MatterAct,
  MatterActName,
  MatterEvent,
  MatterRefusal,
  MatterState,
} from './matter.ts';

/** 签收, 反馈, 批示, 销号. A card is closed only once it has been answered. */
const CARD_ACTS: Readonly<Record<CardStateName, readonly MatterActName[]>> = {
  issued: ['acknowledge', 'answer', 'instruct'],
  acknowledged: ['answer', 'instruct'],
  answered: ['instruct', 'close'],
  closed: [],
  cancelled: [],
};

/** 固定事实, 说明, 定责, 决定, 不予追究. The main person and the decision are named by persons, never by the clock. */
const ACCOUNTABILITY_ACTS: Readonly<Record<AccountabilityStateName, readonly MatterActName[]>> = {
  opened: ['freezeFacts', 'instruct', 'findNotLiable'],
  'facts-frozen': ['instruct', 'findNotLiable'],
  'explanation-due': ['explain', 'attribute', 'instruct', 'findNotLiable'],
  attributed: ['decide', 'instruct', 'findNotLiable'],
  decided: ['close'],
  closed: [],
  'not-liable': [],
};

/** Acts that the stage of the matter permits. */
export function matterActs(state: Pick<MatterState, 'kind' | 'state'>): readonly MatterActName[] {
  return state.kind === 'card'
    ? CARD_ACTS[state.state as CardStateName]
    : ACCOUNTABILITY_ACTS[state.state as AccountabilityStateName];
}

export function decideMatter(
  state: MatterState,
  act: MatterAct,
  { calendar }: { calendar: Calendar },
): Verdict<readonly MatterEvent[], MatterRefusal> {
  const closed = matterClosedReason(state, act.act, act.at);
  if (closed !== null) return refuse(closed);
  return allow(eventsOf(act, calendar));
}

/** Why an act is closed at this stage, whoever asks; null: open. */
export function matterClosedReason(
  state: MatterState,
  act: MatterActName,
  at: MatterAct['at'],
): MatterRefusal | null {
  if (isMatterOver(state)) return { code: 'matter-ended', state: state.state };
  const possible = matterActs(state);
  if (act === 'close' && state.kind === 'card' && !possible.includes(act)) return { code: 'answer-first' };
  if (act === 'answer' && state.answeredAt !== null)
    return { code: 'already-answered', answeredAt: state.answeredAt };
  if (!possible.includes(act)) return { code: 'matter-wrong-state', state: state.state, act, possible };
  const { explanationDueOn, explainedAt } = state;
  const mayStillExplain = explanationDueOn !== null && explainedAt === null && dayOf(at) <= explanationDueOn;
  if (act === 'attribute' && mayStillExplain) return { code: 'explanation-open', dueOn: explanationDueOn };
  return null;
}

function eventsOf(act: MatterAct, calendar: Calendar): readonly MatterEvent[] {
  const { at } = act;
  switch (act.act) {
    case 'acknowledge':
      return [{ type: 'acknowledged', at }];
    case 'answer':
      return [{ type: 'answered', at, contentId: act.with.contentId }];
    case 'instruct':
      return [{ type: 'instructed', at, contentId: act.with.contentId, dueOn: act.with.dueOn ?? null }];
    case 'close':
      return [{ type: 'closed', at, contentId: act.with.contentId ?? null }];
    case 'freezeFacts':
      return [
        { type: 'factsFrozen', at },
        { type: 'explanationRequested', at, dueOn: addWorkingDays(calendar, dayOf(at), EXPLANATION_DAYS) },
      ];
    case 'explain':
      return [{ type: 'explained', at, contentId: act.with.contentId }];
    case 'attribute':
      return [{ type: 'attributed', at, ...act.with }];
    case 'decide':
      return [{ type: 'decided', at, ...act.with }];
    case 'findNotLiable':
      return [{ type: 'foundNotLiable', at, ...act.with }];
  }
}

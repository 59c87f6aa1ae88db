/**
 * 差评处理逾期 T14, 投诉处理逾期 T15: whoever had to act on a rating or a complaint by its limit and did not. The limits
 * themselves are rungs of the two kinds; a rung that has passed once gives one card.
 * @source domain/4-supervision §4.3 (T14, T15: B1–B5, C1–C4, Y→R), §4.5; 3-service-rules §3.2
 */
import { dayOf, toInstant } from '../time/instant.ts';
import type { MatterEvent } from './matter-event.ts';
import { matterActs } from './matter-decide.ts';
import { KINDS } from './matter-kinds/kinds.ts';
import type { Rung } from './matter-names.ts';
import type { MatterState } from './matter.ts';
import type { Day } from '../time/day.ts';

export interface LateVoice {
  readonly rule: 'T14' | 'T15';
  readonly because: Rung;
  readonly lastDayOn: Day;
  /** The body that handles it, or the unit that was rated. */
  readonly answers: 'supervision' | 'unit';
}

/** What a line of a matter shows; null: nothing was late, or it is neither a rating nor a complaint. */
export function lateVoiceOf(state: MatterState, event: MatterEvent): LateVoice | null {
  if (event.type !== 'reminded') return null;
  if (state.kind !== 'bad-rating' && state.kind !== 'complaint') return null;
  const [next] = matterActs(state);
  const duty = next === undefined ? undefined : KINDS[state.kind].who[next];
  return {
    rule: state.kind === 'complaint' ? 'T15' : 'T14',
    because: event.rung,
    lastDayOn: dayOf(toInstant(event.at - 1)),
    answers: duty === 'supervision' ? 'supervision' : 'unit',
  };
}

/** Whoever was late has acted since: the card is not raised any more. */
export function hasActedSince(state: MatterState, rung: Rung): boolean {
  const row = KINDS[state.kind].rungs.find((each) => each.rung === rung);
  return row?.in.includes(state.state) !== true;
}

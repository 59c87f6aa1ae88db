import { decideMatter } from '../../../domain/supervision/matter-decide.ts';
import { evolveMatter, foldMatter } from '../../../domain/supervision/matter-evolve.ts';
import type { MatterAct } from '../../../domain/supervision/matter-act.ts';
import { dueRung } from '../../../domain/supervision/matter-ladder.ts';
import type { MatterKind } from '../../../domain/supervision/matter-names.ts';
import type { MatterOpening, MatterState } from '../../../domain/supervision/matter.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { at, calendar, staff } from '../builders.ts';

/** A matter just opened: of a card (yellow unless said otherwise), or of any other kind. */
export function openedMatter(
  kind: MatterKind,
  when: string,
  parts: Partial<MatterOpening> & { readonly level?: 'yellow' | 'red' } = {},
): MatterState {
  const { level = 'yellow', ...rest } = parts;
  const cardKey = 'C1/T04/step/accept/passed';
  const opening: MatterOpening = {
    matterId: `${kind}/C1/1`,
    kind,
    caseNo: 'C1',
    unitId: 'hall',
    openedAt: at(when),
    card: kind === 'card' ? { cardKey, clockId: 'step/accept', level, threshold: 'passed' } : null,
    practice: true,
    clockOffsetMs: 0,
    ...rest,
  };
  return foldMatter(opening, [{ by: null, event: { type: 'opened', at: opening.openedAt } }]);
}

/** What an act leads to; a refusal by its code. */
export function tried(
  state: MatterState,
  act: string,
  when: string,
  payload: object = {},
  who = 'somebody',
): MatterState | string {
  const by = staff(who);
  const asked = { act, at: at(when), by, with: { contentId: 'c', ...payload } } as unknown as MatterAct;
  const verdict = decideMatter(state, asked, { calendar });
  if (!verdict.ok) return verdict.refusal.code;
  return verdict.outcome.reduce((before, event) => evolveMatter(before, { by, event }), state);
}

export function done(...asked: Parameters<typeof tried>): MatterState {
  const next = tried(...asked);
  if (typeof next === 'string') throw new Error(`${asked[1]} refused: ${next}`);
  return next;
}

/** Every rung until nothing more is due, as `instant rung`. */
export function climbed(state: MatterState, until: Instant = at('2026-12-01 00:00')): readonly string[] {
  const event = dueRung(state, calendar, until);
  if (event === null) return [];
  const rung = 'rung' in event ? event.rung : event.type;
  return [
    `${formatInstant(event.at).slice(0, 16)} ${rung}`,
    ...climbed(evolveMatter(state, { by: null, event }), until),
  ];
}

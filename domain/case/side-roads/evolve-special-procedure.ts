import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { startClock } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';
import { openProcedures } from './special-procedure.ts';
import type { SpecialProcedureEvent } from './special-procedure.ts';

type Happening<Type extends SpecialProcedureEvent['type']> = Extract<
  SpecialProcedureEvent,
  { type: Type }
> & {
  readonly at: Instant;
};

export function evolveSpecialProcedure(
  state: CaseState,
  event: SpecialProcedureEvent & { readonly at: Instant },
): CaseState {
  switch (event.type) {
    case 'specialProcedureStarted':
      return started(state, event);
    case 'specialProcedureEnded':
      return ended(state, event);
    case 'specialProcedureOverran':
      return overran(state, event);
  }
}

/** 特别程序 (K6) counts the announced working days, from the day after. */
function started(state: CaseState, event: Happening<'specialProcedureStarted'>): CaseState {
  const { at, kind, announcedWorkingDays, document } = event;
  const limit = { value: announcedWorkingDays, unit: 'workingDay' } as const;
  const counting = startClock(state, { clock: 'special-procedure', limit, on: dayOf(at), at });
  const clockId = counting.clocks.at(-1)?.clockId ?? '';
  const procedure = { kind, clockId, documentNo: document.documentNo, overranSeq: null };
  return {
    ...counting,
    state: 'in-special-procedure',
    specialProcedures: [...state.specialProcedures, procedure],
    specialFrom: state.specialFrom ?? state.state,
  };
}

/** When the last one ends the case is back where the first began. */
function ended(state: CaseState, { at, kind }: Happening<'specialProcedureEnded'>): CaseState {
  const procedure = openProcedures(state).find((open) => open.kind === kind);
  const clocks = state.clocks.map((facts) =>
    facts.clockId === procedure?.clockId ? { ...facts, stoppedAt: at } : facts,
  );
  const after = { ...state, clocks };
  if (openProcedures(after).length > 0) return after;
  return { ...after, state: state.specialFrom ?? state.state, specialFrom: null };
}

function overran(state: CaseState, { clockId }: Happening<'specialProcedureOverran'>): CaseState {
  const specialProcedures = state.specialProcedures.map((procedure) =>
    procedure.clockId === clockId ? { ...procedure, overranSeq: state.seq + 1 } : procedure,
  );
  return { ...state, specialProcedures };
}

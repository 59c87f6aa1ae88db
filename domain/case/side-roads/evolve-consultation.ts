import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { startClock } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';
import type { ConsultationEvent } from './consultation.ts';

type Happening = ConsultationEvent & { readonly at: Instant };

export function evolveConsultation(state: CaseState, event: Happening): CaseState {
  return event.type === 'consultationStarted' ? started(state, event) : ended(state, event);
}

function started(state: CaseState, event: Extract<Happening, { type: 'consultationStarted' }>): CaseState {
  const { at, unitId, limit, document } = event;
  const on = dayOf(at);
  const counting = startClock(state, { clock: 'consultation', limit, on, at });
  const clockId = counting.clocks.at(-1)?.clockId ?? '';
  const { documentNo } = document;
  const consultation = { unitId, clockId, documentNo, startedOn: on, endedOn: null };
  return { ...counting, consultations: [...state.consultations, consultation] };
}

function ended(
  state: CaseState,
  { at, unitId }: Extract<Happening, { type: 'consultationEnded' }>,
): CaseState {
  const asked = state.consultations.find((consultation) => consultation.unitId === unitId);
  const clocks = state.clocks.map((facts) =>
    facts.clockId === asked?.clockId && facts.stoppedAt === null ? { ...facts, stoppedAt: at } : facts,
  );
  const consultations = state.consultations.map((consultation) =>
    consultation.unitId === unitId ? { ...consultation, endedOn: dayOf(at) } : consultation,
  );
  return { ...state, clocks, consultations };
}

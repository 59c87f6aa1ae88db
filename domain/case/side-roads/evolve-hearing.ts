import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { startClock, stopClocks } from '../clock-facts.ts';
import { stepIn } from '../plan-steps.ts';
import type { CaseState } from '../state.ts';
import { HEARING_LIMIT, hearingRequestLimit } from './hearing.ts';
import type { Hearing, HearingEvent, HearingNoticeEvent } from './hearing.ts';

type Happening<Type extends HearingEvent['type']> = Extract<HearingEvent, { type: Type }> & {
  readonly at: Instant;
};

export function evolveHearing(state: CaseState, event: HearingEvent & { readonly at: Instant }): CaseState {
  switch (event.type) {
    case 'hearingOffered':
      return offered(state, event);
    case 'hearingRequested':
      return called(stopClocks(state, ['hearing-request'], event.at), event.at);
    case 'hearingOfferExpired':
      return expired(state, event);
    case 'hearingScheduled':
      return scheduled(state, event);
    case 'hearingHeld':
      return held(state, event);
  }
}

/** Who was told under a name of their own may ask for a hearing; told twice is told once. */
export function evolvePartyTold(state: CaseState, { partyId }: HearingNoticeEvent): CaseState {
  if (partyId === null || state.partiesTold.includes(partyId)) return state;
  return { ...state, partiesTold: [...state.partiesTold, partyId] };
}

/** The five working days in which a hearing may be asked for (K7). */
function offered(state: CaseState, { at, document }: Happening<'hearingOffered'>): CaseState {
  const on = dayOf(at);
  return {
    ...startClock(state, { clock: 'hearing-request', limit: hearingRequestLimit(state.plan), on, at }),
    state: 'hearing-offered',
    hearing: { ...begun(state, at), stage: 'offered', documentNo: document.documentNo },
  };
}

function begun(state: CaseState, at: Instant): Hearing {
  return {
    from: state.state,
    stage: 'called',
    since: dayOf(at),
    documentNo: '',
    clockId: null,
    scheduledOn: null,
    heldOn: null,
    transcriptNo: null,
  };
}

/** The hearing is due within twenty working days (K8). */
function called(state: CaseState, at: Instant): CaseState {
  const counting = startClock(state, { clock: 'hearing', limit: HEARING_LIMIT, on: dayOf(at), at });
  const clockId = counting.clocks.at(-1)?.clockId ?? null;
  const hearing = { ...(state.hearing ?? begun(state, at)), stage: 'called', clockId } as const;
  return { ...counting, state: 'in-hearing', hearing };
}

/** Nobody asked: the case goes on where it was, and the days of the offer count. */
function expired(state: CaseState, { at }: Happening<'hearingOfferExpired'>): CaseState {
  const { hearing } = state;
  if (hearing === null) return state;
  const stopped = stopClocks(state, ['hearing-request'], at);
  return { ...stopped, state: hearing.from, hearing: { ...hearing, stage: 'expired' } };
}

/** A mandatory hearing begins with its notice; a later notice only moves the day. */
function scheduled(state: CaseState, { at, on, document }: Happening<'hearingScheduled'>): CaseState {
  const { documentNo } = document;
  if (state.hearing?.stage === 'called') return withHearing(state, { scheduledOn: on });
  const counting = called({ ...state, hearing: { ...begun(state, at), documentNo } }, at);
  return withHearing(counting, { scheduledOn: on });
}

/** 审查 while steps are open, else 待决定. */
function held(state: CaseState, { at, on, transcript }: Happening<'hearingHeld'>): CaseState {
  const ended = stopClocks(state, ['hearing'], at);
  const decides = stepIn(state.plan, 'decide').stepId === state.stepId;
  return withHearing(
    { ...ended, state: decides ? 'awaiting-decision' : 'under-review' },
    { stage: 'held', heldOn: on, transcriptNo: transcript.documentNo },
  );
}

function withHearing(state: CaseState, change: Partial<Hearing>): CaseState {
  return state.hearing === null ? state : { ...state, hearing: { ...state.hearing, ...change } };
}

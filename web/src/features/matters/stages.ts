import type { MatterAnswer } from '../../../../contract/matter.ts';

type Told = Pick<MatterAnswer, 'state' | 'events'>;
type Word = 'stageDone' | 'stageSkipped' | 'stageNow' | 'stageTodo';

/** Each stage with the event that has it behind it. */
const STAGES = {
  opened: 'opened',
  'facts-frozen': 'factsFrozen',
  'explanation-due': 'explained',
  heard: 'heard',
  attributed: 'attributed',
  proposed: 'proposed',
  decided: 'decided',
  executed: 'executed',
  published: 'published',
  closed: 'closed',
} as const;
const ORDER = Object.keys(STAGES) as readonly (keyof typeof STAGES)[];

/** The stage whose turn it is, by state. */
const NEXT: Readonly<Record<string, keyof typeof STAGES>> = {
  opened: 'facts-frozen',
  'facts-frozen': 'explanation-due',
  'explanation-due': 'explanation-due',
  heard: 'attributed',
  attributed: 'proposed',
  proposed: 'decided',
  decided: 'executed',
  executed: 'published',
  published: 'closed',
};

/** A stage that was passed over is said to be: it is not made to look done. */
export function stagesOf(record: Told): readonly { readonly stage: string; readonly word: Word }[] {
  const { state, events } = record;
  if (state === 'not-liable' || state === 'transferred')
    return ['opened', state].map((stage) => ({ stage, word: 'stageDone' }));
  const happened = (stage: keyof typeof STAGES): boolean => events.some(({ type }) => type === STAGES[stage]);
  if (turnOf(record) === 'closedByRevocation')
    return ORDER.filter((stage) => happened(stage) || stage === 'closed').map((stage) => ({
      stage,
      word: 'stageDone',
    }));
  const now = explainedEarly(record) ? 'heard' : NEXT[state];
  const turn = now === undefined ? ORDER.length : ORDER.indexOf(now);
  return ORDER.map((stage, place) => {
    if (place > turn) return { stage, word: 'stageTodo' };
    if (place === turn) return { stage, word: 'stageNow' };
    return { stage, word: happened(stage) || stage === 'closed' ? 'stageDone' : 'stageSkipped' };
  });
}

/** Whose turn it is, as a key of the words. */
export function turnOf(record: Told): string {
  if (explainedEarly(record)) return 'explained';
  const revoked = record.events.some(({ type, params }) => type === 'cardRevoked' && params['ends'] === true);
  return record.state === 'closed' && revoked ? 'closedByRevocation' : record.state;
}

const explainedEarly = ({ state, events }: Told): boolean =>
  state === 'explanation-due' && events.some(({ type }) => type === 'explained');

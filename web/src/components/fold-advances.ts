import type { EventView } from '../../../contract/case.ts';

/** Moves of a practice clock that follow each other stand on one line, so that what happened stays readable. */
export function foldAdvances(newestFirst: readonly EventView[]): readonly EventView[] {
  const folded: EventView[] = [];
  for (const event of newestFirst) {
    const newer = folded.at(-1);
    if (newer === undefined || !isAdvance(newer) || !isAdvance(event)) folded.push(event);
    else folded[folded.length - 1] = { ...newer, params: { ...newer.params, count: timesOf(newer) + 1 } };
  }
  return folded;
}

const isAdvance = ({ type }: EventView): boolean => type === 'clockAdvanced';
const timesOf = ({ params }: EventView): number => Number(params['count'] ?? 1);

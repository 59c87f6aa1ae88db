/**
 * P02 一人多岗: acceptance, review and decision of one case by the same person.
 * @source domain/4-supervision §4.3 P02; 行政许可法 第26条第1款 (one body accepts, the rest of the agency examines)
 */
import type { LoggedEvent } from '../../case/events.ts';
import type { Moment, ProcessRule } from './process-rule.ts';

const PART_OF: Readonly<Partial<Record<LoggedEvent['event']['type'], 'accept' | 'review' | 'decide'>>> = {
  accepted: 'accept',
  stepCompleted: 'review',
  stepSigned: 'review',
  granted: 'decide',
  refused: 'decide',
};

export const onePersonManyPosts: ProcessRule = {
  name: '一人多岗',
  article: '行政许可法 第26条第1款',
  find: (moment) => {
    const { entry } = moment;
    const part = PART_OF[entry.event.type];
    if (part === undefined || entry.by === null) return null;
    const others = otherPartsOf(moment, part);
    if (others.length === 0) return null;
    return { level: 'yellow', because: 'one-person-many-posts', evidence: [...others, entry.seq] };
  },
};

function otherPartsOf({ log, entry }: Moment, part: string): readonly number[] {
  return log
    .filter(({ seq }) => seq < entry.seq)
    .filter(({ by }) => by !== null && by.personId === entry.by?.personId)
    .filter(({ event }) => PART_OF[event.type] !== undefined && PART_OF[event.type] !== part)
    .map(({ seq }) => seq);
}

/**
 * P07 应听证未听证: decided without the hearing that a law demands, or granted without telling those whom it affects.
 * @source 行政许可法 第36条 (told), 第46条 (mandatory hearing), 第72条第(三)项; domain/4-supervision §4.3 P07
 */
import { heldOn } from '../../case/side-roads/hearing.ts';
import type { Moment, ProcessRule } from './process-rule.ts';

export const hearingMissing: ProcessRule = {
  name: '应听证未听证',
  article: '行政许可法 第46条',
  find: (moment) => {
    const { before, entry } = moment;
    const { type } = entry.event;
    if (type !== 'granted' && type !== 'refused') return null;
    if (before.plan.hearing === 'mandatory' && heldOn(before) === null)
      return { level: 'red', because: 'hearing-missing', evidence: [entry.seq] };
    if (type === 'granted' && before.plan.interestedParties === true && !wasTold(moment))
      return { level: 'red', because: 'party-not-told', evidence: [entry.seq] };
    return null;
  },
};

/** Told of the matter, or of the right to a hearing. */
function wasTold({ log }: Moment): boolean {
  return log.some(({ event: { type } }) => type === 'interestedPartyNotified' || type === 'hearingOffered');
}

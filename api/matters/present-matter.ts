import type { MatterAnswer } from '../../contract/matter.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { matterActViews } from '../present/matter-acts.ts';
import { matterAnswer, matterNow } from '../present/matter-answer.ts';
import { matterActor } from './matter-actor.ts';

/** A matter for whoever asks: what it is, and what this person may do with it now. */
export function presentMatter(call: Call, matter: MatterRead): MatterAnswer {
  const read = withoutHidden(matter, personOf(call).personId);
  const now = matterNow(read, call.services.now());
  const acts = matterActViews({
    state: read.state,
    actor: matterActor(read, personOf(call)),
    calendar: read.case.calendar,
    now,
    language: call.language,
  });
  return matterAnswer(read, { now, acts });
}

/** A record that a card about a rating or complaint has joined shows that card to nobody from whom it is hidden. */
function withoutHidden(read: MatterRead, personId: string): MatterRead {
  return { ...read, cards: read.cards.filter(({ hiddenFrom }) => !hiddenFrom.includes(personId)) };
}

import { everyClock } from '../../domain/case/clocks.ts';
import { stepOf } from '../../domain/case/plan-steps.ts';
import { drawnSigners } from '../../domain/case/side-roads/signing.ts';
import { rolesAt } from '../../domain/supervision/ladder.ts';
import type { AnyCard } from '../../domain/supervision/found-card.ts';
import { evolveMatter, openMatter } from '../../domain/supervision/matter-evolve.ts';
import type { MatterOpening } from '../../domain/supervision/matter.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { cardParams } from '../card-record.ts';
import { holdingsOf } from '../case-history.ts';
import { milestoneOf } from '../case-notices.ts';
import { rolesToTell, rungOf } from '../matter-follow.ts';
import { rolesToldOfOpening } from '../matter-opening.ts';
import type { NoticeKind } from '../notice-store.ts';
import type { Json } from '../sql.ts';
import { rungOfSigner, rungOfTurn } from '../turn-names.ts';
import type { Dossier } from './dossier.ts';
import { recordOf } from './records.ts';
import type { StoredMatterLine } from './stored-log.ts';
import type { Meant } from './who-was-told.ts';

/** An occasion on which somebody was told, as the logs give it. */
export interface Occasion {
  /** `case/NO` or the id of a matter, and the number of the line. */
  readonly matterId: string;
  readonly seq: number;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, Json>>;
  readonly at: Instant;
  /** `applicant` is nobody's role. `onlyIfVacant`: nobody is told where somebody stood at the post. */
  readonly to: 'applicant' | (Meant & { readonly onlyIfVacant?: true });
}

/** Everything of a case and its matters that somebody was ever told (`case-notices`, `card-record`, `matter-follow`). */
export function occasionsOf(dossier: Dossier, calendar: Calendar): readonly Occasion[] {
  return [
    ...ofCase(dossier, calendar),
    ...ofTurns(dossier),
    ...ofCards(dossier),
    ...ofRecords(dossier),
    ...ofOthers(dossier),
  ];
}

/** @param calendar any: at which post a clock runs does not depend on it */
function ofCase({ caseNo, history }: Dossier, calendar: Calendar): readonly Occasion[] {
  return history.flatMap(({ logged: { seq, event }, after }): readonly Occasion[] => {
    const place = { matterId: `case/${caseNo}`, seq, at: event.at };
    const told = milestoneOf(event);
    if (told !== null)
      return [{ ...place, kind: 'milestone', to: 'applicant', params: { type: event.type, ...told } }];
    if (event.type !== 'clockWarned' || event.level === 'yellow') return [];
    const { type, level, clock, clockId, lastDayOn } = event;
    const { stepId = null, postId = null } =
      everyClock(after, calendar).find((one) => one.clockId === clockId) ?? {};
    const params = { rung: level, type, level, clock, stepId, lastDayOn };
    return [{ ...place, kind: 'warning', to: { rung: level, roles: rolesAt(level), postId }, params }];
  });
}

/** Turns that began at a vacant post (`case-projection`). */
function ofTurns({ caseNo, history, frame }: Dossier): readonly Occasion[] {
  return holdingsOf(history).flatMap((turn): readonly Occasion[] => {
    const { seq, stepId, fromAt } = turn;
    const step = stepOf(frame.opening.plan, stepId);
    const signers = drawnSigners(step).map((postId) => ({ postId, rung: rungOfSigner(turn, postId) }));
    return [{ postId: step.postId, rung: rungOfTurn(turn) }, ...signers].map(({ postId, rung }) => ({
      ...{ matterId: `case/${caseNo}`, seq, kind: 'warning', at: fromAt },
      to: { rung, roles: ['handler'], postId, onlyIfVacant: true },
      params: { rung: 'task', type: 'postVacant', stepId },
    }));
  });
}

function ofCards({ cards }: Dossier): readonly Occasion[] {
  return cards.flatMap(({ facts, opening, matterLines }) => {
    const params = { rung: 'issue', ...cardParams(facts) };
    const issued: Occasion = {
      ...{ matterId: opening.matterId, seq: 1, kind: 'card', at: opening.openedAt },
      ...{ to: { rung: 'issue', roles: rolesAt(facts.level), postId: facts.postId }, params },
    };
    return [issued, ...ofLines(opening, matterLines, () => facts)];
  });
}

function ofRecords({ cards, reds, records }: Dossier): readonly Occasion[] {
  return records.flatMap(({ opening, lines }) => {
    const { matterId, unitId, openedAt } = opening;
    const opened: Occasion = {
      ...{ matterId, seq: 1, kind: 'accountability', at: openedAt },
      to: { rung: 'issue', roles: ['first-responsible-person', 'supervision-org'], postId: null },
      params: { rung: 'issue', type: 'opened', unitId },
    };
    const joined = reds.filter((red) => recordOf(red, records)?.opening.matterId === matterId);
    const firstBy = (storedAt: Instant): AnyCard | undefined => {
      const keys = joined.filter((red) => red.storedAt <= storedAt).map(({ cardKey }) => cardKey);
      const ofRecord = cards.filter(({ facts }) => keys.includes(facts.cardKey));
      return [...ofRecord].sort((a, b) => a.opening.openedAt - b.opening.openedAt)[0]?.facts;
    };
    return [opened, ...ofLines(opening, lines, firstBy)];
  });
}

/** Matters that no card opened (`matter-opening`, `matter-follow`). */
function ofOthers({ others }: Dossier): readonly Occasion[] {
  return others.flatMap(({ opening, lines }) => {
    const { matterId, kind, unitId, postId = null, barred = [] } = opening;
    let state = openMatter(opening);
    return lines.flatMap(({ logged }): readonly Occasion[] => {
      state = evolveMatter(state, logged);
      const { seq, event } = logged;
      const opened = event.type === 'opened';
      const roles = opened ? rolesToldOfOpening(kind) : rolesToTell(state, event);
      if (roles.length === 0) return [];
      const rung = opened ? 'issue' : (rungOf(event) ?? event.type);
      const params = { rung, type: `matter.${event.type}`, matterKind: kind, unitId };
      return [{ matterId, seq, kind, at: event.at, to: { rung, roles, postId, barred }, params }];
    });
  });
}

/** @param cardAt the matter's own card, or the first that its record had joined by then */
function ofLines(
  opening: MatterOpening,
  lines: readonly StoredMatterLine[],
  cardAt: (storedAt: Instant) => AnyCard | undefined,
): readonly Occasion[] {
  let state = openMatter(opening);
  return lines.flatMap(({ logged, storedAt }): readonly Occasion[] => {
    state = evolveMatter(state, logged);
    const { seq, event } = logged;
    const card = cardAt(storedAt);
    const roles = rolesToTell(state, event);
    if (card === undefined || roles.length === 0) return [];
    const rung = rungOf(event) ?? event.type;
    const params = { rung, ...cardParams(card), level: state.level, type: event.type };
    const { matterId, kind } = opening;
    const to = { rung, roles, postId: card.postId, barred: state.barred ?? [] };
    return [{ matterId, seq, kind, at: event.at, to, params }];
  });
}

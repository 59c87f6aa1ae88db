import type { AnyCard } from '../../domain/supervision/found-card.ts';
import { evolveMatter, openMatter } from '../../domain/supervision/matter-evolve.ts';
import type { MatterOpening } from '../../domain/supervision/matter.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { cardParams } from '../card-record.ts';
import { milestoneOf } from '../case-notices.ts';
import { rolesToTell, rungOf } from '../matter-follow.ts';
import type { NoticeKind } from '../notice-store.ts';
import { select } from '../sql.ts';
import type { Asked, Json } from '../sql.ts';
import type { Dossier } from './dossier.ts';
import { recordOf } from './records.ts';
import type { StoredMatterLine } from './stored-log.ts';

/** An occasion on which somebody was told, as the logs give it. */
export interface Occasion {
  /** `case/NO` or the id of a matter, and the number of the line. */
  readonly matterId: string;
  readonly seq: number;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, Json>>;
  readonly at: Instant;
  /** As `resolution` froze them; `applicant` is nobody's role. */
  readonly to: 'applicant' | { readonly rung: string };
}

/** Everything of a case and its matters that somebody was ever told (`case-notices`, `card-record`, `matter-follow`). */
export function occasionsOf(dossier: Dossier): readonly Occasion[] {
  return [...ofCase(dossier), ...ofCards(dossier), ...ofRecords(dossier), ...ofOthers(dossier)];
}

function ofCase({ caseNo, history }: Dossier): readonly Occasion[] {
  return history.flatMap(({ logged: { seq, event }, after }): readonly Occasion[] => {
    const place = { matterId: `case/${caseNo}`, seq, at: event.at };
    const told = milestoneOf(event);
    if (told !== null)
      return [{ ...place, kind: 'milestone', to: 'applicant', params: { type: event.type, ...told } }];
    if (event.type !== 'clockWarned' || event.level === 'yellow') return [];
    const { type, level, clock, clockId, lastDayOn } = event;
    const stepId = after.clocks.find((one) => one.clockId === clockId)?.stepId ?? null;
    const params = { type, level, clock, stepId, lastDayOn };
    return [{ ...place, kind: 'warning', to: { rung: level }, params: { rung: level, ...params } }];
  });
}

function ofCards({ cards }: Dossier): readonly Occasion[] {
  return cards.flatMap(({ facts, opening, matterLines }) => {
    const params = { rung: 'issue', ...cardParams(facts) };
    const issued: Occasion = {
      ...{ matterId: opening.matterId, seq: 1, kind: 'card', at: opening.openedAt },
      ...{ to: { rung: 'issue' }, params },
    };
    return [issued, ...ofLines(opening, matterLines, () => facts)];
  });
}

function ofRecords({ cards, reds, records }: Dossier): readonly Occasion[] {
  return records.flatMap(({ opening, lines }) => {
    const { matterId, unitId, openedAt } = opening;
    const opened: Occasion = {
      ...{ matterId, seq: 1, kind: 'accountability', at: openedAt },
      ...{ to: { rung: 'issue' }, params: { rung: 'issue', type: 'opened', unitId } },
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
    const { matterId, kind, unitId } = opening;
    let state = openMatter(opening);
    return lines.flatMap(({ logged }): readonly Occasion[] => {
      state = evolveMatter(state, logged);
      const { seq, event } = logged;
      const opened = event.type === 'opened';
      if (!opened && rolesToTell(state, event).length === 0) return [];
      const rung = opened ? 'issue' : (rungOf(event) ?? event.type);
      const params = { rung, type: `matter.${event.type}`, matterKind: kind, unitId };
      return [{ matterId, seq, kind, at: event.at, to: { rung }, params }];
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
    if (card === undefined || rolesToTell(state, event).length === 0) return [];
    const rung = rungOf(event) ?? event.type;
    const params = { rung, ...cardParams(card), level: state.level, type: event.type };
    const { matterId, kind } = opening;
    return [{ matterId, seq, kind, at: event.at, to: { rung }, params }];
  });
}

/** Who was told at a line of a log; key `matterId#seq/rung`. */
export async function readTold(
  db: Asked,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await select<{ key: string; personIds: readonly string[] }>(
    db,
    `select matter_id || '#' || seq || '/' || rung as key, array_agg(distinct person_id) as "personIds"
       from resolution where matter_id = any($1) group by matter_id, seq, rung`,
    [matterIds],
  );
  return new Map(rows.map(({ key, personIds }) => [key, personIds]));
}

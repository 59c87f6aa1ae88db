import { foldMatter } from '../../domain/supervision/matter-evolve.ts';
import type { MatterOpening, MatterState } from '../../domain/supervision/matter.ts';
import { recordIdOf } from '../accountability-record.ts';
import type { Red, ToldCalendar } from './reds.ts';
import type { StoredMatterLine } from './stored-log.ts';

/** An accountability record (问责记录) of which a log exists. */
export interface LoggedRecord {
  readonly opening: MatterOpening;
  readonly state: MatterState;
  readonly lines: readonly StoredMatterLine[];
  /** The card that opened it. */
  readonly red: Red | undefined;
}

/** The ids that records of a case can have: no more of a unit than it has red cards. */
export function recordIdsOf(caseNo: string, reds: readonly Red[]): readonly string[] {
  const times = new Map<string, number>();
  return reds.map(({ unitId }) => {
    const earlier = times.get(unitId) ?? 0;
    times.set(unitId, earlier + 1);
    return recordIdOf({ caseNo, unitId, earlier });
  });
}

export function recordsOf(
  { caseNo, practice }: { readonly caseNo: string; readonly practice: boolean },
  reds: readonly Red[],
  logs: ReadonlyMap<string, readonly StoredMatterLine[]>,
  told: ToldCalendar,
): readonly LoggedRecord[] {
  return recordIdsOf(caseNo, reds).flatMap((matterId, index) => {
    const unitId = reds[index]?.unitId ?? '';
    const lines = logs.get(matterId);
    const first = lines?.[0];
    if (lines === undefined || first === undefined) return [];
    const red = reds.find((one) => one.unitId === unitId && one.storedAt === first.storedAt);
    const openedAt = first.logged.event.at;
    const clockOffsetMs = red?.clockOffsetMs ?? 0;
    const calendarVersion = told(matterId, red?.calendarVersion ?? 0);
    const opening: MatterOpening = {
      ...{ matterId, kind: 'accountability', caseNo, unitId, openedAt, card: null, practice, clockOffsetMs },
      ...(calendarVersion === undefined ? {} : { calendarVersion }),
    };
    const log = lines.map(({ logged }) => logged);
    return [{ opening, lines, red, state: foldMatter(opening, log) }];
  });
}

/** It joined the record that was open when it became red: the last one opened by then (settled.md 22). */
export function recordOf(red: Red, records: readonly LoggedRecord[]): LoggedRecord | undefined {
  const ofUnit = records.filter(({ opening }) => opening.unitId === red.unitId);
  return ofUnit.findLast(({ lines }) => (lines[0]?.storedAt ?? Infinity) <= red.storedAt) ?? ofUnit[0];
}

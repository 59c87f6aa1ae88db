import { foldMatter, isMatterOver } from '../../domain/supervision/matter-evolve.ts';
import { answerDueOn } from '../../domain/supervision/matter-ladder.ts';
import type { MatterOpening, MatterState } from '../../domain/supervision/matter.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Row } from '../sql.ts';
import { firstRow } from '../matter-opening.ts';
import { select, timestampOrNull } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { readMatterLogs } from './stored-log.ts';
import type { StoredMatterLine } from './stored-log.ts';

/** A matter that is neither a card nor a record: its opening is kept, append-only. */
export interface LoggedOther {
  readonly opening: MatterOpening;
  readonly addressee: string | null;
  readonly state: MatterState;
  readonly lines: readonly StoredMatterLine[];
}

export async function readOthers(db: Asked, caseNo: string): Promise<readonly LoggedOther[]> {
  const rows = await select<Pick<LoggedOther, 'opening' | 'addressee'>>(
    db,
    `select opening, addressee_person_id as addressee from matter_opening where case_no = $1 order by matter_id`,
    [caseNo],
  );
  const logs = await readMatterLogs(
    db,
    rows.map(({ opening }) => opening.matterId),
  );
  return rows.map(({ opening, addressee }) => {
    const lines = logs.get(opening.matterId) ?? [];
    const log = lines.map(({ logged }) => logged);
    return { opening, addressee, lines, state: foldMatter(opening, log) };
  });
}

/** What `other_matter` must hold of it. */
export function otherRow({ opening, addressee, state }: LoggedOther, calendar: Calendar): Row {
  const { matterId, kind, caseNo, unitId } = opening;
  return {
    ...firstRow(opening, calendar),
    ...{ matter_id: matterId, kind, case_no: caseNo, unit_id: unitId, opening },
    addressee_person_id: addressee,
    state: state.state,
    matter_seq: Math.max(1, state.seq),
    over: isMatterOver(state),
    answered_at: timestampOrNull(state.answeredAt ?? state.explainedAt),
    answer_due_on: answerDueOn(state, calendar),
    calendar_version: state.calendarVersion,
  };
}

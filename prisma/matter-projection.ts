import { isMatterOver } from '../domain/supervision/matter-evolve.ts';
import { answerDueOn } from '../domain/supervision/matter-ladder.ts';
import type { MatterEvent } from '../domain/supervision/matter-event.ts';
import type { MatterLine } from './matter-line.ts';
import { execute, timestampOrNull } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** What lists show of a matter, from the fold of its log. A card that the case itself has raised stays red. */
export async function projectMatter(tx: Transaction, line: MatterLine): Promise<void> {
  const { kind } = line.state;
  if (kind === 'card') await projectCard(tx, line);
  else if (kind === 'accountability') await projectRecord(tx, line);
  else await projectOther(tx, line);
}

async function projectCard(tx: Transaction, { state, calendar, logged }: MatterLine): Promise<void> {
  await execute(
    tx,
    `update card set state = $2, matter_seq = $3, over = $4, raised_at = coalesce(raised_at, $6),
            level = case when level = 'red' then level else coalesce($5, level) end,
            answered_at = $7, answer_due_on = $8, cancel_reason = coalesce($9, cancel_reason), calendar_version = $10,
            addressee_person_id = coalesce(addressee_person_id,
              (select addressee_person_id from accountability_card l where l.card_key = card.card_key))
      where matter_id = $1`,
    [
      state.matterId,
      state.state,
      state.seq,
      isMatterOver(state),
      state.level,
      timestampOrNull(state.raisedAt),
      timestampOrNull(state.answeredAt),
      answerDueOn(state, calendar),
      logged.event.type === 'cancelled' ? logged.event.reason : null,
      state.calendarVersion,
    ],
  );
}

async function projectRecord(tx: Transaction, { state, calendar, logged }: MatterLine): Promise<void> {
  await execute(
    tx,
    `update accountability set state = $2, matter_seq = $3, over = $4, explained_at = $5, answer_due_on = $6,
            main_person_id = coalesce($7, main_person_id), calendar_version = $8
      where matter_id = $1`,
    [
      state.matterId,
      state.state,
      state.seq,
      isMatterOver(state),
      timestampOrNull(state.explainedAt),
      answerDueOn(state, calendar),
      mainPersonOf(logged.event),
      state.calendarVersion,
    ],
  );
}

async function projectOther(tx: Transaction, { state, calendar }: MatterLine): Promise<void> {
  await execute(
    tx,
    `update other_matter set state = $2, matter_seq = $3, over = $4, answered_at = $5, answer_due_on = $6,
            calendar_version = $7
      where matter_id = $1`,
    [
      state.matterId,
      state.state,
      state.seq,
      isMatterOver(state),
      timestampOrNull(state.answeredAt ?? state.explainedAt),
      answerDueOn(state, calendar),
      state.calendarVersion,
    ],
  );
}

/** The person a person named; never the calculation by itself. */
function mainPersonOf(event: MatterEvent): string | null {
  return event.type === 'attributed' ? event.mainPersonId : null;
}

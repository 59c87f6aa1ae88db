import type { FoundCard } from '../domain/supervision/found-card.ts';
import { rolesAt } from '../domain/supervision/ladder.ts';
import { lateVoiceOf } from '../domain/supervision/late-voice.ts';
import type { LateVoice } from '../domain/supervision/late-voice.ts';
import type { MatterOpening } from '../domain/supervision/matter.ts';
import { FIRST_RULES_VERSION, isOff } from '../domain/supervision/rule-version.ts';
import { cardMatterId, cardRow } from './card-rows.ts';
import { cardParams } from './card-record.ts';
import { addJob } from './jobs.ts';
import type { MatterLine } from './matter-line.ts';
import { appendToMatterLog, firstAnswerDueOn, openedLine } from './matter-log.ts';
import { tellRoles } from './matter-telling.ts';
import { rulesInForce } from './rule-store.ts';
import { insertRows, select, selectOne } from './sql.ts';
import type { Transaction } from './transaction.ts';

/**
 * A rating or complaint whose limit has just passed gives a yellow card (T14, T15) to whoever had to act: the body that
 * handles it, or a head of the unit who is not whom it is about. Nobody from whom the voice is hidden hears of the card.
 */
export async function followLateVoice(tx: Transaction, line: MatterLine): Promise<void> {
  const late = lateVoiceOf(line.state, line.logged.event);
  if (late === null) return;
  const hidden = await hiddenFrom(tx, line.state.matterId);
  const card = await cardOf(tx, line, late, hidden);
  const opening = card === null ? null : openingOf(line, card, hidden);
  await insertRows(tx, 'finding', [findingRow(line, late, card, opening)]);
  if (card !== null && opening !== null) await openCard(tx, line, card, opening);
}

async function cardOf(
  tx: Transaction,
  { state, logged, calendar }: MatterLine,
  { rule, because, lastDayOn, answers }: LateVoice,
  hidden: readonly string[],
): Promise<FoundCard | null> {
  const rules = await rulesInForce(tx, logged.event.at);
  if (rules !== undefined && isOff(rules, rule)) return null;
  const { caseNo, matterId, unitId } = state;
  const place = answers === 'supervision' ? await bodyOf(tx) : await headOf(tx, { unitId, hidden });
  return {
    cardKey: `${caseNo}/${rule}/${matterId.split('/').at(-1) ?? ''}/${because}`,
    ...{ rule, because, lastDayOn, matterId, level: 'yellow', threshold: 'found' },
    ruleVersion: rules?.version ?? FIRST_RULES_VERSION,
    profile: null,
    ...{ clockId: null, clock: null, stepId: null },
    postId: place?.postId ?? '',
    unitId: place?.unitId ?? unitId,
    calendarVersion: calendar.version,
    evidence: [logged.seq],
  };
}

/** Persons the voice is hidden from are barred from the card: they do not handle it either. */
function openingOf({ state, logged, calendar }: MatterLine, card: FoundCard, barred: readonly string[]) {
  const { cardKey, clockId, level, threshold, unitId } = card;
  const { caseNo, practice, clockOffsetMs } = state;
  return {
    ...{ matterId: cardMatterId(cardKey), kind: 'card', caseNo, unitId, openedAt: logged.event.at },
    card: { cardKey, clockId, level, threshold },
    ...{ practice, clockOffsetMs, calendarVersion: calendar.version, barred },
  } satisfies MatterOpening;
}

function findingRow(
  { state, logged, calendar }: MatterLine,
  { rule, because }: LateVoice,
  card: FoundCard | null,
  opening: MatterOpening | null,
) {
  return {
    ...{ log_id: state.matterId, case_no: state.caseNo, seq: logged.seq, rule, rule_version: 1 },
    ...{ level: 'yellow', because, evidence: [logged.seq], known: null, calendar_version: calendar.version },
    ...{ card_key: card?.cardKey ?? null, card, opening },
  };
}

async function openCard(
  tx: Transaction,
  { frame, calendar, logged }: MatterLine,
  card: FoundCard,
  opening: MatterOpening,
): Promise<void> {
  const { matterId, openedAt, barred = [] } = opening;
  const { postId, unitId } = card;
  await insertRows(tx, 'card', [
    {
      ...cardRow(card, opening),
      ...{ seq: logged.seq, answer_due_on: firstAnswerDueOn(opening, calendar) },
      calendar_version: calendar.version,
    },
  ]);
  await appendToMatterLog(tx, matterId, [openedLine(opening, logged.recordedAt)]);
  await tellRoles(tx, {
    ...{ frame, matterId, seq: 1, rung: 'issue', kind: 'card', calendar, held: false, barred, at: openedAt },
    roles: rolesAt(card.level),
    place: { postId, unitId, agencyUnitId: unitId },
    params: cardParams(card),
  });
  await addJob(tx, 'openMatter', { matterId, opening }, { key: `openMatter/${matterId}` });
}

interface Place {
  readonly postId: string;
  readonly unitId: string;
}

/** The body in the role SUPERVISION_ORG. */
async function bodyOf(tx: Transaction): Promise<Place | undefined> {
  return await selectOne<Place>(
    tx,
    `select o.post_id as "postId", o.unit_id as "unitId" from post o join organisation_role r using (unit_id)
      where r.role = 'SUPERVISION_ORG' and o.type = 'SUPERVISE' order by o.post_id limit 1`,
  );
}

/** The section head, else the leader of the unit; not one whom it is about. */
async function headOf(
  tx: Transaction,
  { unitId, hidden }: { readonly unitId: string; readonly hidden: readonly string[] },
): Promise<Place | undefined> {
  return await selectOne<Place>(
    tx,
    `select o.post_id as "postId", o.unit_id as "unitId" from post o
      where o.unit_id = $1 and o.type in ('AUDIT', 'LEADER')
      order by exists (select from posting g where g.post_id = o.post_id and g.person_id = any($2)),
               o.type, o.post_id limit 1`,
    [unitId, hidden],
  );
}

async function hiddenFrom(tx: Transaction, matterId: string): Promise<readonly string[]> {
  const rows = await select<{ personId: string }>(
    tx,
    'select distinct person_id as "personId" from hidden_voice where matter_id = $1 order by 1',
    [matterId],
  );
  return rows.map(({ personId }) => personId);
}

import type { Dossier, RawCase } from './dossier.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { judgeMatterLog } from './judge-log.ts';
import { recordOf } from './records.ts';

/** The logs of a case's matters: each card it issued has one, each that became red a record with one, each other its own. */
export function judgeMatters(
  { caseNo, cards, reds, records, others }: Pick<Dossier, 'caseNo' | 'cards' | 'reds' | 'records' | 'others'>,
  { matters }: Pick<RawCase, 'matters'>,
): readonly Finding[] {
  const known = (matterId: string): number => matters.get(matterId)?.seq ?? 1;
  const ofCards = cards.flatMap(({ opening: { matterId }, matterLines }) =>
    judgeMatterLog({ caseNo, matterId }, matterLines, known(matterId)),
  );
  const ofRecords = [...records, ...others].flatMap(({ opening: { matterId }, lines }) =>
    judgeMatterLog({ caseNo, matterId }, lines, known(matterId)),
  );
  const without = reds
    .filter((red) => recordOf(red, records) === undefined)
    .map(({ cardKey }) => finding('record-log-missing', { caseNo, matterId: `card/${cardKey}` }, cardKey));
  return [...ofCards, ...ofRecords, ...without];
}

import type { TFunction } from 'i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';

/** Persons of the calculation, each once; who held the post when the limit passed is said, and nobody is pre-chosen. */
export function mainPersonChoices(
  shares: MatterAnswer['shares'],
  t: TFunction<'matters'>,
): { value: string; label: string }[] {
  const named = shares.filter(
    (share, place) => shares.findIndex(({ personId }) => personId === share.personId) === place,
  );
  return named.flatMap(({ personId, personName, postName, proposedMain }) => {
    if (personId === null) return [];
    const name = `${postName} ${personName ?? personId}`;
    return [{ value: personId, label: proposedMain ? t('mainProposed', { name }) : name }];
  });
}

import type { TFunction } from 'i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';

/**
 * Persons of the calculation, each once, and who held the post when the limit passed is said; where there is none, those
 * who acted. Nobody is pre-chosen.
 */
export function mainPersonChoices(
  { shares, concerned }: Pick<MatterAnswer, 'shares' | 'concerned'>,
  t: TFunction<'matters'>,
): { value: string; label: string }[] {
  const named = shares.filter(
    (share, place) => shares.findIndex(({ personId }) => personId === share.personId) === place,
  );
  const acted = concerned.map(({ personId, personName, postName }) => {
    return { value: personId, label: `${postName} ${personName}`.trim() };
  });
  const ofShares = named.flatMap(({ personId, personName, postName, proposedMain }) => {
    if (personId === null) return [];
    const name = `${postName} ${personName ?? personId}`;
    return [{ value: personId, label: proposedMain ? t('mainProposed', { name }) : name }];
  });
  return [...ofShares, ...acted.filter(({ value }) => ofShares.every((one) => one.value !== value))];
}

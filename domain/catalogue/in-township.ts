import type { CatalogueItem, DrawnStep } from './item.ts';

/** The township (乡镇、街道) of the case, in a flow that is drawn for all of them. */
export const TOWN = 'TOWN';

/** The item as it is drawn for one township: every `TOWN` of it becomes that unit. */
export function inTownship(item: CatalogueItem, townUnitId: string): CatalogueItem {
  const placed = (unitId: string) => (unitId === TOWN ? townUnitId : unitId);
  const steps = (flow: readonly DrawnStep[]) =>
    flow.map((step) => ({ ...step, unitId: placed(step.unitId) }));
  const { preReview } = item.limits;
  return {
    ...item,
    flow: steps(item.flow),
    ...(item.alternatives === undefined
      ? {}
      : { alternatives: item.alternatives.map((other) => ({ ...other, flow: steps(other.flow) })) }),
    ...(preReview === null || preReview === undefined
      ? {}
      : { limits: { ...item.limits, preReview: { ...preReview, unitId: placed(preReview.unitId) } } }),
  };
}

export function isDrawnForTownships({ flow, alternatives = [] }: CatalogueItem): boolean {
  return [flow, ...alternatives.map((other) => other.flow)].flat().some(({ unitId }) => unitId === TOWN);
}

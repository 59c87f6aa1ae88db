import { useRules } from '../../api/rules.ts';

/** Names of rules, units and items, by their ids; the id where none is known. */
export function useNames() {
  const answer = useRules().data;
  return {
    rule: (id: string): string => answer?.rules.find(({ rule }) => rule === id)?.name ?? id,
    units: (id: string): string => answer?.units.find(({ unitId }) => unitId === id)?.name ?? id,
    items: (id: string): string => answer?.items.find(({ itemId }) => itemId === id)?.name ?? id,
  };
}

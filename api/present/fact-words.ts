import type { FactDeclaration } from '../../domain/catalogue/plan.ts';
import type { Language } from './sentence.ts';

const SITE_VISIT = { zh: '是否需要现场核查', en: 'whether a site visit is needed' } as const;

/** What a fact (事实) asks, in the words of the item that declares it. */
export function factWords(
  name: string,
  language: Language,
  declared: readonly FactDeclaration[] = [],
): string {
  const declaration = declared.find((fact) => fact.name === name);
  return (declaration ?? (name === 'siteVisit' ? SITE_VISIT : undefined))?.[language] ?? name;
}

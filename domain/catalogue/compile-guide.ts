import type { FormField, Guide } from './guide.ts';
import type { BasisOfLimit } from './item-limits.ts';
import type { CatalogueItem } from './item.ts';

/** What the guide (办事指南) says of an item, beside its plan. */
export function compileGuide(item: CatalogueItem, windowName: string | null): Guide {
  const { limits } = item;
  return {
    nameEn: item.nameEn,
    serviceObjects: item.serviceObjects,
    bases: item.bases,
    unverifiedParts: item.unverifiedParts,
    limitBases: {
      acceptance: textOf(limits.acceptance.basis),
      statutory: textOf(limits.statutory.basis),
      extension: limits.extension === null ? null : textOf(limits.extension.basis),
      delivery: limits.delivery === null ? null : textOf(limits.delivery.basis),
    },
    materials: item.materials.map(({ code, name, required, onlyIfAgent, issuer }) => {
      return { code, name, required, onlyIfAgent, issuer };
    }),
    form: item.form
      .filter(isAsked)
      .map((field) => ({ ...field, rule: field.rule ?? null, options: optionsOf(field) })),
    ...(item.townTypes === undefined ? {} : { townTypes: item.townTypes }),
    windowId: item.windowId,
    windowName,
    trips: item.trips,
    fee: item.fee,
    ...feesOf(item),
    validityYears: item.validityYears,
    demonstration: item.demonstration,
  };
}

/** What is computed is never typed (收费): the permit fixes it. */
function isAsked({ rule }: CatalogueItem['form'][number]): boolean {
  return rule !== 'fenComputed';
}

function feesOf({ fees }: CatalogueItem): Pick<Guide, 'fees'> {
  if (fees?.charged !== true || fees.basis === null) return {};
  return { fees: { basis: textOf(fees.basis), items: fees.items } };
}

function textOf({ title, article }: BasisOfLimit): string {
  return `${title} ${article}`;
}

/** `enum:a|b` gives the choices; those of the rule `township` come from the organisation when the guide is read. */
function optionsOf({ rule }: Pick<CatalogueItem['form'][number], 'rule'>): FormField['options'] {
  return rule?.startsWith('enum:') === true ? rule.slice('enum:'.length).split('|') : [];
}

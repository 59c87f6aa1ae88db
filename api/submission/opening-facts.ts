import type { SubmitBody } from '../../contract/acts.ts';
import { expiryInForm } from '../../domain/case/side-roads/renewal.ts';
import { isForAnyTown } from '../../domain/catalogue/in-township.ts';
import { planFor } from '../../domain/catalogue/plan-for.ts';
import type { TownOfCase } from '../../domain/catalogue/plan-for.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import type { ItemVersion } from '../../prisma/item-store.ts';
import { findTownship } from '../../prisma/name-store.ts';
import { postsOfUnit } from '../../prisma/unit-people.ts';
import type { OpeningFacts } from '../../prisma/submission-store.ts';
import type { Services } from '../services.ts';

/** What the answers of the form fix about the case: which township acts, which children it has, which permit it renews; and since when emergency work goes on. */
export async function openingFactsOf(
  { db }: Pick<Services, 'db'>,
  { plan, guide }: ItemVersion,
  { form, emergencySince }: Pick<SubmitBody, 'form' | 'emergencySince'>,
): Promise<OpeningFacts> {
  const fixed = planFor(plan, form, isForAnyTown(plan) ? await townOf({ db }, guide, form) : null);
  const permitExpiresOn = expiryInForm(plan, form);
  return {
    ...(fixed === null ? {} : { plan: fixed }),
    ...(permitExpiresOn === null ? {} : { permitExpiresOn }),
    ...(emergencySince === undefined ? {} : { emergencySince: parseInstant(emergencySince) }),
  };
}

/** The form was checked before: its township is one of those that it offers. */
async function townOf(
  { db }: Pick<Services, 'db'>,
  { form: fields }: ItemVersion['guide'],
  form: SubmitBody['form'],
): Promise<TownOfCase | null> {
  const field = fields.find(({ rule }) => rule === 'township');
  const answer = field === undefined ? undefined : form[field.key];
  const unitId = typeof answer === 'string' ? await findTownship(db, answer) : undefined;
  return unitId === undefined ? null : { unitId, posts: await postsOfUnit(db, unitId) };
}

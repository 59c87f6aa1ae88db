import { describe, expect, test } from '@jest/globals';
import { itemOfClass } from '../../../domain/catalogue/case-class.ts';
import { planFor } from '../../../domain/catalogue/plan-for.ts';
import { compile } from '../../../domain/catalogue/compile.ts';
import { checkItem } from '../../../domain/catalogue/check/check-item.ts';
import { inTownship, isDrawnForTownships } from '../../../domain/catalogue/in-township.ts';
import type { CatalogueItem } from '../../../domain/catalogue/item.ts';
import { nextSteps } from '../../../domain/catalogue/flow.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { catalogueItems, seedFeeList } from '../../../prisma/seed/catalogue-data.ts';
import { seedItems, seedOrganisation } from '../../../prisma/seed/seed-data.ts';

const posts = seedOrganisation.posts.map((post) => ({ ...post, windowId: post.windowId ?? null }));
const towns = seedOrganisation.units.filter(({ kind }) => kind === 'TOWNSHIP').map(({ unitId }) => unitId);

function theItem(itemId: string): CatalogueItem {
  const item = catalogueItems.find((candidate) => candidate.itemId === itemId);
  if (item === undefined) throw new Error(`the catalogue has no item ${itemId}`);
  return item;
}

describe('the eighteen items', () => {
  test('are I01 to I18, and only what the demonstration can run is offered', () => {
    expect(catalogueItems.map(({ itemId }) => itemId)).toEqual(
      Array.from({ length: 18 }, (_, n) => `I${String(n + 1).padStart(2, '0')}`),
    );
    expect(
      catalogueItems.filter((item) => item.notOfferedBecause === undefined).map(({ itemId }) => itemId),
    ).toEqual(seedItems.map(({ itemId }) => itemId).toSorted());
  });

  test.each(catalogueItems.map((item) => [item.itemId, item] as const))(
    '%s compiles to a plan whose steps have posts with the power they need, in every township it is drawn for',
    (_, item) => {
      const places = isDrawnForTownships(item) ? towns.map((town) => inTownship(item, town)) : [item];
      const flows = places.flatMap((place) => [
        place,
        ...(place.alternatives ?? []).map(({ flow }) => ({ ...place, flow })),
      ]);

      for (const placed of flows) {
        const plan = compile(placed, posts);
        const powerless = plan.steps.filter(({ postId, power }) => {
          const post = seedOrganisation.posts.find((candidate) => candidate.postId === postId);
          return !(post?.powers.includes(power) ?? false);
        });
        expect(powerless.map(({ stepId, postId }) => `${stepId} ${postId}`)).toEqual([]);
      }
      expect(
        places.flatMap((place) =>
          checkItem(place, { calendar: nationalCalendar, feeList: seedFeeList, posts }).filter(
            ({ severity }) => severity === 'unlawful',
          ),
        ),
      ).toEqual([]);
    },
  );

  test('give I02 the plan that the demonstration runs, with what may follow acceptance', () => {
    const [published] = seedItems;
    if (published === undefined) throw new Error('the seed has no item');
    const plan = compile(theItem('I02'), posts);

    expect(plan).toEqual(compile(published, posts));
    expect(plan.tolerance?.materials).toEqual(['M05', 'M06']);
  });

  test('keep what their law says: another start, delivery inside, a lower body, a promise, a fee, a joint limit', () => {
    const planOf = (itemId: string) => {
      const item = theItem(itemId);
      return compile(isDrawnForTownships(item) ? inTownship(item, 'T06') : item, posts);
    };

    expect(planOf('I05')).toMatchObject({
      statutory: { value: 7, unit: 'calendarDay', start: 'receipt' },
      extension: null,
      delivery: null,
    });
    expect(planOf('I13')).toMatchObject({ statutory: { value: 3, unit: 'month' }, delivery: null });
    expect(planOf('I14').preliminaryReview).toEqual({
      limit: { value: 20, unit: 'workingDay' },
      unitId: 'T06',
      steps: ['town-material-review', 'town-site-visit', 'town-audit', 'town-approve'],
    });
    expect(planOf('I15').deemedAcceptance).toBe(false);
    expect(planOf('I04').commitment).toEqual({
      postCheck: { value: 60, unit: 'calendarDay' },
      unitId: 'D16',
      postId: 'D16-SITE',
      material: 'M03',
    });
    expect(planOf('I12')).toMatchObject({
      fee: { postId: 'H01-FEE-1', beforeIssue: true },
      makeUp: { value: 24, unit: 'hour' },
    });
    expect(planOf('I16').joint?.children.map(({ itemId }) => itemId)).toEqual(['I01', 'I02', 'I08']);
    expect(planOf('I07').renewal?.window?.closesBefore).toEqual({ value: 45, unit: 'calendarDay' });
    expect(planOf('I17').dispatch).toEqual({ value: 5, unit: 'workingDay' });
  });

  test('run the road works of I12 side by side: site and traffic police, then the audit', () => {
    const plan = compile(theItem('I12'), posts);
    const after = (from: string, completed: readonly string[]) =>
      nextSteps(plan, { from, completed, facts: {} });

    expect(after('accept', [])).toEqual(['material-review']);
    expect(after('material-review', ['material-review'])).toEqual(['site-visit', 'approve']);
    expect(after('approve', ['material-review', 'approve'])).toEqual([]);
    expect(after('site-visit', ['material-review', 'approve', 'site-visit'])).toEqual(['audit']);
  });

  test('count by the class of the case: I13 and I18 have other limits for other cases', () => {
    const under = (itemId: string, limit: string) => compile(itemOfClass(theItem(itemId), { limit }), posts);

    expect(compile(theItem('I13'), posts).statutory).toEqual({
      value: 3,
      unit: 'month',
      start: 'acceptance',
    });
    expect(under('I13', '申请筹设').statutory).toEqual({
      value: 30,
      unit: 'calendarDay',
      start: 'acceptance',
    });
    expect(under('I13', '申请筹设').promised).toBeNull();
    expect(under('I18', '重点管理且需要现场核查')).toMatchObject({
      statutory: { value: 45, unit: 'calendarDay', start: 'acceptance' },
      promised: { value: 35, unit: 'calendarDay', start: 'acceptance' },
    });
    expect(() => itemOfClass(theItem('I18'), { limit: '简化管理' })).toThrow(
      /I18: no class 简化管理; known: 重点管理/,
    );
    expect(() => itemOfClass(theItem('I02'), { flow: '一般程序' })).toThrow(/known: none/);
  });

  test('go the ordinary way where nobody promises: I04 without the check afterwards', () => {
    const ordinary = compile(itemOfClass(theItem('I04'), { flow: '一般程序' }), posts);

    expect(ordinary.promised).toEqual({ value: 7, unit: 'workingDay', start: 'acceptance' });
    expect(ordinary.steps).toHaveLength(7);
    expect(ordinary.commitment).toBeUndefined();
    expect(ordinary.kind).toBe('promised');
  });

  test('carry both ways where one may promise, of which a case takes the one that its applicant chose', () => {
    const plan = compile(theItem('I04'), posts);
    const { withoutPromise, ...promised } = plan;

    expect(planFor(plan, { commit: true }, null)).toEqual(promised);
    expect(planFor(plan, { commit: false }, null)).toEqual(withoutPromise);
    expect(withoutPromise?.steps).toHaveLength(7);
    expect(promised.commitment).toBeDefined();
    expect(planFor(promised, { commit: true }, null)).toBeNull();
  });

  test('are returned instead of corrected where a rule says so: I01', () => {
    expect(compile(theItem('I01'), posts).correctionStyle).toBe('return');
    expect(compile(theItem('I02'), posts).correctionStyle).toBeUndefined();
  });
});

import { expect, test } from '@jest/globals';
import { compileGuide } from '../../../domain/catalogue/compile-guide.ts';
import { compile } from '../../../domain/catalogue/compile.ts';
import type { CatalogueItem } from '../../../domain/catalogue/item.ts';
import { seedItems, seedOrganisation } from '../../../prisma/seed/seed-data.ts';

const posts = seedOrganisation.posts.map((post) => ({ ...post, windowId: post.windowId ?? null }));

function theItem(overrides: Partial<CatalogueItem> = {}): CatalogueItem {
  const [item] = seedItems;
  if (item === undefined) throw new Error('the seed has no item');
  return { ...item, ...overrides };
}

test('a published item becomes the plan a case carries: each step with its post, power and limit', () => {
  const plan = compile(theItem(), posts);

  expect(plan.steps.map(({ stepId, postId, power, limit }) => [stepId, postId, power, limit?.value])).toEqual(
    [
      ['accept', 'H01-ACCEPT-1', 'accept', 1],
      ['material-review', 'D20-REVIEW', 'review', 2],
      ['site-visit', 'D20-SITE', 'review', 3],
      ['audit', 'D20-AUDIT', 'review', 1],
      ['decide', 'D20-DECIDE', 'decide', 1],
      ['issue', 'D20-ISSUE', 'seal', 1],
      ['hand-out', 'H01-OUT-1', 'serve', 2],
    ],
  );
  expect(plan.steps.find(({ stepId }) => stepId === 'site-visit')).toMatchObject({
    minStaff: 2,
    when: 'siteVisit',
  });
  expect(plan).toMatchObject({
    acceptance: { value: 5, unit: 'workingDay' },
    deemedAcceptance: true,
    statutory: { value: 20, unit: 'workingDay', start: 'acceptance' },
    promised: { value: 8, unit: 'workingDay', start: 'acceptance' },
    extension: { value: 10, unit: 'workingDay' },
    delivery: { value: 10, unit: 'workingDay' },
    correction: { value: 10, unit: 'workingDay' },
    lapseBasis: null,
  });
});

test('a plan holds nothing that a guide only tells: limits without their basis', () => {
  expect(Object.keys(compile(theItem(), posts).acceptance)).toEqual(['value', 'unit']);
  expect(compileGuide(theItem(), '窗口').limitBases.statutory).toBe(
    '中华人民共和国行政许可法 第四十二条第一款',
  );
});

test('a decision limit that contains delivery leaves no delivery clock', () => {
  const { limits } = theItem();
  const statutory = { ...limits.statutory, includesDelivery: true };

  expect(compile(theItem({ limits: { ...limits, statutory } }), posts).delivery).toBeNull();
});

test('a flow that no case could run by is refused, by name', () => {
  const { flow } = theItem();
  const withoutDecision = flow.filter(({ phase }) => phase !== 'decide');
  const elsewhere = flow.map((step) => ({ ...step, unitId: 'S02' }));

  expect(() => compile(theItem({ flow: withoutDecision }), posts)).toThrow(/0 steps in phase decide/);
  expect(() => compile(theItem({ flow: [...flow, ...flow.slice(1, 2)] }), posts)).toThrow(
    /called "material-review"/,
  );
  expect(() => compile(theItem({ flow: elsewhere }), posts)).toThrow(/has no post ACCEPT/);
});

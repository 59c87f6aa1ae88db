import { describe, expect, test } from '@jest/globals';
import { compile } from '../../../domain/catalogue/compile.ts';
import {
  inTownship,
  isForAnyTown,
  isTownOfType,
  postsOfAnyTown,
} from '../../../domain/catalogue/in-township.ts';
import { planFor } from '../../../domain/catalogue/plan-for.ts';
import { catalogueItems } from '../../../prisma/seed/catalogue-data.ts';
import { seedOrganisation } from '../../../prisma/seed/seed-data.ts';

const posts = seedOrganisation.posts.map((post) => ({ ...post, windowId: post.windowId ?? null }));
const itemOf = (itemId: string) => {
  const item = catalogueItems.find((candidate) => candidate.itemId === itemId);
  if (item === undefined) throw new Error(`the catalogue has no item ${itemId}`);
  return item;
};
const planOf = (itemId: string) => {
  const item = itemOf(itemId);
  return compile(item, [...posts, ...postsOfAnyTown(item)]);
};

describe('a flow drawn for every township', () => {
  test('becomes that of the township which the application names, as if it had been drawn for it alone', () => {
    const plan = planOf('I14');

    expect(isForAnyTown(plan)).toBe(true);
    expect(planFor(plan, {}, { unitId: 'T06', posts })).toEqual(
      compile(inTownship(itemOf('I14'), 'T06'), posts),
    );
  });

  test('is refused where the township has no such post, and the post is named', () => {
    const own = posts.filter(({ postId }) => postId !== 'T06-AUDIT');

    expect(() => planFor(planOf('I14'), {}, { unitId: 'T06', posts: own })).toThrow(
      /town-audit.*T06.*TOWN-AUDIT/,
    );
  });

  test.each([
    ['长岗镇人民政府', true],
    ['后山苗族布依族乡人民政府', true],
    ['中枢街道办事处', false],
  ])('%s is a town or an ethnic township: %s', (name, fits) => {
    expect(isTownOfType(name, ['镇', '民族乡'])).toBe(fits);
  });
});

describe('the parts of a joint case', () => {
  const childrenWith = (registered: boolean) => planFor(planOf('I16'), { registered }, null)?.joint?.children;

  test('are those that the answers ask for, and those are required', () => {
    expect(childrenWith(false)).toEqual(['I01', 'I02', 'I08'].map((itemId) => ({ itemId, required: true })));
    expect(childrenWith(true)).toEqual(['I02', 'I08'].map((itemId) => ({ itemId, required: true })));
  });

  test('an item that no answer changes keeps its own plan', () => {
    expect(planFor(planOf('I02'), { township: '长岗镇人民政府' }, null)).toBeNull();
  });
});

import { expect, test } from '@jest/globals';
import { BadInput } from '../../../scripts/xianshi/bad-input.ts';
import { answer } from '../../../scripts/xianshi/commands.ts';
import { catalogueItems } from '../../../prisma/seed/catalogue-data.ts';

interface Answer {
  readonly itemId: string;
  readonly publishable: boolean;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly field: string }[];
}

/** An item as the founders' seed writes it, as small as it may be. */
const entry = {
  ...{
    id: 'X01',
    name: '测试事项',
    typeCode: '01',
    caseTypeCode: '2',
    levelCode: '4',
    baseCode: '999520382002',
  },
  ...{ implCode: '11529999FAKE0025964999520382002', unitId: 'D20', setBy: '法律' },
  basis: [
    { title: '中华人民共和国行政许可法', article: '第十二条', type: '法律', source: 'LIC', verified: true },
  ],
  clocks: {
    acceptance: {
      ...{ value: 5, unit: 'workingDay', deemedAcceptance: true },
      basis: { source: 'LIC', article: '第三十二条第一款第（四）项', type: '法律' },
    },
    decision: {
      ...{ value: 20, unit: 'workingDay', start: 'ACCEPTANCE' },
      basis: { source: 'LIC', article: '第四十二条第一款', type: '法律' },
    },
    extension: { allowed: false, why: '不延长' },
    delivery: {
      value: 10,
      unit: 'workingDay',
      basis: { source: 'LIC', article: '第四十四条', type: '法律' },
    },
    promised: { value: 8, unit: 'workingDay' },
  },
  fee: { charged: false },
  flow: [
    {
      name: '受理',
      phase: 'ACCEPT',
      postType: 'ACCEPT',
      unitRef: 'D20',
      limit: { value: 1, unit: 'workingDay' },
    },
    {
      name: '决定',
      phase: 'DECIDE',
      postType: 'DECIDE',
      unitRef: 'D20',
      limit: { value: 1, unit: 'workingDay' },
    },
    {
      name: '制证',
      phase: 'DELIVER',
      postType: 'ISSUE',
      unitRef: 'D20',
      limit: { value: 1, unit: 'workingDay' },
    },
  ],
  materials: [],
  form: [],
};

async function check(content: unknown, ...options: readonly string[]) {
  const world = {
    read: () => Promise.resolve(typeof content === 'string' ? content : JSON.stringify(content)),
    warn: () => undefined,
  };
  return await answer(['check', 'FILE', ...options], world);
}
const checked = async (content: unknown) => JSON.parse((await check(content, '--json')).text) as Answer;

test('a lawful item has no findings and exit code 0, in the shape of the seed', async () => {
  expect(await checked(entry)).toEqual({ itemId: 'X01', findings: [], publishable: true });
  expect((await check(entry)).exitCode).toBe(0);
});

test('an unlawful one has exit code 1 and says which article, in a table that can be read', async () => {
  const clocks = { ...entry.clocks, promised: { value: 21, unit: 'workingDay' } };
  const { text, exitCode } = await check({ ...entry, clocks });

  expect(exitCode).toBe(1);
  expect(text).toContain('X01  不得发布 not publishable');
  expect(text).toMatch(
    /违法 unlawful\s+promise-outlasts-law\s+limits\.promised\s+行政许可法 第四十二条第一款/,
  );
});

test('an item of our own shape is read as it stands, a catalogue item by item', async () => {
  const [first] = catalogueItems;

  expect(await checked(first)).toMatchObject({ itemId: 'I01', publishable: true });
  expect(await checked({ items: catalogueItems })).toHaveLength(18);
});

test.each<[string, unknown, string]>([
  ['text that is no JSON', '{', 'JSON'],
  ['a number', 5, '事项对象'],
  ['no items', [], '没有事项'],
  ['no clocks', { id: 'X01' }, 'name'],
  [
    'a missing acceptance limit',
    { ...entry, clocks: { ...entry.clocks, acceptance: undefined } },
    'clocks.acceptance',
  ],
  [
    'a limit that is text',
    { ...entry, clocks: { ...entry.clocks, promised: { value: '8', unit: 'workingDay' } } },
    'clocks.promised.value',
  ],
  ['our shape without a flow', { ...catalogueItems[0], flow: undefined }, 'flow'],
])('%s is bad input, and the sentence names it', async (_, content, named) => {
  const refused = check(content);

  await expect(refused).rejects.toThrow(BadInput);
  await expect(refused).rejects.toThrow(named);
});

test.each(['hearing', 'siteCheck'])(
  'a %s of a mode nobody knows is refused, never read as none',
  async (field) => {
    const refused = check({ ...entry, [field]: { mode: 'MANDATORRY' } });

    await expect(refused).rejects.toThrow(BadInput);
    await expect(refused).rejects.toThrow(`${field}.mode`);
  },
);

test('a file that is not there is named', async () => {
  const world = {
    read: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOENT' })),
    warn: () => undefined,
  };

  await expect(answer(['check', 'nowhere.json'], world)).rejects.toThrow('nowhere.json');
});

test('numbers that are no limit and units nobody knows are findings, never NaN', async () => {
  const clocks = {
    ...entry.clocks,
    promised: { value: -3, unit: 'workingDay' },
    decision: { ...entry.clocks.decision, unit: 'week' },
  };
  const { findings, publishable } = await checked({ ...entry, clocks });

  expect(publishable).toBe(false);
  expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual(
    expect.arrayContaining(['limit-unit-unknown limits.statutory', 'limit-negative limits.promised']),
  );
});

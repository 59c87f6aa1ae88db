import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkItem } from '../../../domain/catalogue/check/check-item.ts';
import type { Finding } from '../../../domain/catalogue/check/finding.ts';
import { findOutlasting } from '../../../domain/catalogue/check/outlasts.ts';
import { publishable } from '../../../domain/catalogue/check/publishable.ts';
import type { CatalogueItem, DrawnStep } from '../../../domain/catalogue/item.ts';
import type { Branch } from '../../../domain/catalogue/plan.ts';
import type { Limits } from '../../../domain/catalogue/item-limits.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays, parseDay } from '../../../domain/time/day.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import type { Limit } from '../../../domain/time/limit.ts';
import { catalogueItems, seedFeeList } from '../../../prisma/seed/catalogue-data.ts';

const calendar = nationalCalendar;
const check = (item: CatalogueItem) => checkItem(item, { calendar, feeList: seedFeeList });
const wd = (value: number): Limit => ({ value, unit: 'workingDay' });
const cd = (value: number): Limit => ({ value, unit: 'calendarDay' });

function theItem(itemId: string): CatalogueItem {
  const item = catalogueItems.find((candidate) => candidate.itemId === itemId);
  if (item === undefined) throw new Error(`the catalogue has no item ${itemId}`);
  return item;
}
const withLimits = (itemId: string, change: (limits: Limits) => Partial<Limits>): CatalogueItem => {
  const item = theItem(itemId);
  return { ...item, limits: { ...item.limits, ...change(item.limits) } };
};
const rule = { title: '某部门规章', article: '第一条', source: 'REGR', type: '部门规章' } as const;
const act = (article: string) =>
  ({ title: '中华人民共和国行政许可法', article, source: 'LIC', type: '法律' }) as const;
const unlawfulIn = (item: CatalogueItem) =>
  check(item)
    .filter(({ severity }) => severity === 'unlawful')
    .map(({ code, field }) => `${code} ${field}`);

/** The item with one step drawn otherwise. */
const withStep = (itemId: string, stepId: string, change: Partial<DrawnStep>): CatalogueItem => {
  const item = theItem(itemId);
  return {
    ...item,
    flow: item.flow.map((step) => (step.stepId === stepId ? { ...step, ...change } : step)),
  };
};
/** I14: the town reviews and reports (`town-approve`), the county reviews further; drawn as a graph. */
function reportedInGraph(asked: readonly string[]): CatalogueItem {
  const item = {
    ...theItem('I14'),
    facts: [{ name: 'near', type: 'boolean', zh: '邻路', en: 'near' } as const],
  };
  const inside = item.flow.filter(({ phase }) => phase === 'accept' || phase === 'review');
  const next = (step: DrawnStep): readonly Branch[] => {
    const to = inside[inside.indexOf(step) + 1]?.stepId ?? 'decide';
    const after = inside[inside.indexOf(step) + 2]?.stepId ?? 'decide';
    if (!asked.includes(step.stepId)) return [{ to, when: null }];
    return [
      { to, when: { var: 'near' } },
      { to: after, when: 'otherwise' },
    ];
  };
  return {
    ...item,
    flow: item.flow.map((step) => (inside.includes(step) ? { ...step, next: next(step) } : step)),
  };
}

describe('a fact that nobody settles', () => {
  const found = (item: CatalogueItem) =>
    unlawfulIn(item).filter((finding) => finding.startsWith('fact-nobody-settles'));

  test('neither acceptance nor the report of a lower body settles what the next step hangs on', () => {
    expect(found(withStep('I14', 'town-material-review', { when: 'siteVisit' }))).toEqual([
      'fact-nobody-settles flow.town-material-review',
    ]);
    expect(found(withStep('I14', 'material-review', { when: 'siteVisit' }))).toEqual([
      'fact-nobody-settles flow.material-review',
    ]);
    expect(found(reportedInGraph(['town-approve']))).toEqual(['fact-nobody-settles flow.town-approve']);
  });

  test('a review step before it does', () => {
    const asked = withStep('I14', 'town-site-visit', { when: 'siteVisit' });
    const again = asked.flow.map((step) =>
      step.stepId === 'material-review' ? { ...step, when: 'siteVisit' as const } : step,
    );

    expect(found(asked)).toEqual([]);
    expect(found({ ...asked, flow: again })).toEqual([]);
    expect(found(reportedInGraph(['town-material-review', 'town-approve']))).toEqual([]);
    expect(found(reportedInGraph([]))).toEqual([]);
  });
});

describe('an item is refused when', () => {
  test.each<[string, CatalogueItem, string]>([
    [
      'a rule lengthens the limit',
      withLimits('I06', ({ statutory }) => ({ statutory: { ...statutory, basis: rule } })),
      'statutory-too-long limits.statutory',
    ],
    [
      'its limit has no law of its own',
      withLimits('I02', ({ statutory }) => ({ statutory: { ...statutory, value: 21 } })),
      'statutory-too-long limits.statutory',
    ],
    [
      'a joint limit is longer than 45 working days',
      withLimits('I16', ({ joint, statutory }) => ({
        joint: joint ? { ...joint, value: 46 } : null,
        statutory,
      })),
      'joint-too-long limits.joint',
    ],
    [
      'the act is counted in calendar days',
      withLimits('I02', ({ statutory }) => ({ statutory: { ...statutory, unit: 'calendarDay' } })),
      'unit-of-the-act limits.statutory',
    ],
    [
      'acceptance takes longer than five days',
      withLimits('I02', ({ acceptance }) => ({ acceptance: { ...acceptance, value: 6 } })),
      'acceptance-too-long limits.acceptance',
    ],
    [
      'delivery takes longer than ten days',
      withLimits('I02', ({ delivery }) => ({ delivery: delivery ? { ...delivery, value: 11 } : null })),
      'delivery-too-long limits.delivery',
    ],
    [
      'the promise is longer than the law',
      withLimits('I02', ({ promised }) => ({ promised: promised ? { ...promised, value: 21 } : null })),
      'promise-outlasts-law limits.promised',
    ],
    [
      'a promise in working days outlasts calendar days',
      withLimits('I05', ({ promised }) => ({ promised: promised ? { ...promised, ...wd(3) } : null })),
      'promise-outlasts-law limits.promised',
    ],
    [
      'the promise starts later than the law',
      withLimits('I05', ({ promised }) => ({
        promised: promised ? { ...promised, start: 'acceptance' } : null,
      })),
      'promise-outlasts-law limits.promised',
    ],
    [
      'the steps do not fit into the promise',
      {
        ...theItem('I02'),
        flow: theItem('I02').flow.map((step) =>
          step.stepId === 'audit' ? { ...step, limit: wd(30) } : step,
        ),
      },
      'steps-outlast-promise flow',
    ],
    [
      'a statutory limit is zero',
      withLimits('I02', ({ statutory }) => ({ statutory: { ...statutory, value: 0 } })),
      'limit-zero limits.statutory',
    ],
    [
      'a limit is below zero',
      withLimits('I02', ({ promised }) => ({ promised: promised ? { ...promised, value: -1 } : null })),
      'limit-negative limits.promised',
    ],
    [
      'a limit is no whole number',
      withLimits('I02', ({ promised }) => ({ promised: promised ? { ...promised, value: 1.5 } : null })),
      'limit-not-whole limits.promised',
    ],
    [
      'an extension is longer than ten days',
      withLimits('I02', ({ extension }) => ({ extension: extension ? { ...extension, value: 11 } : null })),
      'extension-too-long limits.extension',
    ],
    [
      'a joint extension has the wrong approver',
      withLimits('I16', ({ extension }) => ({
        extension: extension ? { ...extension, approver: 'agency-head' } : null,
      })),
      'extension-approver limits.extension',
    ],
    [
      'a renewal can be extended',
      withLimits('I07', () => ({ extension: { ...wd(10), basis: act('第四十二条第一款') } })),
      'extension-of-renewal limits.extension',
    ],
    [
      'a licence is not accepted by silence',
      withLimits('I02', ({ acceptance }) => ({ acceptance: { ...acceptance, deemed: false } })),
      'acceptance-not-deemed limits.acceptance.deemed',
    ],
    [
      'a benefit is accepted by silence',
      withLimits('I15', ({ acceptance }) => ({ acceptance: { ...acceptance, deemed: true } })),
      'deemed-outside-the-act limits.acceptance.deemed',
    ],
    [
      'an application is returned instead of corrected, and nothing says so',
      { ...theItem('I01'), resubmission: { basis: null } },
      'returned-without-basis resubmission.basis',
    ],
    [
      'an instant item promises a later day',
      withLimits('I01', ({ promised }) => ({ promised: promised ? { ...promised, value: 1 } : null })),
      'instant-not-same-day limits.promised',
    ],
    ['a document sets a licence', { ...theItem('I10'), setBy: '规范性文件' }, 'set-by setBy'],
    ['a departmental rule sets a licence', { ...theItem('I10'), setBy: '部门规章' }, 'set-by setBy'],
    [
      'a look on the spot stops the clock',
      {
        ...theItem('I14'),
        specialProcedures: [
          {
            kind: { other: '现场踏勘' },
            basis: act('第四十五条'),
            excludedBy: act('第四十五条'),
            maxWorkingDays: 5,
            enabled: true,
          },
        ],
      },
      'not-in-article-45 specialProcedures.0',
    ],
    [
      'an unread basis stops the clock',
      {
        ...theItem('I06'),
        specialProcedures: (theItem('I06').specialProcedures ?? []).map((one) => ({ ...one, enabled: true })),
      },
      'special-unverified specialProcedures.1',
    ],
    [
      'a fee stands on a rule',
      { ...theItem('I12'), fees: feesWith({ basis: rule }) },
      'fee-without-law fees.basis',
    ],
    [
      'a fee is not in force in the list',
      {
        ...theItem('I12'),
        fees: feesWith({
          items: [{ feeCode: 'FEE-WATER', name: '水资源费', standards: [{ desc: '', fen: 1, per: '' }] }],
        }),
      },
      'fee-not-listed fees.items.0',
    ],
    [
      'a fee is charged in half a fen',
      {
        ...theItem('I12'),
        fees: feesWith({
          items: [{ feeCode: 'FEE-ROAD-OCC', name: '占用费', standards: [{ desc: '', fen: 0.5, per: '' }] }],
        }),
      },
      'fee-standard fees.items.0',
    ],
    [
      'one person checks on the spot',
      {
        ...theItem('I10'),
        flow: theItem('I10').flow.map((step) => (step.postType === 'SITE' ? { ...step, minStaff: 1 } : step)),
      },
      'two-staff flow.site-visit.minStaff',
    ],
    [
      'a hearing is mandatory and no procedure',
      { ...theItem('I10'), specialProcedures: [] },
      'hearing-without-procedure specialProcedures',
    ],
    [
      'the reviewer hosts the hearing',
      {
        ...theItem('I10'),
        hearing: {
          mode: 'mandatory',
          interestedParties: true,
          basis: act('第四十六条'),
          hostPostType: 'REVIEW',
        },
      },
      'hearing-host-reviews hearing.hostPostType',
    ],
    [
      'a renewal is not granted by silence',
      { ...theItem('I07'), renewal: renewalWith({ deemedBasis: null }) },
      'renewal-not-deemed renewal.deemedBasis',
    ],
    [
      'a renewal window has no rule',
      { ...theItem('I07'), renewal: renewalWith({ basis: act('第五十条第一款') }) },
      'renewal-window renewal.closesBefore',
    ],
    [
      'the renewal window closes before it opens',
      { ...theItem('I03'), renewal: renewalWith({ opensBefore: wd(15), closesBefore: wd(90), basis: rule }) },
      'renewal-window-empty renewal.opensBefore',
    ],
    [
      'its steps stand in the wrong order',
      { ...theItem('I02'), flow: [...theItem('I02').flow].reverse() },
      'flow-order flow.accept',
    ],
    ['its code belongs to another level', { ...theItem('I18'), levelCode: '4' }, 'impl-code implCode'],
    [
      'its code has a wrong check sign',
      { ...theItem('I01'), implCode: theItem('I01').implCode.replace('FAKE', 'FAKF') },
      'impl-code implCode',
    ],
    [
      'a material may be missing that is not so marked',
      { ...theItem('I02'), tolerance: { limit: wd(5), materialCodes: ['M01'], grantBeforeBasis: null } },
      'tolerance-unmarked tolerance.materialCodes',
    ],
    [
      'a promise of the applicant is never checked',
      {
        ...theItem('I04'),
        commitment: { basis: act('x'), postCheck: null, postType: 'SITE', unitId: 'D16' },
      },
      'commitment-without-check commitment.postCheck',
    ],
    [
      'it is delegated without a law',
      { ...theItem('I09'), delegation: { toUnitKind: 'TOWNSHIP', scope: '', basis: null } },
      'delegation-without-basis delegation.basis',
    ],
    [
      'one of few is sent',
      withLimits('I17', ({ dispatch }) => ({ dispatch: dispatch ? { ...dispatch, minStaff: 1 } : null })),
      'two-staff limits.dispatch.minStaff',
    ],
    [
      'a joint item names no agencies',
      { ...theItem('I16'), jointUnitIds: [] },
      'joint-without-units jointUnitIds',
    ],
  ])('%s', (_, item, found) => {
    expect(unlawfulIn(item)).toContain(found);
    expect(check(item).every(({ zh, en, article }) => zh !== '' && en !== '' && article.article !== '')).toBe(
      true,
    );
  });
});

function feesWith(change: Partial<NonNullable<CatalogueItem['fees']>>): NonNullable<CatalogueItem['fees']> {
  const { fees } = theItem('I12');
  if (fees === undefined) throw new Error('I12 has no fees');
  return { ...fees, ...change };
}

function renewalWith(
  change: Partial<NonNullable<CatalogueItem['renewal']>>,
): NonNullable<CatalogueItem['renewal']> {
  const { renewal } = theItem('I07');
  if (renewal === null || renewal === undefined) throw new Error('I07 is no renewal');
  return { ...renewal, ...change };
}

test('a promise of zero fits into every limit', () => {
  const item = withLimits('I05', ({ promised }) => ({
    promised: promised ? { ...promised, ...wd(0) } : null,
  }));

  expect(unlawfulIn(item).filter((found) => found.startsWith('promise'))).toEqual([]);
});

test('five working days over 国庆 outlast seven calendar days, and the finding names the day', () => {
  expect(findOutlasting(calendar, { limits: wd(1), within: cd(7) })).toBeNull();
  expect(findOutlasting(calendar, { limits: wd(5), within: cd(7) })).not.toBeNull();
  expect(findOutlasting(calendar, { limits: wd(40), within: { value: 3, unit: 'month' } })).toBeNull();
});

const limit = fc.record<Limit>({
  value: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('workingDay' as const, 'calendarDay' as const),
});

test('a promise that passes never outlasts the law, from whichever day of 2024 to 2026', () => {
  fc.assert(
    fc.property(limit, limit, fc.integer({ min: 0, max: 1095 }), (promised, law, offset) => {
      const item = withLimits('I13', ({ statutory }) => ({
        statutory: { ...statutory, ...law },
        promised: { ...promised, start: 'acceptance' },
      }));
      if (unlawfulIn(item).includes('promise-outlasts-law limits.promised')) return;
      const start = addDays(parseDay('2024-01-01'), offset);
      const last = (of: Limit) => deadlineOf(calendar, { start, limit: of, excluded: [] }).lastDayOn;

      expect(last(promised) <= last(law)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('publication', () => {
  const finding = (severity: Finding['severity'], code: string): Finding => ({
    ...{ severity, code, zh: '甲', en: 'a', field: 'f' },
    article: { source: 'LIC', article: '第四条' },
  });

  test('is blocked by what is unlawful, whatever the reasons', () => {
    const findings = [finding('unlawful', 'x'), finding('doubtful', 'y')];

    expect(publishable(findings, { x: '理由', y: '理由' })).toMatchObject({
      ok: false,
      refusal: { code: 'unlawful', findings: [{ code: 'x' }] },
    });
  });

  test('asks a reason for each doubt and keeps those that were asked for', () => {
    const findings = [finding('doubtful', 'y'), finding('doubtful', 'z')];

    expect(publishable(findings, { y: '理由', z: '  ' })).toMatchObject({
      refusal: { code: 'reason-missing', findings: [{ code: 'z' }] },
    });
    expect(publishable(findings, { y: '一', z: '二', more: '三' })).toEqual({
      ok: true,
      outcome: { reasons: { y: '一', z: '二' } },
    });
  });
});

import { expect, test } from '@jest/globals';
import { openCase } from '../../../domain/case/open-case.ts';
import { LINK_REASONS } from '../../../domain/case/side-roads/linked-case.ts';
import type { LinkReason } from '../../../domain/case/side-roads/linked-case.ts';
import { linkedOpening, mayReopen } from '../../../domain/case/side-roads/reopening.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { act, at, foodPlan, paper, play, received, staff } from '../builders.ts';
import { acceptedCase, decidableCase, grantedCase } from './side-road-cases.ts';

const sealed = { certificateNo: 'Z', sha256: paper.sha256 };
const serve = (state: CaseState) =>
  play(
    state,
    act('issueCertificate', at('2026-03-05 10:00'), sealed),
    act('serve', at('2026-03-06 10:00'), { method: 'window' }),
  );
const refused = () =>
  play(
    decidableCase(),
    act('refuse', at('2026-03-04 10:00'), { document: paper, reasonId: 'r' }, staff('approver')),
  );
const notAccepted = () =>
  play(
    received(at('2026-03-02 09:00')),
    act('refuseAcceptance', at('2026-03-02 10:00'), { document: paper, reasonId: 'r' }),
  );
const withdrawn = () => play(acceptedCase(), act('withdraw', at('2026-03-03 10:00'), {}));
const commitment = { postCheck: { value: 60, unit: 'calendarDay' }, postId: 'site', unitId: 'unit' } as const;
const checked = (result: 'kept' | 'broken') =>
  play(
    serve(grantedCase({ commitment }, { acceptance: { commitmentId: 'promise' } })),
    act('completePostCheck', at('2026-04-01 10:00'), {
      ...{ result, staff: ['a', 'b'], opinionId: 'o', document: paper },
    }),
  );

const both: readonly LinkReason[] = ['reconsideration', 'litigation'];
test.each<[string, CaseState, readonly LinkReason[]]>([
  ['a served permit', serve(grantedCase()), both],
  ['a refusal, served or not', refused(), both],
  ['a refusal to accept', notAccepted(), [...both, 'resubmission']],
  ['a withdrawn case', withdrawn(), ['resubmission']],
  ['a broken promise', checked('broken'), [...both, 'commitment-broken']],
  ['a kept promise', checked('kept'), both],
  ['a case that is still examined', acceptedCase(), []],
  ['a permit that is not served yet', grantedCase(), []],
])('%s may be followed by a linked case only for its own reasons', (_what, state, reasons) => {
  expect(LINK_REASONS.filter((reason) => mayReopen(state, reason).ok)).toEqual(reasons);
});

test('a refusal to reopen says for which reasons it would be possible', () => {
  expect(mayReopen(withdrawn(), 'litigation')).toEqual({
    ok: false,
    refusal: {
      ...{ code: 'not-reopenable', state: 'withdrawn', reason: 'litigation', possible: ['resubmission'] },
    },
  });
});

test('the new case names the old one and begins anew; the old one is as it was', () => {
  const original = refused();
  const before = JSON.stringify(original);
  const link = mayReopen(original, 'reconsideration');
  if (!link.ok) throw new Error(link.refusal.code);
  const opening = linkedOpening(original, link.outcome, {
    ...{ caseNo: 'C2', receivedAt: at('2026-05-06 09:00'), plan: foodPlan({ itemVersion: 2 }) },
  });

  expect(openCase(opening)).toMatchObject({
    ...{ caseNo: 'C2', state: 'received', clocks: [], practice: true },
    linkedTo: { caseNo: 'C1', reason: 'reconsideration' },
    plan: { itemVersion: 2 },
  });
  expect(JSON.stringify(original)).toBe(before);
});

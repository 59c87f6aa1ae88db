import { expect, test } from '@jest/globals';
import type { SubmitBody } from '../../../contract/acts.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import { caseWorkflowId, hearChild } from '../../../workflows/messages.ts';
import { until } from '../../workflows/until.ts';
import { problemOf } from '../caller.ts';
import { PERSON } from './open-roads.ts';
import type { Roads } from './open-roads.ts';

const RESTAURANT: SubmitBody['form'] = {
  ...PERSON,
  ...{ registered: false, tradeName: '测试小馆', premises: '测试路 1 号', township: '中枢街道办事处' },
  ...{ area: '80', foodItems: ['热食类'], greaseTrap: true, outletPlace: '后巷检查井' },
};

/** 联办 (许可法 26). */
export function joint(roads: () => Roads): void {
  test('a joint case opens a part for each department, hears their decisions, and names the one that is late', async () => {
    const { act, ask, look, moveClock, opened } = roads();
    const caseNo = await opened('I16', RESTAURANT, '2026-03-02T09:00:00+08:00');
    await act(caseNo, 'clerk', 'acceptance');
    const parts = await until('three parts begun', async () => {
      const { family } = await look('applicant', caseNo);
      return (
        family?.children.length === 3 &&
        family.children.every(({ state }) => state !== null) &&
        family.children
      );
    });
    const named = (item: string): string =>
      parts.find(({ itemName }) => itemName.includes(item))?.caseNo ?? '';
    const shop = named('个体工商户');
    await act(shop, 'approver', 'review');
    await act(shop, 'approver', 'grant', {});
    const food = named('食品');
    await act(food, 'reviewer', 'review');
    await act(food, 'reviewer', 'step-completion', {
      ...{ step: 'material-review', opinion: '齐全。', siteVisit: false },
    });
    await act(food, 'auditor', 'step-completion', { step: 'audit', opinion: '同意。' });
    await act(food, 'approver', 'grant', { reason: '符合条件。' });
    await until('the whole has heard of both', async () => {
      const { events } = await look('applicant', caseNo);
      return events.filter(({ type }) => type === 'childDecided').length === 2;
    });
    const whole = roads().house.engine.client.workflow.getHandle(caseWorkflowId(caseNo));
    const again = { kind: 'decided', childNo: food, itemId: 'I02', result: 'refused' } as const;
    const at = parseInstant('2026-03-02T10:00:00+08:00');
    await whole.executeUpdate(hearChild, { args: [{ ...again, at }] });
    await expect(
      whole.executeUpdate(hearChild, { args: [{ ...again, childNo: caseNo, at }] }),
    ).rejects.toMatchObject({ cause: { type: 'not-a-child' } });
    const waiting = await ask(caseNo, 'approver', 'grant', {});
    const late = await moveClock(caseNo, '2026-03-19T09:00:00+08:00');
    const seenBelow = await look('drain-reviewer', named('排水'));

    expect(late).toMatchObject({ state: 'joint' });
    expect(
      late.events.filter(({ type }) => type === 'childDecided').map(({ params }) => params['result']),
    ).toEqual(['granted', 'granted']);
    expect(late.clocks.map(({ clock }) => clock)).toContain('joint');
    expect(problemOf(waiting)).toMatchObject({ status: 409, code: 'wrong-state' });
    const [slow] = late.family?.children ?? [];
    expect(slow).toMatchObject({
      late: true,
      unitName: '仁怀市住房和城乡建设局',
      caseNo: late.family?.slowest,
      clock: { clock: 'step', stepName: '材料审查', card: 'red' },
    });
    expect(late.family?.children.filter(({ over }) => over)).toHaveLength(2);
    expect(seenBelow.family?.parent?.caseNo).toBe(caseNo);
    expect(seenBelow.now.slice(0, 10)).toBe('2026-03-19');
    expect(seenBelow.documents.map(({ kind }) => kind)).toEqual(['accept']);
    expect(seenBelow.cards.some(({ level }) => level === 'red')).toBe(true);
  }, 120_000);
}

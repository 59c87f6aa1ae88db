/** 一次告知补正 (32): everything at once, and what a second notice may still name. settled.md 12. */
import { describe, expect, test } from '@jest/globals';
import type { CaseState } from '../../../domain/case/state.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import { act, at, calendar, paper, play, received, refusalOf } from '../builders.ts';
import { clockNamed, eventsUntil } from './side-road-cases.ts';

const fresh = () => received(at('2026-03-02 09:00'));
const ask = (materials: readonly string[], when = '2026-03-03 10:00', approvedBy?: string) =>
  act('requestCorrection', at(when), {
    ...{ materials, document: paper },
    ...(approvedBy === undefined ? {} : { approvedBy }),
  });
const supply = (materials: readonly string[], when: string, final = false) =>
  act('supplyCorrection', at(when), { materials, final });
/** M01 and M02 asked for on Tuesday 03-03, handed in one after the other. */
const told = () => play(fresh(), ask(['M01', 'M02']));
const half = () => play(told(), supply(['M01'], '2026-03-04 10:00'));
const whole = () => play(half(), supply(['M02'], '2026-03-05 10:00'));

describe('the notice', () => {
  test.each([
    ['nothing', [], 'no-material'],
    ['what the item does not ask for', ['M01', 'M09'], 'unknown-material'],
    ['one or several of its materials', ['M01'], 'allowed'],
  ])('may not name anything else: %s', (_what, materials, code) => {
    expect(refusalOf(fresh(), ask(materials))).toBe(code);
  });

  test('a refusal says what may be named, or what may not', () => {
    const refusal = (materials: readonly string[]) =>
      handleAct(fresh(), ask(materials), { calendar, now: at('2026-03-03 10:00') });

    expect(refusal([])).toMatchObject({ refusal: { possible: ['M01', 'M02', 'M03'] } });
    expect(refusal(['M01', 'M09'])).toMatchObject({ refusal: { materials: ['M09'] } });
  });
});

describe('a second notice', () => {
  const second = (state: CaseState, materials: readonly string[], approvedBy?: string) =>
    refusalOf(state, ask(materials, '2026-03-06 10:00', approvedBy));

  test('may name what was newly handed in, in one or several supplies', () => {
    expect(second(whole(), ['M01'])).toBe('allowed');
    expect(second(whole(), ['M01', 'M02'])).toBe('allowed');
  });

  test('may name what is still missing after a supply that is to be the last', () => {
    expect(second(play(half(), supply([], '2026-03-05 10:00', true)), ['M02'])).toBe('allowed');
  });

  test('may name anything else only with approval: it should have been told at once', () => {
    expect(second(whole(), ['M03'])).toBe('second-notice');
    expect(second(whole(), ['M01', 'M03'])).toBe('second-notice');
    expect(second(whole(), ['M03'], 'section-head')).toBe('allowed');
  });

  test('a refusal names only what came too late', () => {
    const late = ask(['M01', 'M03'], '2026-03-06 10:00');

    expect(handleAct(whole(), late, { calendar, now: late.at })).toMatchObject({
      refusal: { code: 'second-notice', materials: ['M03'] },
    });
  });
});

describe('a supply', () => {
  test.each([
    ['of nothing', [], false, 'no-material'],
    ['of nothing, as the last', [], true, 'allowed'],
    ['of what was not asked for', ['M03'], false, 'not-requested'],
    ['of what was', ['M02'], false, 'allowed'],
  ])('%s', (_what, materials, final, code) => {
    expect(refusalOf(told(), supply(materials, '2026-03-04 10:00', final))).toBe(code);
  });

  test('that is complete ends the period of the applicant for good', () => {
    expect(clockNamed(half(), 'correction')?.state).toBe('running');
    expect(clockNamed(whole(), 'correction')).toMatchObject({
      ...{ state: 'stopped', stoppedAt: at('2026-03-05 10:00') },
    });
    // Ten working days after 03-03 end on 03-17; the case was accepted long before.
    const accepted = play(whole(), act('accept', at('2026-03-06 10:00'), { document: paper }));
    const after = eventsUntil(accepted, '2026-03-18 00:00').map(({ type }) => type);
    expect(after).not.toContain('correctionExpired');
  });
});

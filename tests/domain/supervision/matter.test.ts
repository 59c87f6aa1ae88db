import { describe, expect, test } from '@jest/globals';
import { decideMatter } from '../../../domain/supervision/matter-decide.ts';
import { evolveMatter, foldMatter, openMatter } from '../../../domain/supervision/matter-evolve.ts';
import { answerDueOn, dueRung, nextRung } from '../../../domain/supervision/matter-ladder.ts';
import { mayPerformOnMatter } from '../../../domain/supervision/matter-authority.ts';
import type { MatterOpening, MatterState } from '../../../domain/supervision/matter.ts';
import type { MatterAct } from '../../../domain/supervision/matter-act.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { at, calendar, staff } from '../builders.ts';

const card = (level: 'yellow' | 'red', openedAt: Instant): MatterOpening => ({
  matterId: 'card/C1/T04/step/accept/passed',
  kind: 'card',
  caseNo: 'C1',
  unitId: 'hall',
  openedAt,
  card: { cardKey: 'C1/T04/step/accept/passed', clockId: 'step/accept', level, threshold: 'passed' },
  practice: true,
  clockOffsetMs: 0,
});
const record = (openedAt: Instant): MatterOpening => ({
  ...card('red', openedAt),
  matterId: 'accountability/C1/hall',
  kind: 'accountability',
  card: null,
});
const opened = (opening: MatterOpening): MatterState =>
  foldMatter(opening, [{ by: null, event: { type: 'opened', at: opening.openedAt } }]);
const acted = (
  state: MatterState,
  act: string,
  when: Instant,
  payload: object = {},
): MatterState | string => {
  const verdict = decideMatter(
    state,
    { act, at: when, by: staff('somebody'), with: payload } as unknown as MatterAct,
    { calendar },
  );
  if (!verdict.ok) return verdict.refusal.code;
  return verdict.outcome.reduce((s, event) => evolveMatter(s, { by: staff('somebody'), event }), state);
};
const mustAct = (state: MatterState, act: string, when: Instant, payload: object = {}): MatterState => {
  const next = acted(state, act, when, payload);
  if (typeof next === 'string') throw new Error(`refused: ${next}`);
  return next;
};
/** Every rung until nothing more is due, as `instant rung`. */
function climb(state: MatterState, until: Instant): readonly string[] {
  const event = dueRung(state, calendar, until);
  if (event === null) return [];
  const rung = 'rung' in event ? event.rung : event.type;
  return [
    `${formatInstant(event.at).slice(0, 16)} ${rung}`,
    ...climb(evolveMatter(state, { by: null, event }), until),
  ];
}

describe('the ladder of a card', () => {
  test('an unanswered yellow becomes red after two working days, then a reminder, then the government leader', () => {
    const yellow = opened(card('yellow', at('2026-03-04 00:00')));

    expect(climb(yellow, at('2026-12-01 00:00'))).toEqual([
      '2026-03-07T00:00 raised',
      '2026-03-13T00:00 reminder',
      '2026-03-17T00:00 government-leader',
    ]);
  });

  test('an answered yellow climbs nothing', () => {
    const answered = mustAct(
      opened(card('yellow', at('2026-03-04 00:00'))),
      'answer',
      at('2026-03-05 10:00'),
      {
        contentId: 'c',
      },
    );

    expect(climb(answered, at('2026-12-01 00:00'))).toEqual([]);
    expect(answerDueOn(answered, calendar)).toBeNull();
  });

  test('an answered red that nobody closes still reaches the government leader; a closed one does not', () => {
    const answered = mustAct(opened(card('red', at('2026-03-31 00:00'))), 'answer', at('2026-04-01 10:00'), {
      contentId: 'c',
    });
    const closed = mustAct(answered, 'close', at('2026-04-02 10:00'));

    expect(nextRung(answered, calendar)).toMatchObject({ rung: 'government-leader' });
    expect(nextRung(closed, calendar)).toBeNull();
  });

  test('a card issued on a Saturday gives its days from Monday on, Monday not counted', () => {
    expect(answerDueOn(opened(card('yellow', at('2026-03-07 00:00'))), calendar)).toBe('2026-03-11');
  });

  test('a card is closed only once it has been answered, and answered once', () => {
    const issued = opened(card('yellow', at('2026-03-04 00:00')));
    const answered = mustAct(issued, 'answer', at('2026-03-05 10:00'), { contentId: 'c' });

    expect(acted(issued, 'close', at('2026-03-05 10:00'))).toBe('answer-first');
    expect(acted(answered, 'answer', at('2026-03-05 11:00'), { contentId: 'd' })).toBe('already-answered');
    expect(
      acted(mustAct(answered, 'close', at('2026-03-06 10:00')), 'instruct', at('2026-03-06 11:00')),
    ).toBe('matter-ended');
  });
});

describe('the accountability record', () => {
  const frozen = () => mustAct(opened(record(at('2026-03-07 00:00'))), 'freezeFacts', at('2026-03-09 10:00'));

  test('goes from facts to explanation to a person who decides', () => {
    const explained = mustAct(frozen(), 'explain', at('2026-03-10 10:00'), { contentId: 'e' });
    const attributed = mustAct(explained, 'attribute', at('2026-03-10 11:00'), {
      mainPersonId: 'P',
      contentId: 'a',
    });
    const decided = mustAct(attributed, 'decide', at('2026-03-12 10:00'), {
      documentNo: 'n',
      contentId: 'd',
    });

    expect(frozen()).toMatchObject({ state: 'explanation-due', explanationDueOn: '2026-03-12' });
    expect(mustAct(decided, 'close', at('2026-03-13 10:00')).state).toBe('closed');
  });

  test('nobody is attributed before the explanation is in or its days are over', () => {
    const payload = { mainPersonId: 'P', contentId: 'a' };

    expect(acted(frozen(), 'attribute', at('2026-03-12 23:59'), payload)).toBe('explanation-open');
    expect(mustAct(frozen(), 'attribute', at('2026-03-13 00:00'), payload).state).toBe('attributed');
  });

  test('may end as not liable for a listed ground', () => {
    const ended = mustAct(frozen(), 'findNotLiable', at('2026-03-10 10:00'), {
      ground: 'force-majeure',
      contentId: 'g',
    });

    expect(ended.state).toBe('not-liable');
    expect(nextRung(ended, calendar)).toBeNull();
  });

  test('reminds of a missing explanation and of a record that nobody attributed', () => {
    expect(climb(frozen(), at('2026-12-01 00:00'))).toEqual([
      '2026-03-13T00:00 explanation-overdue',
      '2026-03-17T00:00 not-attributed',
    ]);
  });
});

test('the unit answers, leaders instruct, the supervision body closes and decides', () => {
  const nobody = {
    personId: 'P',
    holdsPost: false,
    leadsUnit: false,
    firstResponsible: false,
    governmentLeader: false,
    supervisor: false,
  };
  const may = (act: 'answer' | 'instruct' | 'decide', as: object) =>
    mayPerformOnMatter(act, { ...nobody, ...as }, act === 'decide' ? 'accountability' : 'card').ok;

  expect([may('answer', { holdsPost: true }), may('answer', { supervisor: true })]).toEqual([true, false]);
  expect([may('instruct', { governmentLeader: true }), may('instruct', { holdsPost: true })]).toEqual([
    true,
    false,
  ]);
  expect([may('decide', { supervisor: true }), may('decide', { firstResponsible: true })]).toEqual([
    true,
    false,
  ]);
});

test('a matter before its first event has nothing in its log', () => {
  expect(openMatter(card('yellow', at('2026-03-04 00:00'))).seq).toBe(0);
});

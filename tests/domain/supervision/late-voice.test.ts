import { expect, test } from '@jest/globals';
import { hasActedSince, lateVoiceOf } from '../../../domain/supervision/late-voice.ts';
import { foldMatter } from '../../../domain/supervision/matter-evolve.ts';
import type { MatterEvent } from '../../../domain/supervision/matter-event.ts';
import type { MatterKind, Rung } from '../../../domain/supervision/matter-names.ts';
import type { MatterState } from '../../../domain/supervision/matter.ts';
import { at } from '../builders.ts';

const OPENED = at('2026-03-02 10:00');
const reminded = (rung: Rung): MatterEvent => ({ type: 'reminded', at: at('2026-03-04 00:00'), rung });

function matter(kind: MatterKind, ...events: readonly MatterEvent[]): MatterState {
  const opening = {
    ...{ matterId: `${kind}/C1/1`, kind, caseNo: 'C1', unitId: 'D20', openedAt: OPENED, card: null },
    ...{ practice: false, clockOffsetMs: 0 },
  };
  return foldMatter(
    opening,
    [{ type: 'opened', at: OPENED } as const, ...events].map((event) => ({ by: null, event })),
  );
}
const contacted: MatterEvent = { type: 'contacted', at: OPENED, contentId: 'c' };

test('a bad rating not contacted is T14 of the unit; one not called back is T14 of the supervision body', () => {
  const answered = { type: 'answered', at: OPENED, contentId: 'c' } as const;

  expect(lateVoiceOf(matter('bad-rating'), reminded('contact-overdue'))).toEqual({
    ...{ rule: 'T14', because: 'contact-overdue', lastDayOn: '2026-03-03', answers: 'unit' },
  });
  expect(lateVoiceOf(matter('bad-rating', contacted, answered), reminded('call-back-overdue'))).toMatchObject(
    {
      answers: 'supervision',
    },
  );
});

test('a complaint is T15 of the body that handles it, whatever was late', () => {
  for (const rung of ['acceptance-overdue', 'settlement-overdue', 'call-back-overdue'] as const)
    expect(lateVoiceOf(matter('complaint'), reminded(rung))).toMatchObject({
      rule: 'T15',
      answers: 'supervision',
    });
});

test('orders and explanations that are late give none, nor does anything but a limit that passed', () => {
  expect(lateVoiceOf(matter('supervision-order'), reminded('overdue'))).toBeNull();
  expect(lateVoiceOf(matter('delay-explanation'), reminded('explanation-overdue'))).toBeNull();
  expect(lateVoiceOf(matter('bad-rating'), contacted)).toBeNull();
});

test('whoever was late has acted once the matter has left the state in which the limit ran', () => {
  expect(hasActedSince(matter('bad-rating'), 'contact-overdue')).toBe(false);
  expect(hasActedSince(matter('bad-rating', contacted), 'contact-overdue')).toBe(true);
});

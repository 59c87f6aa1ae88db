import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { CardView } from '../../../contract/case.ts';
import { clockName } from './clock-words.ts';
import { dayWords } from './moments.ts';

type Card = z.infer<typeof CardView>;

/** What a card is about: the clock whose limit passed, or what was found where no clock issued it. */
export function cardWhat(t: TFunction, card: Card, now?: string): string {
  if (card.clock !== null) return clockName(t, { clock: card.clock, stepName: card.stepName });
  const date = card.lastDayOn === null ? '' : dayWords(t, card.lastDayOn, now, 'day');
  return t(`clock:found.${card.rule}.${card.because ?? ''}`, { date });
}

import { z } from 'zod';
import { DayText, InstantText } from './shapes.ts';

const PersonId = z.string().min(1).max(40);

/** POST /api/absences: away from … to …, both days included. */
export const AbsenceBody = z.strictObject({ personId: PersonId, fromOn: DayText, toOn: DayText });
export type AbsenceBody = z.infer<typeof AbsenceBody>;

/** POST /api/absences/return: back at the post from that day on. */
export const ReturnBody = z.strictObject({ personId: PersonId, fromOn: DayText, backOn: DayText });
export type ReturnBody = z.infer<typeof ReturnBody>;

/** What follows, sentence by sentence: who stands at each post on those days. */
export const AbsenceEffects = z.strictObject({ effects: z.array(z.string()) });
export type AbsenceEffects = z.infer<typeof AbsenceEffects>;

export const AbsencesAnswer = z.strictObject({
  today: DayText,
  /** Whom this person may enter: themselves, and those of the units they head. */
  people: z.array(z.strictObject({ personId: z.string(), name: z.string(), posts: z.string() })),
  /** Not over yet. */
  absences: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      fromOn: DayText,
      toOn: DayText,
      effects: z.array(z.string()),
      /** Who entered it last, and when; null: it came with the organisation. */
      enteredBy: z.string().nullable(),
      enteredAt: InstantText.nullable(),
    }),
  ),
});
export type AbsencesAnswer = z.infer<typeof AbsencesAnswer>;

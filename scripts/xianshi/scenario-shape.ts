import { z } from 'zod';
import { PROFILE_NAMES } from '../../domain/catalogue/profile-name.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { checkLimit } from '../../domain/time/limit.ts';

/** A scenario as people write it; what it may say beyond this is read by the simulation itself. */
const Instant = z.iso.datetime({ offset: true, message: 'an instant is YYYY-MM-DDTHH:mm:ss with an offset' });
const Unit = z.enum(['workingDay', 'calendarDay', 'month', 'hour']);
const start = z.enum(['receipt', 'acceptance']).optional();
/** Zero working days, the same day, is lawful for promises and steps only (settled 7). */
const Step = z
  .looseObject({ value: z.int().min(0), unit: Unit, start })
  .refine((limit) => checkLimit(limit, { allowZero: true }) === null, {
    path: ['value'],
    message: 'limit-zero: zero is lawful in working days only',
  });
const Limit = z.looseObject({ value: z.int().min(1, 'limit-zero: at least 1'), unit: Unit, start });
/** None is written as null; an extension by nothing changes nothing. */
const Extension = z.looseObject({ value: z.int().min(0), unit: Unit });

const Item = z.looseObject({
  kind: z.enum(['promised', 'instant']),
  acceptance: Limit,
  statutory: Limit,
  promised: Step.nullish(),
  extension: Extension.nullish(),
  delivery: Limit.nullish(),
  correction: Limit.optional(),
  acceptStep: Step.nullish(),
  decideStep: Step.nullish(),
  steps: z.array(z.looseObject({ id: z.string().min(1), limit: Step.nullable() })),
  materials: z.array(z.string()).optional(),
  profile: z.enum(PROFILE_NAMES).default('STD'),
});

const Whole = z.looseObject({
  id: z.string().min(1),
  item: Item,
  receivedAt: Instant,
  permitExpiresOn: z.iso.date().optional(),
  acts: z.array(
    z.looseObject({
      at: Instant,
      act: z.string(),
      by: z.string(),
      with: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  until: Instant,
});

export const ScenarioShape = Whole.refine(
  ({ receivedAt, until }) => parseInstant(until) >= parseInstant(receivedAt),
  { path: ['until'], message: 'is before receivedAt' },
);

import { z } from 'zod';
import { PROFILE_NAMES } from '../../domain/catalogue/profile-name.ts';

/** A scenario as people write it; what it may say beyond this is read by the simulation itself. */
const Instant = z.iso.datetime({ offset: true, message: 'an instant is YYYY-MM-DDTHH:mm:ss with an offset' });
const Unit = z.enum(['workingDay', 'calendarDay', 'month', 'hour']);
const Limit = z.looseObject({ value: z.int().min(0), unit: Unit });
const Started = Limit.extend({ start: z.enum(['receipt', 'acceptance']).optional() });

const Item = z.looseObject({
  kind: z.enum(['promised', 'instant']),
  acceptance: Limit,
  statutory: Started,
  promised: Started.nullish(),
  extension: Limit.nullish(),
  delivery: Limit.nullish(),
  correction: Limit.optional(),
  acceptStep: Limit.nullish(),
  decideStep: Limit.nullish(),
  steps: z.array(z.looseObject({ id: z.string().min(1), limit: Limit.nullable() })),
  materials: z.array(z.string()).optional(),
  profile: z.enum(PROFILE_NAMES).default('STD'),
});

export const ScenarioShape = z.looseObject({
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

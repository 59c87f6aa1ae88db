import { z } from 'zod';

/** GET /api/health: the process answers. */
export const HealthAnswer = z.strictObject({ ok: z.literal(true) });

export const PARTS = ['postgresql', 'temporal', 'worker', 'files', 'web'] as const;

const CLOCKS_AGREE = ['agreed', 'apart', 'far-apart', 'unknown'] as const;

/** GET /api/ready: 200 when every part is there, else 503; each part by name either way. */
export const ReadyAnswer = z.strictObject({
  ready: z.boolean(),
  parts: z.record(z.enum(PARTS), z.strictObject({ ready: z.boolean(), says: z.string() })),
  /** Of api, worker, PostgreSQL and Temporal; clocks that disagree do not make anything unready. */
  clocks: z.strictObject({ agreement: z.enum(CLOCKS_AGREE), apartMs: z.int(), says: z.string() }),
});
export type ReadyAnswer = z.infer<typeof ReadyAnswer>;

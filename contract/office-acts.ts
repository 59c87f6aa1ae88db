import { z } from 'zod';
import { TERMINATION_GROUNDS } from '../domain/case/side-roads/ending.ts';
import { seen, Text, UploadedFile } from './act-parts.ts';
import type { DoorAct } from './door-acts.ts';

const Step = z.string().max(60);
const PersonId = z.string().max(60);
/** A signer is one person or one post. */
const signer = {
  step: Step,
  signer: z.string().regex(/^(person|post)\/.{1,60}$/),
  reason: Text,
};

/** Acts between two bodies or inside an office, and ends other than a decision: who does a step, who signs it, how long. */
export const OFFICE_ACT_ROUTES = {
  reportUp: { segment: 'report', body: z.strictObject({ ...seen, opinion: Text }) },
  transferTask: {
    segment: 'transfer',
    body: z.strictObject({ ...seen, step: Step, to: PersonId, reason: Text }),
  },
  recuse: {
    segment: 'recusal',
    body: z.strictObject({ ...seen, step: Step, personId: PersonId, reason: Text }),
  },
  addSigner: { segment: 'signer', body: z.strictObject({ ...seen, ...signer }) },
  removeSigner: { segment: 'signer-removal', body: z.strictObject({ ...seen, ...signer }) },
  raiseStepLimit: {
    segment: 'step-limit',
    body: z.strictObject({ ...seen, step: Step, limit: z.int().min(1).max(200), reason: Text }),
  },
  fixOnSpot: {
    segment: 'on-spot-correction',
    body: z.strictObject({ ...seen, materials: z.array(z.string().max(20)).max(100), note: Text }),
  },
  declareNotNeeded: {
    segment: 'not-needed',
    body: z.strictObject({ ...seen, reason: Text, basis: Text }),
  },
  terminate: {
    segment: 'termination',
    body: z.strictObject({ ...seen, ground: z.enum(TERMINATION_GROUNDS), reason: Text }),
  },
  void: { segment: 'void', body: z.strictObject({ ...seen, confirmedBy: PersonId, reason: Text }) },
  supplyTolerated: {
    segment: 'tolerated-supply',
    body: z.strictObject({ ...seen, files: z.array(UploadedFile).min(1).max(100) }),
  },
  makeUp: {
    segment: 'make-up',
    body: z.strictObject({ ...seen, files: z.array(UploadedFile).min(1).max(100) }),
  },
} as const satisfies Partial<Record<DoorAct, { readonly segment: string; readonly body: z.ZodType }>>;

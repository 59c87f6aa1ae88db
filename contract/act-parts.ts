import { z } from 'zod';
import { Sha256 } from './shapes.ts';

/** `seenSeq`: lastActSeq of the answer the person acted on; another act since then → 409 case-changed. */
export const seen = { seenSeq: z.int().min(0) };
export const Text = z.string().trim().min(1).max(2000);

export const UploadedFile = z.strictObject({
  material: z.string().max(20),
  sha256: Sha256,
  name: z.string().max(200),
});

import { createHash } from 'node:crypto';
import { compose } from './compose.ts';
import { documentNoOf } from './document-no.ts';
import { layout } from './layout.ts';
import { print } from './print.ts';
import { TITLES } from './titles.ts';
import type { WrittenActInput } from './written-act-input.ts';

export interface WrittenDocument {
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly documentNo: string;
  readonly title: string;
}

/**
 * Draws a written act (文书). The same input gives the same bytes: a retried request stores one document and its
 * event carries one digest. @source settled.md 42
 */
export async function writeAct(act: WrittenActInput): Promise<WrittenDocument> {
  const documentNo = documentNoOf(act);
  const pdf = await print(layout(compose(act), act, documentNo));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { pdf, sha256, documentNo, title: TITLES[act.kind] };
}

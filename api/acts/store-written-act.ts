import type { WrittenAct } from '../../domain/case/written-act.ts';
import { storeDocument } from '../../prisma/file-store.ts';
import type { Services } from '../services.ts';
import { writeAct } from '../written-acts/write-act.ts';
import type { WrittenActInput } from '../written-acts/written-act-input.ts';

/**
 * The document exists before the act that names it. One whose act is refused in the end stands in no log and is
 * shown to nobody.
 */
export async function storeWrittenAct(
  { db, files }: Pick<Services, 'db' | 'files'>,
  input: WrittenActInput,
): Promise<WrittenAct> {
  const { pdf, sha256, documentNo } = await writeAct(input);
  const { bytes } = await files.put(pdf);
  await storeDocument(db, {
    caseNo: input.caseNo,
    kind: input.kind,
    documentNo,
    sha256,
    bytes,
    at: input.at,
  });
  return { documentNo, sha256 };
}

import { findUploads } from '../../prisma/file-store.ts';
import type { ItemVersion } from '../../prisma/item-store.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import type { FieldProblem } from '../door/problem-error.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { Services } from '../services.ts';

interface Named {
  readonly material: string;
  readonly sha256: string;
  readonly name: string;
}

/** Files a person hands in: each uploaded by that very person, each for a material the item lists. */
export async function uploadsOf(
  { db }: Pick<Services, 'db'>,
  uploadedBy: string,
  files: readonly Named[],
  item: ItemVersion,
): Promise<readonly SubmittedFile[]> {
  const uploads = await findUploads(db, { uploadedBy, sha256: files.map(({ sha256 }) => sha256) });
  const known = new Map(uploads.map((upload) => [upload.sha256, upload]));
  const listed = new Set(item.guide.materials.map(({ code }) => code));
  const problems = files.flatMap(({ material, sha256 }, index): readonly FieldProblem[] => {
    if (!listed.has(material)) return [{ path: `files.${String(index)}.material`, rule: 'unknown-material' }];
    return known.has(sha256) ? [] : [{ path: `files.${String(index)}.sha256`, rule: 'unknown-file' }];
  });
  if (problems.length > 0) throw new ProblemError('bad-request', { fields: problems });
  return files.flatMap(({ material, sha256, name }) => {
    const upload = known.get(sha256);
    return upload === undefined ? [] : [{ material, sha256, name, bytes: upload.bytes, mime: upload.mime }];
  });
}

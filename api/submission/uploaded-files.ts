import { findUploads } from '../../prisma/file-store.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import type { FieldProblem } from '../door/problem-error.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';

interface NamedFile {
  readonly material: string;
  readonly sha256: string;
  readonly name: string;
}

/** What was uploaded by this very person before; a digest alone gives nobody another's file. */
export async function uploadedFiles(
  call: Call,
  named: readonly NamedFile[],
): Promise<{ readonly files: readonly SubmittedFile[]; readonly strange: readonly FieldProblem[] }> {
  const uploads = await findUploads(call.services.db, {
    uploadedBy: personOf(call).personId,
    sha256: named.map(({ sha256 }) => sha256),
  });
  const bySha256 = new Map(uploads.map((upload) => [upload.sha256, upload]));
  const files = named.flatMap(({ material, sha256, name }) => {
    const upload = bySha256.get(sha256);
    return upload === undefined ? [] : [{ material, sha256, name, bytes: upload.bytes, mime: upload.mime }];
  });
  const strange = named.flatMap(({ sha256 }, index) =>
    bySha256.has(sha256) ? [] : [{ path: `files.${index}.sha256`, rule: 'unknown-file' }],
  );
  return { files, strange };
}

/** @throws bad-request naming each file that is not there. */
export async function getUploadedFiles(
  call: Call,
  named: readonly NamedFile[],
): Promise<readonly SubmittedFile[]> {
  const { files, strange } = await uploadedFiles(call, named);
  if (strange.length > 0) throw new ProblemError('bad-request', { fields: strange });
  return files;
}

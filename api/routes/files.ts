import { FileStored } from '../../contract/acts.ts';
import { Sha256 } from '../../contract/shapes.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { storeUpload } from '../../prisma/file-store.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf, personOf } from '../door/route.ts';
import type { Call, Reply, Route } from '../door/route.ts';
import { receiveUpload } from '../files/receive-upload.ts';
import { documentViews, caseHref } from '../present/document-view.ts';

export const fileRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/api/files',
    summary: 'Upload a file (上传材料): multipart, field `file`, 20 MB at most, typed by its content',
    upload: true,
    answer: FileStored,
    status: 201,
    handle: async (call) => {
      const { services, req, at } = call;
      const stored = await receiveUpload(req, services.files);
      const { sha256, bytes, mime } = stored;
      await storeUpload(services.db, { sha256, bytes, mime, uploadedBy: personOf(call).personId, at });
      return { status: 201, body: stored };
    },
  },
  {
    method: 'get',
    path: '/api/cases/:caseNo/documents/:sha256',
    summary: 'A written act (文书) of the case, as PDF',
    mime: 'application/pdf',
    handle: async (call) => {
      const read = caseOf(call);
      const sha256 = digestIn(call);
      const href = caseHref(read.submission.caseNo);
      const audience = personOf(call).kind;
      const document = documentViews(read, { href, audience }).find((shown) => shown.sha256 === sha256);
      if (document === undefined) throw new ProblemError('not-found');
      const name = `${document.title}-${document.documentNo}.pdf`;
      return await send(call, { sha256, name, mime: 'application/pdf' });
    },
  },
  {
    method: 'get',
    path: '/api/cases/:caseNo/files/:sha256',
    summary: 'A material (材料) of the case, as it was uploaded',
    mime: 'application/octet-stream',
    handle: async (call) => {
      const sha256 = digestIn(call);
      const file = filesOf(caseOf(call)).find((candidate) => candidate.sha256 === sha256);
      if (file === undefined) throw new ProblemError('not-found');
      return await send(call, file);
    },
  },
];

function digestIn({ req }: Call): string {
  const digest = Sha256.safeParse(req.params['sha256']);
  if (!digest.success) throw new ProblemError('not-found');
  return digest.data;
}

/** Handed in with the application or with a supplement. */
function filesOf({ submission, contents }: CaseRead): readonly SubmittedFile[] {
  const supplied = [...contents.values()].filter(({ kind }) => kind === 'supplied-files');
  return [
    ...submission.files,
    ...supplied.flatMap(({ body }) => body as unknown as readonly SubmittedFile[]),
  ];
}

/** Shown inside the page when it is a picture or a PDF, else saved; nothing of it ever runs. */
async function send(
  { services }: Call,
  { sha256, name, mime }: Pick<SubmittedFile, 'sha256' | 'name' | 'mime'>,
): Promise<Reply> {
  const stream = await services.files.open(sha256);
  if (stream === null) throw new ProblemError('not-found');
  const shown = mime === 'application/pdf' || mime.startsWith('image/');
  return {
    headers: {
      'Content-Type': mime,
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'private, no-cache',
      ETag: `"${sha256}"`,
    },
    stream,
  };
}

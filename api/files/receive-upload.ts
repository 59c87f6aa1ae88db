import busboy from 'busboy';
import type { Request } from 'express';
import { fileTypeFromFile } from 'file-type';
import type { FileStored } from '../../contract/acts.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { FileFolder, Received } from './file-folder.ts';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 20 * MEGABYTE;
const ACCEPTED = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-cfb',
  // OFD (GB/T 33190) is a zip; nothing of it is ever run
  'application/zip',
]);

/** One file of a multipart upload (field `file`), streamed to disk, typed by its content, never by its name. */
export async function receiveUpload(req: Request, files: FileFolder): Promise<FileStored> {
  const { received, name, truncated } = await readFilePart(req, files);
  const reject = async (code: 'file-too-large' | 'file-type' | 'file-missing'): Promise<never> => {
    await received.drop();
    throw new ProblemError(code, { fields: [{ path: 'file', rule: 'invalid' }] });
  };
  if (truncated) return await reject('file-too-large');
  if (received.bytes === 0) return await reject('file-missing');
  const type = await fileTypeFromFile(received.path);
  if (type === undefined || !ACCEPTED.has(type.mime)) return await reject('file-type');
  await received.keep();
  return { sha256: received.sha256, bytes: received.bytes, mime: type.mime, name };
}

interface FilePart {
  readonly received: Received;
  readonly name: string;
  readonly truncated: boolean;
}

function readFilePart(req: Request, files: FileFolder): Promise<FilePart> {
  return new Promise((resolve, reject) => {
    const missing = new ProblemError('file-missing', { fields: [{ path: 'file', rule: 'required' }] });
    let part: Promise<FilePart> | undefined;
    const fail = (error: unknown): void => {
      req.unpipe();
      req.resume();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fileSize: MAX_BYTES, fields: 5, fieldSize: MEGABYTE },
      });
    } catch {
      fail(missing); // busboy throws when the request is no multipart form
      return;
    }
    parser.on('file', (field, stream, { filename }) => {
      if (field !== 'file') {
        stream.resume();
        return;
      }
      part = files.receive(stream).then((received) => ({
        received,
        name: nameOf(filename),
        truncated: (stream as { truncated?: boolean }).truncated === true,
      }));
      part.catch(fail);
    });
    parser.on('error', fail);
    parser.on('close', () => {
      if (part === undefined) fail(missing);
      else part.then(resolve, fail);
    });
    req.pipe(parser);
  });
}

/** Names as uploaded, without any path. */
function nameOf(filename: string | undefined): string {
  const name = (filename ?? '').split(/[\\/]/).pop()?.trim().slice(0, 200) ?? '';
  return name === '' ? '未命名' : name;
}

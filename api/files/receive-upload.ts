import busboy from 'busboy';
import type { Request } from 'express';
import { fileTypeFromFile } from 'file-type';
import type { Readable } from 'node:stream';
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

async function readFilePart(req: Request, files: FileFolder): Promise<FilePart> {
  const parser = parserFor(req);
  return await new Promise((resolve, reject) => {
    let part: Promise<FilePart> | undefined;
    const fail = (error: Error): void => {
      req.unpipe();
      req.resume();
      reject(error);
    };
    parser.on('file', (field, stream, { filename }) => {
      if (field === 'file' && part === undefined) {
        part = receivePart(files, stream, filename);
        part.catch(fail);
      } else stream.resume();
    });
    parser.on('error', (cause) => {
      fail(new ProblemError('upload-broken', { fields: FILE, cause }));
    });
    parser.on('close', () => {
      if (part === undefined) fail(new ProblemError('file-missing', { fields: FILE }));
      else part.then(resolve, fail);
    });
    req.once('close', () => {
      // the sender went away in the middle: what had arrived is thrown away
      if (!req.complete) parser.destroy(new Error('the upload was broken off'));
    });
    req.pipe(parser);
  });
}

const FILE = [{ path: 'file', rule: 'required' }];

/** @throws file-missing when the request is no multipart form. */
function parserFor({ headers }: Request): busboy.Busboy {
  const limits = { files: 1, fileSize: MAX_BYTES, fields: 5, fieldSize: MEGABYTE };
  try {
    return busboy({ headers, defParamCharset: 'utf8', limits });
  } catch (cause) {
    throw new ProblemError('file-missing', { fields: FILE, cause });
  }
}

async function receivePart(files: FileFolder, stream: Readable, filename?: string): Promise<FilePart> {
  const received = await files.receive(stream);
  const truncated = (stream as { truncated?: boolean }).truncated === true;
  return { received, truncated, name: nameOf(filename) };
}

/** Names as uploaded, without any path. */
function nameOf(filename: string | undefined): string {
  const name = (filename ?? '').split(/[\\/]/).pop()?.trim().slice(0, 200) ?? '';
  return name === '' ? '未命名' : name;
}

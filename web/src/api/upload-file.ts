import type { FileStored } from '../../../contract/acts.ts';
import type { z } from 'zod';
import { currentLanguage } from '../words/language.ts';
import { NoAnswer, readProblem } from './problem.ts';
import { announceSignedOut } from './signed-out.ts';

export type StoredFile = z.infer<typeof FileStored>;

interface Upload {
  readonly file: File;
  /** 0 to 100. Fetch cannot tell how much of an upload has gone, so this one request is an XMLHttpRequest. */
  readonly onPercent: (percent: number) => void;
  readonly signal?: AbortSignal;
}

/** Stores a file; what it contains is judged by the server. @throws RequestProblem, NoAnswer */
export function uploadFile({ file, onPercent, signal }: Upload): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files');
    request.setRequestHeader('accept-language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => {
      onPercent(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    };
    request.onload = () => {
      if (request.status === 401) announceSignedOut();
      const body = jsonOf(request.responseText);
      if (request.status < 300 && isStored(body)) resolve(body);
      else reject(readProblem(body, request.status));
    };
    request.onerror = request.onabort = () => {
      reject(new NoAnswer('the upload was broken off'));
    };
    signal?.addEventListener('abort', () => {
      request.abort();
    });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function isStored(body: unknown): body is StoredFile {
  return typeof body === 'object' && body !== null && 'sha256' in body;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // readProblem treats it as no answer
  }
}

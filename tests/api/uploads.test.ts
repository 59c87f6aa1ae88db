import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseAnswer } from '../../contract/case.ts';
import { pdf, startedCase, submitCase, upload } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let applicant: Caller;

beforeAll(async () => {
  house = await openHouse();
  applicant = await signedIn(house.door, 'applicant');
});
afterAll(async () => {
  await house.close();
});

const png = (): Blob =>
  new Blob([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ]);

/** A zip with one entry; OFD is one. */
function zip(entry: string): Blob {
  const data = deflateRawSync('x');
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(1, 22);
  head.writeUInt16LE(entry.length, 26);
  return new Blob([head, entry, data, Buffer.alloc(22)]);
}

test('a file keeps its Chinese name and is known by its content', async () => {
  const blob = pdf('营业执照');
  const { status, body } = await upload(house.door, applicant, { blob, name: '营业执照（副本）.pdf' });
  const sha256 = createHash('sha256')
    .update(Buffer.from(await blob.arrayBuffer()))
    .digest('hex');

  expect(status).toBe(201);
  expect(body).toEqual({ sha256, name: '营业执照（副本）.pdf', bytes: blob.size, mime: 'application/pdf' });
});

test('pictures and OFD are taken, whatever they are called', async () => {
  const picture = await upload(house.door, applicant, { blob: png(), name: '../../etc/照片' });
  const ofd = await upload(house.door, applicant, { blob: zip('OFD.xml'), name: '证明.ofd' });

  expect([picture.status, picture.body['mime'], picture.body['name']]).toEqual([201, 'image/png', '照片']);
  expect([ofd.status, ofd.body['mime']]).toEqual([201, 'application/zip']);
});

test.each([
  ['a program', new Blob([Buffer.from('7f454c46020101', 'hex'), randomBytes(64)]), '合同.pdf'],
  ['a page', new Blob(['<html><script>alert(1)</script></html>']), '说明.html'],
  ['a text', new Blob(['只是文字']), '说明.txt'],
])('%s is refused by its content, whatever its name says', async (_what, blob, name) => {
  const answer = await upload(house.door, applicant, { blob, name });

  expect([answer.status, problemOf(answer).code]).toEqual([415, 'file-type']);
  expect(problemOf(answer).fields?.[0]?.path).toBe('file');
});

test('a file over 20 MB is refused, and nothing of it is kept', async () => {
  const blob = new Blob([await pdf('大').arrayBuffer(), randomBytes(20 * 1024 * 1024)]);
  const answer = await upload(house.door, applicant, { blob, name: '大.pdf' });

  expect([answer.status, problemOf(answer).code]).toEqual([413, 'file-too-large']);
});

test('no file, and another field than `file`, are told', async () => {
  const form = new FormData();
  form.append('other', pdf('x'), 'x.pdf');
  const other = await fetch(`${house.door.origin}/api/files`, {
    method: 'POST',
    headers: { cookie: applicant.cookie },
    body: form,
  });
  const none = await applicant.post('/api/files', { file: 'x' });

  expect([other.status, none.status]).toEqual([400, 400]);
  expect(problemOf(none).code).toBe('file-missing');
});

test('a form that ends in the middle is told, and is no fault of the platform', async () => {
  const response = await fetch(`${house.door.origin}/api/files`, {
    method: 'POST',
    headers: { cookie: applicant.cookie, 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4',
  });

  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    400,
    'upload-broken',
  ]);
});

test('somebody else’s file cannot be handed in, nor read outside a case', async () => {
  const stranger = await signedIn(house.door, 'applicant2');
  const { caseNo } = await submitCase(house.door, applicant);
  const { materials } = await startedCase(applicant, caseNo);
  const [file] = materials.flatMap(({ files }) => files);
  const own = await applicant.get<string>(file?.href ?? '');
  const clerk = await signedIn(house.door, 'clerk');
  const { body: seen } = await clerk.get<CaseAnswer>(`/api/cases/${caseNo}`);
  const others = await stranger.get(file?.href ?? '');

  expect([own.status, own.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(own.headers.get('content-security-policy')).toMatch(/sandbox/);
  expect(seen.materials.flatMap(({ files }) => files).length).toBeGreaterThan(0);
  expect(others.status).toBe(404);
});

import { beforeEach, expect, test } from '@jest/globals';
import { keyedPost } from '../../web/src/api/keyed-post.ts';
import type { Progress } from '../../web/src/api/keyed-post.ts';
import { NoAnswer, RequestProblem } from '../../web/src/api/problem.ts';
import { sentRequest } from '../../web/src/api/request-key.ts';
import { LOST, answerInOrder, problem } from './scripted-server.ts';
import { emptyStorages } from './storage.ts';

const done = { status: 200, body: { seq: 3 } };
const outcome = (name: string) => ({ status: 200, body: { outcome: name } });

async function press(body: unknown): Promise<{ answer: unknown; progress: Progress['kind'][] }> {
  const progress: Progress['kind'][] = [];
  const answer = await keyedPost({
    name: 'accept/1',
    path: '/api/cases/1/acceptance',
    body,
    onProgress: ({ kind }) => progress.push(kind),
  });
  return { answer, progress };
}

beforeEach(emptyStorages);

test('an act that is answered at once leaves no key behind', async () => {
  answerInOrder([done]);

  const { answer } = await press({ seenSeq: 1 });

  expect(answer).toEqual({ seq: 3 });
  expect(sentRequest('accept/1')).toBeNull();
});

test('an act whose outcome is not known yet is asked after by its key, and its answer fetched with the same key', async () => {
  const asked = answerInOrder([{ status: 202, body: {} }, outcome('pending'), outcome('done'), done]);

  const { answer, progress } = await press({ seenSeq: 1 });

  expect(answer).toEqual({ seq: 3 });
  expect(progress).toEqual(['sending', 'pending']);
  expect(asked[1]?.path).toBe(`/api/requests/${String(asked[0]?.key)}`);
  expect(asked[3]?.key).toBe(asked[0]?.key);
});

test('a system that is away is waited for as long as it says, and gets the same key again', async () => {
  const asked = answerInOrder([problem(503, 'engine-away'), done]);

  const { progress } = await press({ seenSeq: 1 });

  expect(progress).toEqual(['sending', 'waiting', 'sending']);
  expect(asked.map(({ key }) => key)).toEqual([asked[0]?.key, asked[0]?.key]);
});

test('when no answer comes back the next press sends the same key, also after a reload', async () => {
  const asked = answerInOrder([LOST, done]);

  await expect(press({ seenSeq: 1 })).rejects.toBeInstanceOf(NoAnswer);
  await press({ seenSeq: 1 });

  expect(asked[1]?.key).toBe(asked[0]?.key);
});

test('a text changed after a lost answer never becomes a second act when the first was recorded', async () => {
  const asked = answerInOrder([LOST, outcome('done'), done]);

  await expect(press({ reason: 'first' })).rejects.toBeInstanceOf(NoAnswer);
  await press({ reason: 'second' });

  expect(asked.map(({ body }) => body)).toEqual([{ reason: 'first' }, null, { reason: 'first' }]);
});

test('a text changed after an answer was lost goes out with a new key when the first never arrived', async () => {
  const asked = answerInOrder([LOST, outcome('unknown'), done]);

  await expect(press({ reason: 'first' })).rejects.toBeInstanceOf(NoAnswer);
  await press({ reason: 'second' });

  expect(asked[2]?.body).toEqual({ reason: 'second' });
  expect(asked[2]?.key).not.toBe(asked[0]?.key);
});

test('a refusal is final: the next press is a new request', async () => {
  const asked = answerInOrder([problem(409, 'case-changed'), done]);

  await expect(press({ seenSeq: 1 })).rejects.toBeInstanceOf(RequestProblem);
  await press({ seenSeq: 1 });

  expect(asked[1]?.key).not.toBe(asked[0]?.key);
});

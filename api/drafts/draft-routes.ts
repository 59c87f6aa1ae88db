import { z } from 'zod';
import { DraftActBody, WithdrawalBody } from '../../contract/draft.ts';
import { listDrafts } from '../../prisma/draft-view.ts';
import type { Asked } from '../../prisma/sql.ts';
import { afterOf, cursorOf, place } from '../door/cursor.ts';
import { ProblemError } from '../door/problem-error.ts';
import { asking, ok, taking } from '../door/route.ts';
import type { Call, Reply, Route } from '../door/route.ts';
import { approve, enter, publish, withdraw } from './act-on-draft.ts';
import { draftOf } from './draft-door.ts';
import type { DraftDoor, Told } from './draft-door.ts';
import { presentDraft } from './present-draft.ts';

const PAGE = 20;
const Query = z.strictObject({ after: afterOf(place) });

/** What the routes of one kind say of themselves. */
interface DraftWords<Body extends z.ZodType, Content> {
  readonly body: Body;
  readonly contentOf: (body: z.infer<Body>) => Content;
  readonly answers: Readonly<Record<'draft' | 'drafts' | 'version', z.ZodType>>;
  readonly version: (db: Asked, version: number) => Promise<object | undefined>;
  readonly summaries: Readonly<Record<'list' | 'enter' | 'one' | 'publication' | 'version', string>>;
}

/** Enter, read, approve, publish, and follow how far the version has come. */
export function draftRoutes<Own extends object, Content, Refusal extends Told, Body extends z.ZodType>(
  door: DraftDoor<Own, Content, Refusal>,
  { body, contentOf, answers, version, summaries }: DraftWords<Body, Content>,
): readonly Route[] {
  const path = `/api/${door.kind.subject}`;
  const act = { method: 'post', body: DraftActBody, answer: answers.draft, keyed: true } as const;
  return [
    asking({
      method: 'get',
      path: `${path}/drafts`,
      summary: summaries.list,
      query: Query,
      answer: answers.drafts,
      handle: (call) => list(door, call),
    }),
    taking({
      ...{ method: 'post', path: `${path}/drafts`, summary: summaries.enter, body, keyed: true },
      ...{ answer: answers.draft, status: 201 },
      handle: (call) => enter(door, call, contentOf(call.body)),
    }),
    {
      ...{ method: 'get', path: `${path}/drafts/:draftId`, summary: summaries.one, answer: answers.draft },
      handle: async (call) => ok(await presentDraft(door, call, await draftOf(door, call))),
    },
    {
      ...{ ...act, path: `${path}/drafts/:draftId/approval` },
      summary: 'Approve a draft; two persons do, neither of them who entered it',
      handle: (call) => approve(door, call),
    },
    taking({
      ...{ ...act, path: `${path}/drafts/:draftId/withdrawal`, body: WithdrawalBody },
      summary: 'Take a draft back, with the reason; who entered it may, until it is published',
      handle: (call) => withdraw(door, call),
    }),
    {
      ...{ ...act, path: `${path}/drafts/:draftId/publication`, summary: summaries.publication },
      handle: (call) => publish(door, call),
    },
    {
      ...{ method: 'get', path: `${path}/versions/:version`, summary: summaries.version },
      ...{ answer: answers.version, handle: (call) => oneVersion(call, version) },
    },
  ];
}

async function list<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call<unknown, z.infer<typeof Query>>,
): Promise<Reply> {
  const asked = { cursor: call.query.after, limit: PAGE };
  const { drafts, next } = await listDrafts(call.services.db, door.kind, asked);
  return ok({
    next: cursorOf(next),
    drafts: await Promise.all(drafts.map((draft) => presentDraft(door, call, draft))),
  });
}

async function oneVersion(
  { services, req }: Call,
  read: (db: Asked, version: number) => Promise<object | undefined>,
): Promise<Reply> {
  const text = String(req.params['version']);
  const found = /^\d{1,9}$/.test(text) ? await read(services.db, Number(text)) : undefined;
  if (found === undefined) throw new ProblemError('not-found');
  return ok(found);
}

import { GuideAnswer, ItemsAnswer } from '../../contract/catalogue.ts';
import { dayOf } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { findItemOn, itemsOn } from '../../prisma/item-store.ts';
import { namesOf, townshipNames } from '../../prisma/name-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { guideAnswer, itemLine } from '../present/guide-answer.ts';

export const itemRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/items',
    summary: 'Items (事项) in force today',
    answer: ItemsAnswer,
    handle: async ({ services, at }) =>
      ok({ items: (await itemsOn(services.db, dayOf(at))).map((item) => itemLine(item)) }),
  },
  {
    method: 'get',
    path: '/api/items/:itemId',
    summary: 'Guide of an item (办事指南), with the days it would take from today',
    answer: GuideAnswer,
    handle: async ({ services, req, at }) => {
      const { db } = services;
      const itemId = String(req.params['itemId']);
      const item = await findItemOn(db, { itemId, day: dayOf(at) });
      if (item === undefined) throw new ProblemError('item-unknown', { params: { item: itemId } });
      const { steps } = item.plan;
      const ids = {
        people: [],
        letters: [],
        posts: steps.map(({ postId }) => postId),
        units: steps.map(({ unitId }) => unitId),
      };
      const [calendar, names, townships] = await Promise.all([
        newestCalendar(db),
        namesOf(db, ids),
        townshipNames(db),
      ]);
      return ok(guideAnswer(item, { calendar, names, townships, at }));
    },
  },
];

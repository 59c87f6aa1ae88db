import { Logger } from 'graphile-worker';
import type { JobHelpers } from 'graphile-worker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createPatrol } from '../../jobs/patrol.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { readCase } from '../../prisma/case-view.ts';
import { standingTroubles } from '../../prisma/recording-trouble.ts';
import { advanceClock } from '../../workflows/messages.ts';
import { paper, submitPracticeCase } from '../workflows/case-driver.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { logOf } from '../workflows/log-of.ts';
import { until } from '../workflows/until.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
});

test('a unit that nobody answers for holds up its red cards, says what would mend it, and goes on once it is mended', async () => {
  const { db, client } = engine;
  await db.pool.query(
    `update unit_leader set to_on = '2026-03-05' where unit_id = 'H01' and role = 'FIRST_RESPONSIBLE'`,
  );
  const [driven, other] = [
    await submitPracticeCase(engine, parseInstant('2026-03-02T09:00+08:00')),
    await submitPracticeCase(engine, parseInstant('2026-03-02T09:00+08:00')),
  ];
  const to = parseInstant('2026-03-10T09:00+08:00');
  const turning = driven.handle.executeUpdate(advanceClock, { args: [{ to }] });
  await until('its recorder waits', async () => (await driven.look()).stuck ?? undefined);

  const [trouble] = await standingTroubles(db);
  await other.act('accept', { document: paper });
  const patrol = createPatrol({ db, client });
  await patrol({}, silent); // nothing has been mended yet
  const still = (await driven.look()).stuck;
  await db.pool.query(
    `insert into unit_leader values ('H01', 'P0013', 'FIRST_RESPONSIBLE', '{}', '2026-03-06', null)`,
  );
  await patrol({}, silent);
  await turning;

  expect(trouble).toMatchObject({ logId: driven.caseNo, code: 'NoFirstResponsible' });
  expect(trouble?.message).toContain('unit H01 has no first responsible person on 2026-03-10: enter one');
  expect(trouble?.message).toContain('单位 H01 在 2026-03-10 没有第一责任人：请在 unit_leader 补上');
  expect(still).toContain('H01');
  expect((await logOf(db, other.caseNo)).at(-1)?.type).toBe('accepted'); // others were recorded meanwhile
  const red = (await readCase(db, driven.caseNo))?.cards.find(({ level }) => level === 'red');
  expect(red).toMatchObject({ facts: { rule: 'T01' }, addresseePersonId: 'P0013' });
  expect(await standingTroubles(db)).toEqual([]);
}, 60_000);

/** What a task is given of the queue, as far as the patrol looks at it. */
const silent = { logger: new Logger(() => () => undefined) } as unknown as JobHelpers;

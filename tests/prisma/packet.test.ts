import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { forgetWaiting } from '../../prisma/packet.ts';
import { execute, executeLater, select } from '../../prisma/sql.ts';
import { inTransaction } from '../../prisma/transaction.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await town.owner.query('create table told (seq serial, word text not null unique)');
  await town.owner.query('grant all on told, told_seq_seq to public');
});
afterAll(async () => {
  await town.close();
});
beforeEach(async () => {
  await town.owner.query('truncate told restart identity');
});

const TELL = 'insert into told (word) values ($1)';
const words = async (): Promise<string[]> =>
  (await town.owner.query<{ word: string }>('select word from told order by seq')).rows.map(
    ({ word }) => word,
  );

/** How often something was written to the connection of the transaction while `work` ran. */
async function packets(work: (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<unknown>) {
  let count = 0;
  await inTransaction(town.db, async (tx) => {
    const { stream } = tx.connection;
    const cork = stream.cork.bind(stream);
    const counting = (): void => {
      count += stream.writableCorked === 0 ? 1 : 0;
      cork();
    };
    stream.cork = counting;
    try {
      await work(tx);
    } finally {
      stream.cork = cork;
    }
  });
  return count;
}

test('what is told goes with the next question, in its order, and is seen by it', async () => {
  const sent = await packets(async (tx) => {
    await executeLater(tx, TELL, ['first']);
    await executeLater(tx, TELL, ['second']);
    expect(await select(tx, 'select word from told order by seq')).toEqual([
      { word: 'first' },
      { word: 'second' },
    ]);
  });
  expect(sent).toBe(1);
  expect(await words()).toEqual(['first', 'second']);
});

test('questions of one moment share a packet', async () => {
  const sent = await packets(async (tx) => {
    const both = await Promise.all([select(tx, 'select 1 as one'), select(tx, 'select 2 as two')]);
    expect(both).toEqual([[{ one: 1 }], [{ two: 2 }]]);
    expect(await select(tx, 'select 3 as three')).toEqual([{ three: 3 }]);
  });
  expect(sent).toBe(2);
});

test('what is told last goes with the end of the transaction', async () => {
  await inTransaction(town.db, async (tx) => {
    await executeLater(tx, TELL, ['last']);
    expect(await words()).toEqual([]);
  });
  expect(await words()).toEqual(['last']);
});

test('what failed is thrown by the next question, by its own name, and nothing of the transaction stays', async () => {
  await town.owner.query(TELL, ['taken']);
  const failing = inTransaction(town.db, async (tx) => {
    await executeLater(tx, TELL, ['new']);
    await executeLater(tx, TELL, ['taken']);
    await executeLater(tx, TELL, ['after']);
    await select(tx, 'select 1');
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await words()).toEqual(['taken']);
});

test('a transaction whose last words fail has not succeeded', async () => {
  await town.owner.query(TELL, ['taken']);
  const failing = inTransaction(town.db, async (tx) => {
    await execute(tx, TELL, ['new']);
    await executeLater(tx, TELL, ['taken']);
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await words()).toEqual(['taken']);
});

test('both of two questions fail with the error that made them fail', async () => {
  const failing = inTransaction(town.db, async (tx) => {
    const answers = await Promise.allSettled([select(tx, 'select 1/0'), select(tx, 'select 1')]);
    expect(answers).toMatchObject([{ reason: { code: '22012' } }, { reason: { code: '22012' } }]);
    await executeLater(tx, TELL, ['in vain']);
    throw new Error('given up');
  });
  await expect(failing).rejects.toThrow('given up');
  expect(await words()).toEqual([]);
});

test('a connection goes back to the pool with nothing waiting', async () => {
  const giving = inTransaction(town.db, async (tx) => {
    await executeLater(tx, TELL, ['never']);
    throw new Error('given up');
  });
  await expect(giving).rejects.toThrow('given up');
  await Promise.all(
    Array.from({ length: 10 }, () => inTransaction(town.db, async (tx) => await select(tx, 'select 1'))),
  );
  expect(await words()).toEqual([]);
});

test('what waits can be forgotten', async () => {
  await inTransaction(town.db, async (tx) => {
    await select(tx, 'select 1');
    await executeLater(tx, TELL, ['never']);
    forgetWaiting(tx);
  });
  expect(await words()).toEqual([]);
});

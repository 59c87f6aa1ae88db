import type { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

interface Driver {
  performIO: (query: unknown) => Promise<{ fields: { dataTypeID: number }[] }>;
  queryRaw: (query: unknown) => Promise<{ columnTypes: number[] }>;
  executeScript: (script: string) => Promise<void>;
}

/** PostgreSQL's type numbers of `"char"`, which the adapter cannot read, and of `char`, which it can. */
const [singleChar, blankPadded] = [18, 1042];

/** adapter-pg 7.10.0 cuts a script at every semicolon, also inside functions, and cannot read the catalogue's "char". */
export function repaired(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  factory.connect = async () => repair(await connect());
  factory.connectToShadowDb = async () => repair(await connectToShadowDb());

  return factory;
}

function repair<Adapter extends { underlyingDriver(): pg.Pool }>(adapter: Adapter): Adapter {
  const driver = adapter as unknown as Driver;
  const { performIO, queryRaw } = driver;
  driver.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  driver.queryRaw = async (query) => {
    const letters: number[] = [];
    const reader = Object.assign(Object.create(adapter) as Driver, {
      performIO: async (sql: unknown) => {
        const result = await performIO.call(adapter, sql);
        result.fields.forEach((field, i) => {
          if (field.dataTypeID !== singleChar) return;
          letters.push(i);
          field.dataTypeID = blankPadded;
        });

        return result;
      },
    });
    const set = await queryRaw.call(reader, query);
    for (const i of letters) set.columnTypes[i] = ColumnTypeEnum.Character;

    return set;
  };

  return adapter;
}

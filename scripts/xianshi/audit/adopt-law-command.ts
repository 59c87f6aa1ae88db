import { newestLaw } from '../../../domain/supervision/laws.ts';
import type { Database } from '../../../prisma/database.ts';
import { countHoldingOlder, findReplan, planRollout } from '../../../prisma/replan-store.ts';
import { inTransaction } from '../../../prisma/transaction.ts';
import { asJson } from '../command.ts';
import type { Printed } from '../command.ts';
import type { Options } from '../options.ts';
import { findInstallation } from './installation.ts';
import { withDatabase } from './with-database.ts';

interface Adopting {
  readonly law: number;
  /** Open cases that go by an older one. */
  readonly remaining: number;
  readonly state: 'nothing-to-do' | 'begun' | 'running' | 'finished';
}

/** Asked again it says how far it has come; it never begins twice. @throws BadInput */
export async function adoptLawCommand(options: Options): Promise<Printed> {
  const { databaseUrl } = await findInstallation(options);
  const adopting = await withDatabase(databaseUrl, adoptNewest);
  return options.flag('json') ? asJson(adopting) : { text: readable(adopting) };
}

export async function adoptNewest(db: Database): Promise<Adopting> {
  const law = newestLaw();
  const { cases: remaining } = await countHoldingOlder(db, law, 'law');
  const before = await findReplan(db, law, 'law');
  if (before !== undefined)
    return { law, remaining, state: before.finishedAt === null ? 'running' : 'finished' };
  if (remaining === 0) return { law, remaining, state: 'nothing-to-do' };
  await inTransaction(db, (tx) => planRollout(tx, { subject: 'law', version: law }));
  return { law, remaining, state: 'begun' };
}

const STATES: Readonly<Record<Adopting['state'], string>> = {
  'nothing-to-do': '所有未办结的办件都已按这一版办理 / every open case goes by it already',
  begun: '已开始，由 worker 逐件告知 / begun; a worker tells one case after another',
  running: '正在进行 / running',
  finished: '已完成 / finished',
};

function readable({ law, remaining, state }: Adopting): string {
  return `法版第 ${law} 版 / law ${law}：${STATES[state]}；还有 ${remaining} 件按旧版 / ${remaining} open cases by an older one`;
}

import { formatInstant, toInstant } from '../../../domain/time/instant.ts';
import { lastBackup } from '../../backup/backup-state.ts';
import { homeFolder } from '../../start/home.ts';
import { findInstallation } from '../audit/installation.ts';
import { withDatabase } from '../audit/with-database.ts';
import { withTemporal } from '../audit/with-temporal.ts';
import { BadInput } from '../bad-input.ts';
import { asJson } from '../command.ts';
import type { Printed, World } from '../command.ts';
import type { Options } from '../options.ts';
import { table } from '../table.ts';
import { findStuck } from './find-stuck.ts';
import { tellStuck } from './remedies.ts';
import type { ToldStuck } from './remedies.ts';

/** As long as an audit lets a limit wait. */
const OLDER_THAN_S = 120;

/** Exit code 0: all moves; 1: something does not. @throws BadInput */
export async function stuckCommand(options: Options, { warn }: World): Promise<Printed> {
  const olderThanS = secondsOf(options.value('older-than') ?? String(OLDER_THAN_S));
  const { databaseUrl, temporal } = await findInstallation(options);
  const now = toInstant(Date.now());
  const backup = options.value('database') === undefined ? await lastBackup(homeFolder()) : undefined;
  return await withDatabase(databaseUrl, async (db) =>
    withTemporal(temporal, async (client) => {
      if (client === null)
        warn('Temporal 没有应答，未查看流程 / Temporal does not answer: workflows were not looked at');
      const stuck = (await findStuck({ db, client, now, olderThanS, backup })).map(tellStuck);
      const engine = client === null ? 'not-asked' : 'asked';
      const printed = options.flag('json')
        ? asJson({ at: formatInstant(now), engine, stuck })
        : { text: readable(stuck) };
      return { ...printed, exitCode: stuck.length === 0 ? 0 : 1 };
    }),
  );
}

function secondsOf(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new BadInput({
    zh: `--older-than “${text}” 不是整秒数`,
    en: `--older-than "${text}" is not a whole number of seconds`,
  });
}

function readable(stuck: readonly ToldStuck[]): string {
  const rows = stuck.map(({ kind, subject, about, zh, en, todo }) => [
    ...[kind, subject, `${zh} / ${en}`, about, `→ ${todo}`],
  ]);
  const counted = `停滞 ${stuck.length} 项 / ${stuck.length} stuck`;
  return [...(rows.length > 0 ? [table(rows)] : []), counted].join('\n');
}

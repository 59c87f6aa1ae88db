import { formatInstant, toInstant } from '../../../domain/time/instant.ts';
import { aheadOfLog } from '../../../jobs/ahead-of-log.ts';
import type { Ahead } from '../../../jobs/ahead-of-log.ts';
import { restoreFromLog } from '../../../jobs/restore-from-log.ts';
import { findInstallation } from '../audit/installation.ts';
import { withDatabase } from '../audit/with-database.ts';
import { withTemporal } from '../audit/with-temporal.ts';
import { BadInput } from '../bad-input.ts';
import { asJson } from '../command.ts';
import type { Printed, World } from '../command.ts';
import type { Options } from '../options.ts';
import { reportOf } from './report.ts';

/** Exit code 0: nothing is ahead, or all that is was restarted; 1: something is. @throws BadInput */
export async function restoreEngineCommand(options: Options, { warn }: World): Promise<Printed> {
  const { databaseUrl, temporal } = await findInstallation(options);
  const restart = options.flag('restart');
  const taskQueue = process.env['TASK_QUEUE'] ?? 'case';
  const at = toInstant(Date.now());
  return await withDatabase(databaseUrl, async (db) =>
    withTemporal(temporal, async (client) => {
      if (client === null) throw engineAway();
      const ahead: Ahead[] = [];
      for await (const one of aheadOfLog({ db, client })) ahead.push(one);
      if (restart) for (const one of ahead) await restoreFromLog({ db, client, taskQueue }, one);
      if (!restart && ahead.length > 0)
        warn('仅列出，未作改动；加 --restart 执行 / nothing was changed: --restart acts');
      const printed = options.flag('json')
        ? asJson({ at: formatInstant(at), restarted: restart ? ahead.length : 0, ahead: ahead.map(asTold) })
        : { text: reportOf(ahead, { restart }) };
      return { ...printed, exitCode: ahead.length === 0 || restart ? 0 : 1 };
    }),
  );
}

const asTold = ({ kind, id, running, storedSeq, engineSeq, lines, waiting }: Ahead) => ({
  ...{ kind, id, running, storedSeq, engineSeq },
  lost: lines.map(({ at, ...line }) => ({ ...line, at: formatInstant(at) })),
  waiting: waiting.map(({ at, ...act }) => ({ ...act, at: formatInstant(at) })),
});

function engineAway(): BadInput {
  return new BadInput({
    zh: 'Temporal 没有应答，无从比对；用 --temporal 指明，或先启动它',
    en: 'Temporal does not answer, so nothing can be compared: name it with --temporal, or start it',
  });
}

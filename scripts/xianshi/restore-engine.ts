import type { Command } from './command.ts';
import { parseOptions, positionalsOf } from './options.ts';

/** 恢复引擎: after the database was restored from an older backup, its logs count; what is lost is named. */
export const restoreEngine: Command = {
  usage: 'restore-engine [--restart] [--json] [--database URL] [--temporal HOST:PORT]',
  zh: '数据库恢复后，列出丢失的操作并按日志重启流程',
  en: 'after a restore: name lost acts, restart workflows from the logs',
  async run(args, world) {
    const options = parseOptions(args, {
      restart: 'flag',
      json: 'flag',
      database: 'value',
      temporal: 'value',
    });
    positionalsOf(options, []);
    const { restoreEngineCommand } = await import('./restore/restore-engine-command.ts');
    return await restoreEngineCommand(options, world);
  },
};

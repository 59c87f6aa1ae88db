import type { Command } from './command.ts';
import { parseOptions, positionalsOf } from './options.ts';

/** 核对: logs, chains, rows, limits and workflows of the running product. */
export const audit: Command = {
  usage: 'audit [--restart] [--json] [--database URL] [--temporal HOST:PORT]',
  zh: '核对日志、读表与流程',
  en: 'check logs, rows and workflows',
  async run(args, world) {
    const options = parseOptions(args, {
      restart: 'flag',
      json: 'flag',
      database: 'value',
      temporal: 'value',
    });
    positionalsOf(options, []);
    // Only when it is asked for: the law's own commands need no database.
    const { auditCommand } = await import('./audit/audit-command.ts');
    return await auditCommand(options, world);
  },
};

/** 重建: the read tables, from the logs. */
export const rebuild: Command = {
  usage: 'rebuild [--case NO [--trust-log]] [--json] [--database URL]',
  zh: '按日志重建读表',
  en: 'restore the read tables from the logs',
  async run(args) {
    const options = parseOptions(args, {
      case: 'value',
      'trust-log': 'flag',
      json: 'flag',
      database: 'value',
    });
    positionalsOf(options, []);
    const { rebuildCommand } = await import('./audit/rebuild-command.ts');
    return await rebuildCommand(options);
  },
};

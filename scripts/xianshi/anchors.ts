import type { Command } from './command.ts';
import { parseOptions, positionalsOf } from './options.ts';

/** 锚定: where the logs ended hour by hour, taken out of the database and compared with it later. */
export const anchors: Command = {
  usage: 'anchors export [--after N] | anchors check FILE [--json]  [--database URL]',
  zh: '导出日志锚定，或以导出文件核对',
  en: 'export the anchors of the logs, or check an export',
  async run(args, world) {
    const [what = '', ...rest] = args;
    const options = parseOptions(rest, { after: 'value', json: 'flag', database: 'value' });
    const [file] = positionalsOf(options, what === 'check' ? ['FILE'] : []);
    const { anchorsCommand } = await import('./audit/anchors-command.ts');
    return await anchorsCommand({ what, file, options }, world);
  },
};

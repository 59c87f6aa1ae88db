import type { Command } from './command.ts';
import { parseOptions, positionalsOf } from './options.ts';

/** 停滞: what does not move any more, why, and what to do about it. */
export const stuck: Command = {
  usage: 'stuck [--older-than SECONDS] [--json] [--database URL] [--temporal HOST:PORT]',
  zh: '列出停滞的办件及处理办法',
  en: 'list what does not move, and what to do',
  async run(args, world) {
    const options = parseOptions(args, {
      'older-than': 'value',
      json: 'flag',
      database: 'value',
      temporal: 'value',
    });
    positionalsOf(options, []);
    const { stuckCommand } = await import('./stuck/stuck-command.ts');
    return await stuckCommand(options, world);
  },
};

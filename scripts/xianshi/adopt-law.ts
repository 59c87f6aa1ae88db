import type { Command } from './command.ts';
import { parseOptions, positionalsOf } from './options.ts';

/** 采用新法版: after a release that knows both, open cases go over to the newest version of the law (settled.md 28). */
export const adoptLaw: Command = {
  usage: 'adopt-law [--json] [--database URL]',
  zh: '让未办结的办件改按最新法版办理',
  en: 'move open cases to the newest law',
  async run(args) {
    const options = parseOptions(args, { json: 'flag', database: 'value' });
    positionalsOf(options, []);
    const { adoptLawCommand } = await import('./audit/adopt-law-command.ts');
    return await adoptLawCommand(options);
  },
};

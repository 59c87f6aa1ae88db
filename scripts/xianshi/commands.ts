import { adoptLaw } from './adopt-law.ts';
import { anchors } from './anchors.ts';
import { audit, rebuild } from './audit.ts';
import { backup, restore } from './backup.ts';
import { BadInput } from './bad-input.ts';
import { calendar } from './calendar.ts';
import type { Command, Printed, World } from './command.ts';
import { check } from './check.ts';
import { date } from './date.ts';
import { restoreEngine } from './restore-engine.ts';
import { simulate } from './simulate.ts';
import { stuck } from './stuck.ts';
import { table } from './table.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  date,
  simulate,
  check,
  calendar,
  audit,
  rebuild,
  'adopt-law': adoptLaw,
  anchors,
  stuck,
  backup,
  restore,
  'restore-engine': restoreEngine,
};

/** Runs the command that is asked for; without one, lists them. @throws BadInput */
export async function answer([name = 'help', ...rest]: readonly string[], world: World): Promise<Printed> {
  if (name === 'help' || name === '--help') return { text: help() };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return await command.run(rest, world);
  const known = Object.keys(COMMANDS).join(', ');
  throw new BadInput({
    zh: `没有“${name}”这个命令，可用：${known}`,
    en: `no command "${name}"; there are: ${known}`,
  });
}

function help(): string {
  return table(Object.values(COMMANDS).map(({ usage, zh, en }) => [usage, `${zh} ${en}`]));
}

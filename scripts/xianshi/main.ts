/** The command line of the law: `npm run -s xianshi -- <command> …`. Exit code 2 with one sentence on bad input. */
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { BadInput } from './bad-input.ts';
import { answer } from './commands.ts';
import { fromWhereOneStands } from './from-where.ts';

const world = {
  read: async (file: string) =>
    file === '-' ? await textOf(process.stdin) : await readFile(fromWhereOneStands(file), 'utf8'),
  warn: (line: string) => process.stderr.write(`${line}\n`),
};

try {
  const { text, exitCode = 0 } = await answer(process.argv.slice(2), world);
  process.stdout.write(`${text}\n`);
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

import { resolve } from 'node:path';

/** npm runs a script in the project's folder, and says where the person stands. */
const ranByNpm = process.env['npm_lifecycle_event'] === 'xianshi';
const standsIn = (ranByNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();

/** A path as the person who typed it means it. */
export const fromWhereOneStands = (path: string): string => resolve(standsIn, path);

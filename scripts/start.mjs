// npm start: needs nothing but Node. Says what is missing, installs, and hands over to scripts/start/main.ts.
import { prepare } from './before/prepare.mjs';

const begunAt = Date.now();
await prepare();
const { start } = await import('./start/main.ts');

await start({ begunAt });

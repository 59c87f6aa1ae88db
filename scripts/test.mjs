// npm test: needs nothing but Node. Says what is missing, installs, and hands over to scripts/test/main.ts.
import { prepare } from './before/prepare.mjs';

await prepare();
const { test } = await import('./test/main.ts');

await test(process.argv.slice(2));

import { install } from './install.mjs';
import { whatIsMissing } from './what-is-missing.mjs';

/** Before any package is there: what is missing ends the program in words, packages are installed, TypeScript works. */
export async function prepare() {
  const missing = whatIsMissing();
  if (missing.length > 0) {
    for (const line of missing) console.error(`✗ ${line}`);
    process.exit(1);
  }
  install();
  const { register } = await import('tsx/esm/api');
  register();
}

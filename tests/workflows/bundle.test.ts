import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { workflowBundle } from '../services/temporal.ts';

const MIB = 1024 ** 2;

test('what every worker loads of the workflows and the law stays below one MiB of code', async () => {
  const bundle = await readFile(workflowBundle().codePath, 'utf8');
  const [code = '', sources] = bundle.split('//# sourceMappingURL=');

  expect(sources).toBeDefined();
  expect(Buffer.byteLength(code)).toBeLessThan(MIB);
});

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Bundles `workflows/index.ts` for the worker into one file, which is replaced in one go. */
export async function bundleWorkflows(file: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  });
  const target = resolve(file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.half`, code);
  await rename(`${target}.half`, target);

  return target;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleWorkflows(process.argv[2] ?? 'dist/workflow-bundle.js');
}

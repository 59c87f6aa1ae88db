import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { BundleOptions } from '@temporalio/worker';

const WORKFLOWS = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));
const COMPILED = { sourceMap: true, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };

type Bundling = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

/** Bundles `workflows/index.ts` for the worker into one file, which is replaced in one go. @param from tests: another index */
export async function bundleWorkflows(file: string, from = WORKFLOWS): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: from,
    logger: new DefaultLogger('WARN'),
    preloadModules: [from], // once a worker instead of once a case: no module here or in the law has a state of a case
    webpackConfigHook: keptSmall,
  });
  const target = resolve(file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.half`, code);
  await rename(`${target}.half`, target);

  return target;
}

/** Each cached case holds what this code makes: no banner a module, and the language of our Node instead of that of 2017. */
function keptSmall(bundling: Bundling): Bundling {
  const rules = bundling.module?.rules?.map((rule) =>
    isForTypeScript(rule) ? { ...rule, use: { ...rule.use, options: COMPILED } } : rule,
  );
  return {
    ...bundling,
    output: { ...bundling.output, pathinfo: false },
    module: { ...bundling.module, rules: rules ?? [] },
  };
}

function isForTypeScript(rule: unknown): rule is { readonly test: RegExp; readonly use: object } {
  return typeof rule === 'object' && rule !== null && 'test' in rule && String(rule.test) === String(/\.ts$/);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleWorkflows(process.argv[2] ?? 'dist/workflow-bundle.js');
}

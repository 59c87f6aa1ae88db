import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';

const packages = createRequire(import.meta.url);
/** Jest's own `expect`, found from where `@jest/globals` finds it. */
const { jestExpect } = createRequire(packages.resolve('@jest/globals'))('@jest/expect') as {
  jestExpect: unknown;
};

type Load = (require: (name: string) => unknown, exports: object, module: { exports: object }) => void;
type TestBody = (...args: readonly unknown[]) => unknown;
export interface Outcome {
  readonly passed: number;
  /** The first thing that failed; null: everything passed. */
  readonly failed: string | null;
}

const compiled = new Map<string, Load>();

/** Fixed dice, and no search for the smallest example: one failure is enough. */
fc.configureGlobal({ seed: 20_261_124, endOnFailure: true });

/**
 * Law tests without Jest's process: modules are loaded anew for each run, tests run one after the other, and the first
 * failure ends the run. Law is synchronous, so a run that never ends can be cut off.
 */
export function runLawTests(
  files: readonly string[],
  { patienceMs, changed = {} }: { patienceMs: number; changed?: Readonly<Record<string, string>> },
): Outcome {
  let passed = 0;
  const run = () => {
    for (const file of files) passed += runFile(file, changed);
  };
  try {
    const context = globalThis as unknown as { runLaw?: () => void };
    context.runLaw = run;
    new vm.Script('runLaw()').runInThisContext({ timeout: patienceMs });
    return { passed, failed: null };
  } catch (error) {
    return { passed, failed: error instanceof Error ? error.message : String(error) };
  }
}

function runFile(file: string, changed: Readonly<Record<string, string>>): number {
  const tests: TestBody[] = [];
  const loaded = new Map<string, { exports: object }>();
  const load = (path: string): object => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const from = (name: string) => {
      if (name === '@jest/globals') return { expect: jestExpect, ...collecting(tests) };
      return name.startsWith('.') ? load(resolve(dirname(path), name)) : (packages(name) as unknown);
    };
    if (path.endsWith('.json')) module.exports = JSON.parse(readFileSync(path, 'utf8')) as object;
    else functionOf(path, changed[path])(from, module.exports, module);
    return module.exports;
  };
  load(file);
  for (const test of tests) {
    if (test() instanceof Promise) throw new Error(`${file}: a test of the law waits`);
  }
  return tests.length;
}

function collecting(tests: TestBody[]) {
  const test = (_name: string, body: TestBody) => tests.push(body);
  test.each = (table: readonly unknown[]) => (_name: string, body: TestBody) => {
    for (const row of table) tests.push(() => body(...(Array.isArray(row) ? (row as unknown[]) : [row])));
  };
  const describe = (_name: string, body: () => void) => {
    body();
  };
  describe.each = (table: readonly unknown[]) => (_name: string, body: TestBody) => {
    for (const row of table) body(...(Array.isArray(row) ? (row as unknown[]) : [row]));
  };
  return { test, it: test, describe };
}

function functionOf(path: string, changed: string | undefined): Load {
  if (changed !== undefined) return compile(path, changed);
  const known = compiled.get(path) ?? compile(path, readFileSync(path, 'utf8'));
  compiled.set(path, known);
  return known;
}

function compile(path: string, code: string): Load {
  const here = JSON.stringify(pathToFileURL(path).href);
  const { outputText } = ts.transpileModule(code.replaceAll('import.meta.url', here), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  return vm.runInThisContext(`(function (require, exports, module) {${outputText}\n})`, {
    filename: path,
  }) as Load;
}

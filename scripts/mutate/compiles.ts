import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * A fault that the compiler refuses can never be in the product, so it is none (StrykerJS: "compile error"). Asked of the
 * changed file alone: what a change does to the files that import it is left to the tests.
 */
export function createCompilerCheck(files: readonly string[]): (file: string, code: string) => boolean {
  const changed = new Map<string, { version: number; code: string }>();
  const read = (path: string) => changed.get(path)?.code ?? ts.sys.readFile(path);
  const options = optionsOf(resolve('tsconfig.json'));
  const service = ts.createLanguageService({
    getScriptFileNames: () => files.map((file) => resolve(file)),
    getScriptVersion: (path) => String(changed.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getCompilationSettings: () => options,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: read,
  });

  return (file, code) => {
    const path = resolve(file);
    const version = (changed.get(path)?.version ?? 0) + 1;
    changed.set(path, { version, code });
    const isFine = errorsOf(service, path) === 0;
    changed.set(path, { version: version + 1, code: readFileSync(path, 'utf8') });
    return isFine;
  };
}

/** What is only left unused (6133, 6192, 6196, 6198, 7027) would run all the same. */
const UNUSED = [6133, 6192, 6196, 6198, 7027];

function errorsOf(service: ts.LanguageService, path: string): number {
  const all = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)];
  return all.filter(({ code }) => !UNUSED.includes(code)).length;
}

function optionsOf(config: string): ts.CompilerOptions {
  const { config: read } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as { config: object };
  return ts.parseJsonConfigFileContent(read, ts.sys, process.cwd()).options;
}

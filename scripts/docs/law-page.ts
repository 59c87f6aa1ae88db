import { ARTICLE_TOPICS } from './article-topics.ts';
import { filesUnder, readText, statedIn } from './read-sources.ts';
import type { Stated } from './read-sources.ts';

const LAWS = Object.keys(ARTICLE_TOPICS);

/** Every article that a file of `domain/` says it states. */
export async function statedArticles(): Promise<readonly Stated[]> {
  const files = await filesUnder('domain/', '.ts');
  const stated = await Promise.all(files.map(async (file) => statedIn(file, await readText(file), LAWS)));
  return stated.flat();
}

/** docs/law.md: from an article to the file that states it, and to the tests that hold it. */
export async function lawPage(): Promise<string> {
  const stated = await statedArticles();
  const testsOf = await readTests();
  return [
    '# From the article to the rule',
    '',
    'Printed by `npm run -s docs:law` from the `@source` lines of `domain/`; a test prints it anew and compares. Look for',
    'the article (条), open the file: its first comment says the rule in words. The tests beside it show it at work.',
    ...LAWS.flatMap((law) => section(law, stated, testsOf)),
    '',
  ].join('\n');
}

function section(law: string, stated: readonly Stated[], testsOf: Tests): readonly string[] {
  const rows = stated
    .filter((row) => row.law === law)
    .sort((a, b) => a.article - b.article || a.file.localeCompare(b.file));
  if (rows.length === 0) return [];
  return [
    '',
    `## ${law}`,
    '',
    '| 条 | 内容 | what the file states | file | tests |',
    '|---|---|---|---|---|',
    ...rows.map((row) => line(row, testsOf)),
  ];
}

function line({ law, article, file, says }: Stated, testsOf: Tests): string {
  const topic = ARTICLE_TOPICS[law]?.[article] ?? '';
  const tests = (testsOf.get(file) ?? []).map((test) => `[${nameOf(test)}](../${test})`).join(', ');
  return `| 第${article}条 | ${topic} | ${says.replaceAll('|', '\\|')} | [${file.replace('domain/', '')}](../${file}) | ${tests} |`;
}

function nameOf(path: string): string {
  return path.replace(/^tests\//, '').replace(/\.test\.ts$/, '');
}

type Tests = ReadonlyMap<string, readonly string[]>;
interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const MOST_TESTS = 4;

/** The tests nearest to each file: those that import it, or perform its act, or import a rule that uses it. */
async function readTests(): Promise<Tests> {
  const rules = await sources('domain/', '.ts');
  const tests = await sources('tests/domain/', '.test.ts');
  return new Map(rules.map((rule) => [rule.file, nearest(rule, rules, tests).slice(0, MOST_TESTS)]));
}

async function sources(folder: string, ending: string): Promise<readonly Source[]> {
  return await Promise.all(
    (await filesUnder(folder, ending)).map(async (file) => {
      const text = await readText(file);
      return { file, text, imports: importsOf(file, text) };
    }),
  );
}

function nearest(rule: Source, rules: readonly Source[], tests: readonly Source[]): readonly string[] {
  const importing = (file: string) => tests.filter(({ imports }) => imports.includes(file));
  const own = importing(rule.file);
  if (own.length > 0) return names(rule, own);
  const acts = [...rule.text.matchAll(/: ActRule<'(\w+)'>/g)].map(([, act = '']) => act);
  const performing = tests.filter(({ text }) => acts.some((act) => text.includes(`'${act}'`)));
  if (performing.length > 0) return names(rule, performing);
  const users = rules.filter(({ imports }) => imports.includes(rule.file));
  return names(
    rule,
    users.flatMap(({ file }) => importing(file)),
  );
}

/** The test that is called like the rule first, then those of its folder, then the others, by name. */
function names(rule: Source, tests: readonly Source[]): readonly string[] {
  const distance = (test: string): number => {
    if (test === rule.file.replace(/^/, 'tests/').replace(/\.ts$/, '.test.ts')) return 0;
    return test.startsWith(`tests/${rule.file.replace(/[^/]+$/, '')}`) ? 1 : 2;
  };
  const files = [...new Set(tests.map(({ file }) => file))];
  return files.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
}

function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
    new URL(path, `file:///${file}`).pathname.slice(1),
  );
}

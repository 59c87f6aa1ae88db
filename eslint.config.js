import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Ambient things that give another answer on another day or machine: forbidden where law is computed. */
const clocksAndDice = [
  'Date',
  'performance',
  'Intl',
  'crypto',
  'process',
  'globalThis',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
];
const forbidGlobals = (names) => [
  'error',
  ...names.map((name) => ({
    name,
    message: 'No clock, dice or outside world here: it comes in as an argument.',
  })),
];
const noDice = ['error', { object: 'Math', property: 'random', message: 'No dice here.' }];

/** Texts and days by the zone or language of the process. */
const byProcessZone = [
  {
    selector: 'CallExpression[callee.property.name=/^(toLocale.*String|localeCompare)$/]',
    message: 'The answer depends on the language of the process.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^[gs]et(Date|Day|Month|FullYear|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    message: 'The answer depends on the zone of the process: only domain/time computes days.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
    message: 'Built by the zone of the process: only domain/time computes days.',
  },
];
/** All cases of a worker share one copy of this code (docs/adr/0013). */
const noStateOfItsOwn = [
  { selector: 'Program > VariableDeclaration[kind!="const"]', message: 'A module has no state of a case.' },
  {
    selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind!="const"]',
    message: 'A module has no state of a case.',
  },
];
const noWaiting = [
  {
    selector: ':matches(AwaitExpression, :function[async=true], ForOfStatement[await=true])',
    message: 'The law does not wait.',
  },
  { selector: 'ImportExpression', message: 'The law loads nothing at run time.' },
];

export default defineConfig(
  globalIgnores(['dist', 'generated', 'coverage', '.xianshi']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'check-file': checkFile },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'no-else-return': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The law uses no package and nothing of Node.' }] },
      ],
      'no-restricted-globals': forbidGlobals(clocksAndDice),
      'no-restricted-properties': noDice,
      'no-restricted-syntax': ['error', ...byProcessZone, ...noWaiting, ...noStateOfItsOwn],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|@temporalio/(workflow|common)$)',
              message: 'Workflows use Temporal and the law only.',
            },
          ],
        },
      ],
      'no-restricted-globals': forbidGlobals(clocksAndDice),
      'no-restricted-properties': noDice,
      'no-restricted-syntax': ['error', ...byProcessZone, ...noStateOfItsOwn],
    },
  },
  {
    // The one place where a workflow reads the clock, which Temporal replays.
    files: ['workflows/now.ts'],
    rules: { 'no-restricted-globals': forbidGlobals(clocksAndDice.filter((name) => name !== 'Date')) },
  },
  {
    files: ['{contract,activities,jobs,prisma,api}/**/*.ts', 'worker.ts', 'config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...byProcessZone] },
  },
  { files: ['web/**/*.tsx', 'web/**/*.ts'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['tests/**/*.{ts,tsx}'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-commented-out-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/valid-expect': 'error',
      'jest/valid-title': 'error',
      'jest/no-standalone-expect': 'error',
    },
  },
  {
    // Typed by JSDoc: the type checker knows what is defined, and the linter does not see a cast in a comment.
    files: ['**/*.mjs'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: ['*.cjs'], languageOptions: { globals: { module: 'writable' } } },
);

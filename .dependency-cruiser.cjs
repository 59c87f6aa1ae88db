/**
 * Who may import whom (architecture.md §1 with settled.md 38). Absent = error: a folder reaches what its row names
 * and nothing else.
 */
const rows = {
  domain: { folders: [], packages: [] },
  contract: { folders: ['domain'], packages: ['zod'] },
  workflows: { folders: ['domain'], packages: ['@temporalio/workflow', '@temporalio/common'] },
  prisma: {
    folders: ['domain', 'generated'],
    packages: ['@prisma/client', '@prisma/adapter-pg', 'pg', '@node-rs/argon2', 'node:'],
  },
  jobs: {
    folders: ['domain', 'prisma', 'workflows/messages\\.ts'],
    packages: ['graphile-worker', '@temporalio/client', '@temporalio/common', 'pg', 'pino', 'node:'],
  },
  activities: {
    folders: ['domain', 'prisma', 'watch/recordings\\.ts'],
    packages: [
      '@temporalio/activity',
      '@temporalio/common',
      'pdfmake',
      '@expo-google-fonts/noto-sans-sc',
      'pg',
      'node:',
    ],
  },
  watch: {
    folders: ['domain', 'prisma'],
    packages: [
      'prom-client',
      '@opentelemetry/api',
      '@opentelemetry/sdk-node',
      '@temporalio/client',
      '@temporalio/common',
      'pino',
      'node:',
    ],
  },
  api: {
    folders: ['domain', 'contract', 'prisma', 'watch', 'workflows/messages\\.ts'],
    packages: [
      'express',
      '@temporalio/client',
      '@temporalio/common',
      '@asteasolutions/zod-to-openapi',
      'zod',
      'better-auth',
      '@node-rs/argon2',
      'busboy',
      'file-type',
      'helmet',
      '@opentelemetry/api',
      'pino',
      'pino-http',
      'rate-limiter-flexible',
      'pdfmake',
      '@expo-google-fonts/noto-sans-sc',
      'pg',
      'node:',
    ],
  },
};
const mains = '^(worker|config|api/main)\\.ts$';
const escape = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** How dependency-cruiser spells a package: its file in node_modules, or `fs` for a part of Node. */
const packagePaths = (names) =>
  names.filter((name) => name !== 'node:').flatMap((name) => [`node_modules/(@types/)?${escape(name)}/`]);

const boundary = ([folder, { folders, packages }]) => ({
  name: `${folder}-reaches-only-its-row`,
  comment: `${folder}/ may import: ${[folder, ...folders, ...packages].join(', ')}.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: [mains, '^prisma/seed/main\\.ts$'] },
  to: {
    pathNot: [`^${folder}/`, ...folders.map((to) => `^${to}(/|$)`), ...packagePaths(packages)],
    dependencyTypesNot: [
      ...(packages.includes('node:') ? ['core'] : []),
      ...(folder === 'workflows' ? ['type-only'] : []),
    ],
  },
});

/** domain/ is one line: time ← catalogue ← organisation ← case ← supervision; disclosure on time and matters. */
const below = {
  time: [],
  catalogue: ['time'],
  organisation: ['time', 'catalogue'],
  case: ['time', 'catalogue', 'organisation'],
  supervision: ['time', 'catalogue', 'organisation', 'case'],
  disclosure: ['time', 'supervision/matters'],
};
const oneLine = ([folder, lower]) => ({
  name: `domain-${folder}-looks-down-only`,
  severity: 'error',
  from: { path: `^domain/${folder}/` },
  to: {
    path: '^domain/[^/]+/',
    pathNot: [`^domain/${folder}/`, ...lower.map((to) => `^domain/${to}(/|\\.ts|$)`)],
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rows).map(boundary),
    ...Object.entries(below).map(oneLine),
    {
      name: 'workflows-know-activities-as-types',
      comment: 'An activity called directly would run inside the workflow.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        path: '^(activities|api|prisma|jobs|web|contract|generated|scripts|tests|bench)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflow-types-come-from-activities-only',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^(api|prisma|jobs|web|contract|generated|scripts|tests|bench)/' },
    },
    {
      name: 'web-knows-only-contract-and-law',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: [
          '^(api|prisma|workflows|activities|jobs|watch|generated|scripts|tests|bench)/',
          '^(config|worker)\\.ts$',
          'node_modules/(@temporalio|express|@prisma|pg)/',
        ],
      },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^web/src/components/' },
      to: { path: '^web/src/(app|features)/' },
    },
    {
      name: 'only-mains-read-config',
      severity: 'error',
      from: { pathNot: ['^(worker|api/main|prisma/seed/main)\\.ts$', '^(tests|bench|scripts)/'] },
      to: { path: '^config\\.ts$' },
    },
    {
      name: 'nobody-imports-tests-bench-scripts',
      severity: 'error',
      from: { pathNot: '^(tests|bench|scripts)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated'] },
    exclude: { path: '^(dist|\\.xianshi)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

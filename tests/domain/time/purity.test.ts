import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const folder = new URL('../../../domain/time/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

test.each(files)('domain/time/%s asks no machine for a date, a zone or a package', (name) => {
  const code = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

  expect(code).not.toMatch(
    /\bDate\b(?!\w)|\bIntl\b|\bTemporal\b|\bprocess\b|\bperformance\b|\bMath\.random\b/,
  );
  expect(
    [...code.matchAll(/from '([^']+)'/g)].map(([, path]) => path).filter((path) => !path?.startsWith('.')),
  ).toEqual([]);
});

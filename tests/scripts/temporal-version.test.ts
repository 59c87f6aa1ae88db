import { expect, test } from '@jest/globals';
import { isAtLeast } from '../../scripts/services/temporal-version.ts';

test.each([
  ['1.9.1', '1.9.1', true],
  ['1.10.0', '1.9.1', true],
  ['2.0.0', '1.9.1', true],
  ['1.9.0', '1.9.1', false],
  ['1.8.12', '1.9.1', false],
])('Temporal %s against the least %s: usable %s', (version, least, usable) => {
  expect(isAtLeast(version, least)).toBe(usable);
});

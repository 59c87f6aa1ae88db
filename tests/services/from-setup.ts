/** What `tests/global-setup.mjs` tells the tests: TEST_POSTGRES, TEST_TEMPORAL, TEST_WORKFLOW_BUNDLE. */
export function fromSetup(name: 'TEST_POSTGRES' | 'TEST_TEMPORAL' | 'TEST_WORKFLOW_BUNDLE'): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(
      `${name} is not set: global-setup.mjs could not provide it (its message stands above the tests).`,
    );
  }

  return value;
}

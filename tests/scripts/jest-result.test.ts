import { expect, test } from '@jest/globals';
import { counted } from '../../scripts/test/jest.ts';

const nothing = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };

test('a run without any test is a failure', () => {
  expect(counted('law', nothing)).toMatchObject({ passed: 0, failed: 1, said: ['Jest ran no test.'] });
});

test('a file that cannot be run is a failure and named', () => {
  const file = { name: 'a.test.ts', message: 'SyntaxError', assertionResults: [] };

  const result = counted('law', {
    ...nothing,
    numPassedTests: 3,
    numRuntimeErrorTestSuites: 1,
    testResults: [file],
  });

  expect(result).toMatchObject({ passed: 3, failed: 1, said: ['a.test.ts: could not be run'] });
});

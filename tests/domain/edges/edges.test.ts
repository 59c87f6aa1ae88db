import { expect, test } from '@jest/globals';
import { EDGES } from './edges.ts';

test.each(EDGES.map((edge) => [edge.title, edge] as const))('%s', (_title, { tell, log }) => {
  expect(tell().lines()).toEqual(log);
});

import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { choosePort, freePort } from '../../scripts/services/free-port.ts';

test('a free port is taken as wished', async () => {
  const wished = await freePort();

  expect(await choosePort(wished)).toBe(wished);
});

test('a taken port is passed over for a later one', async () => {
  const wished = await freePort();
  const server = createServer().listen(wished, '127.0.0.1');
  await once(server, 'listening');

  const chosen = await choosePort(wished);

  server.close();
  expect(chosen).not.toBe(wished);
});

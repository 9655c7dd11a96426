/** How commands end when they cannot go on: in plain words. Builds that are ended are in test/faults. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { projectWith, run } from './terminal.ts';

const root = projectWith('minimal');
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a port that is taken is said to be', async () => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { code, err } = await run(root, 'dev', 'minimal', '--port', String(port));
  server.close();
  expect(code).toBe(2);
  expect(err).toContain(`port ${port}`);
});

test('a place that cannot be written is said to be, and is no fault of Lectern', async () => {
  const { code, err } = await run(root, 'build', 'minimal', '--to', 'md', '--out', 'data/minimal/deck.yaml');
  expect(code).toBe(3);
  expect(err).toContain('a file stands where a folder should be');
  expect(err).not.toContain('report it');
});

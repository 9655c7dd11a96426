/** How commands end when they cannot go on: in plain words, and with nothing left behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { projectWith, run } from './terminal.ts';

const root = projectWith('minimal');
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a build that is ended leaves no draft and no program at work', async () => {
  const folder = join(root, 'dist/minimal/students');
  const drafts = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.part')) : [];
  const bin = join(packageRoot, 'src/bin.js');
  const child = spawn(process.execPath, [bin, 'build', 'minimal', '--to', 'web'], { cwd: root });
  const closed = once(child, 'close');
  await expect.poll(drafts, { timeout: 60_000, interval: 20 }).toHaveLength(1);
  child.kill('SIGTERM');
  expect((await closed)[0]).toBe(143);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(drafts()).toEqual([]);
  expect(existsSync(join(folder, 'web'))).toBe(false);
});

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

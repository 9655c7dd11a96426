import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starterDir } from '../../src/new/starter.ts';

/** A copy of the starter, written in English and Chinese, with its lecture in another language. Gives its root. */
export function starterIn(language: string): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-starter-'));
  cpSync(starterDir, root, { recursive: true });
  const file = join(root, 'data/starter/audiences/lecture.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('language: en', `language: ${language}`));
  return root;
}

/** A small deck with slides of the kind `content` of one's own, for tests of blocks. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeck } from '../../src/load/index.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { packageRoot } from '../../src/project.ts';

export interface ContentDeck {
  /** A project's folder; the deck is data/minimal in it. */
  readonly root: string;
  /** `code line:column message` of all that is wrong. */
  readonly faults: readonly string[];
  /** The deck for an audience: `students` see it in Chinese, `guests`, who extend them, in English. */
  readonly prepared: (audience: 'students' | 'guests') => Prepared;
  readonly remove: () => void;
}

/** `slides` are the lines of a section's `slides`, from the first column of the file; they begin on its fourth line. */
export function contentDeck(slides: string): ContentDeck {
  const root = mkdtempSync(join(tmpdir(), 'lectern-content-'));
  const folder = join(root, 'data/minimal');
  cpSync(join(packageRoot, 'test/cases/minimal'), folder, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"private": true}');
  writeFileSync(join(folder, 'sections/opening.yaml'), `id: opening\ntitle: O\nslides:\n${slides}`);
  for (const [name, minutes] of [
    ['guests', 5],
    ['students', 10],
  ] as const) {
    const file = join(folder, `audiences/${name}.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(`minutes: ${minutes}`, 'minutes: 100'));
  }
  const { deck, diagnostics } = loadDeck(folder, { root });
  const faults = diagnostics
    .filter(({ severity, code }) => severity === 'error' && code !== 'unused-file')
    .map(({ code, place, message }) => `${code} ${place?.line}:${place?.column} ${message}`);
  return {
    root,
    faults,
    prepared: (name) => {
      const audience = deck?.audiences.get(name);
      if (!deck || !audience) throw new Error(`the deck does not load:\n${faults.join('\n')}`);
      const slides = join(root, 'slides');
      const theme = join(packageRoot, 'slides/theme');
      return prepare(
        { root, slides, templates: [join(packageRoot, 'templates')], slidevTheme: theme },
        deck,
        audience,
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A slide whose one region has the blocks, each a line of YAML without its hyphen; those begin on its fifth line. */
export const contentSlide = (id: string, ...blocks: readonly string[]): string =>
  `  - id: ${id}\n    kind: content\n    title: T\n    regions:\n      main:\n${blocks.map((block) => `        - ${block}\n`).join('')}`;

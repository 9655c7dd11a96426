/** A deck of ours with a template as its theme, in a project of its own. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { InputError } from '../../src/errors.ts';
import { loadDeck } from '../../src/load/index.ts';
import { starterDir } from '../../src/new/starter.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { editYaml } from '../../src/text/edit-yaml.ts';
import { writeDeck } from '../../src/write-deck.ts';

/** Decks that every template is tried with, and for whom. */
export const decks = [
  { deck: 'starter', audience: 'lecture' },
  { deck: 'sco-qingdao', audience: 'undergraduate' },
  { deck: 'sco-qingdao', audience: 'international' },
] as const;
export type DeckFor = (typeof decks)[number];

/** A project with the deck, whose theme is the template. Gives its root, in the machine's temporary folder. */
export function projectWith(template: string, deck: string): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-template-'));
  const folder = join(root, 'data', deck);
  mkdirSync(folder, { recursive: true });
  const own = join(starterDir, 'data', deck);
  cpSync(existsSync(own) ? own : join(packageRoot, 'data', deck), folder, { recursive: true });
  const name = `school${extname(template)}`;
  copyFileSync(template, join(folder, name));
  const file = join(folder, 'deck.yaml');
  writeFileSync(
    file,
    editYaml(readFileSync(file, 'utf8'), (document) => document.set('theme', { template: name })),
  );
  writeFileSync(join(root, 'package.json'), '{"private": true}');
  return root;
}

export interface MadeDeck {
  readonly prepared: Prepared;
  readonly bytes: Uint8Array;
}

/** The deck's .pptx in the template. Throws InputError where the deck or the template cannot be read. */
export async function deckInTemplate(
  template: string,
  { deck: name, audience: id }: DeckFor,
): Promise<MadeDeck> {
  const root = projectWith(template, name);
  try {
    const { deck, diagnostics } = loadDeck(join(root, 'data', name), { root });
    const audience = deck?.audiences.get(id);
    if (!deck || !audience) throw new InputError(diagnostics, root);
    const prepared = prepare(findProject(root), deck, audience);
    const bytes = await writeDeck(prepared.presentation, prepared.theme, root, prepared);
    return { prepared, bytes };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

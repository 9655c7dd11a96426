/** Whole decks of `test/cases`, as files and as boxes. */
import { join } from 'node:path';
import { loadDeck } from '../../src/load/index.ts';
import type { Box, GroupBox, ShapeBox } from '../../src/model/box.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { type Opened, open } from '../pptx/open.ts';

/** A case's deck of the same name for an audience. */
export function caseDeck(name: string, audience: string): Prepared {
  const known =
    decks.get(`${name} ${audience}`) ?? prepared(join(packageRoot, 'test/cases', name), name, audience);
  decks.set(`${name} ${audience}`, known);
  return known;
}
const decks = new Map<string, Prepared>();

/** What is said of the small deck of a project, once it is prepared. */
export const deckAt = (root: string): readonly Diagnostic[] => preparedAt(root).diagnostics;
export const preparedAt = (root: string): Prepared => prepared(root, 'minimal', 'guests');

function prepared(root: string, name: string, audience: string): Prepared {
  const { deck, diagnostics } = loadDeck(join(root, 'data', name), { root });
  const found = deck?.audiences.get(audience);
  if (!deck || !found) throw new Error(JSON.stringify(diagnostics));
  const theme = join(packageRoot, 'slides/theme');
  const templates = [join(packageRoot, 'templates')];
  return prepare({ root, slides: join(root, 'slides'), templates, slidevTheme: theme }, deck, found);
}

export async function written(prepared: Prepared, name: string): Promise<Opened> {
  const root = join(packageRoot, 'test/cases', name);
  return open(await writeDeck(prepared.presentation, prepared.theme, root, prepared));
}

/** Boxes of a slide, by its id. */
export function boxesOf({ placed, slides }: Prepared, id: string): readonly Box[] {
  return placed[slides.findIndex((slide) => slide.id === id)]?.placed.boxes ?? [];
}

export const shapesIn = (boxes: readonly Box[]): ShapeBox[] =>
  boxes.flatMap((box): ShapeBox[] => {
    if (box.type === 'group') return shapesIn(box.children as readonly Box[]);
    return box.type === 'shape' ? [box] : [];
  });

export const groupsIn = (boxes: readonly Box[]): GroupBox[] =>
  boxes.flatMap((box) => (box.type === 'group' ? [box, ...groupsIn(box.children as readonly Box[])] : []));

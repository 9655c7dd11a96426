/** "Reset Slide" in PowerPoint gives placeholders their layout's place, size and style: on our slides that moves nothing. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/convert.ts';
import { loadDeck } from '../../src/load/index.ts';
import { starterDir } from '../../src/new/starter.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { below, frameIn, frameOf, kinIn, layoutOf, type Opened, open } from './open.ts';

const cases = join(packageRoot, 'test/cases');
const slidesOf = ({ paths }: Opened) => paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));

/** What a reset would change, by slide. */
function movedBy(opened: Opened): string[] {
  return slidesOf(opened).flatMap((path) => {
    const layout = layoutOf(opened, path);
    return ['p:sp', 'p:pic', 'p:graphicFrame'].flatMap((name) =>
      opened
        .all(path, name)
        .filter((one) => below(one, 'p:ph').length > 0)
        .flatMap((one) => faults(one, opened, layout).map((fault) => `${path}: ${fault}`)),
    );
  });
}

function faults(one: Element, opened: Opened, layout: string): string[] {
  const name = below(one, 'p:cNvPr')[0]?.attribs['name'];
  const kin = kinIn(opened, layout, one);
  if (!kin) return [`${name} is no placeholder of its layout`];
  const there = frameIn(opened, kin) ?? [];
  // PowerPoint keeps the height of tables, which their rows make.
  const sides = one.name === 'p:graphicFrame' && below(one, 'a:tbl').length > 0 ? 3 : 4;
  const here = frameOf(one) ?? there;
  const moved = here.slice(0, sides).some((emu, i) => Math.abs(emu - (there[i] ?? Number.NaN)) > 1300);
  const [list] = below(one, 'a:lstStyle');
  const [body] = below(one, 'a:bodyPr');
  const own = Object.keys(body?.attribs ?? {}).filter((key) => key !== 'bIns');
  return [
    ...(moved ? [`${name} moves from ${here} to ${there}`] : []),
    ...(list && list.children.length > 0 ? [`${name} has sizes of its own`] : []),
    ...own.map((key) => `${name} has ${key} of its own`),
  ];
}

function audiences(root: string, folder: string) {
  const project = { ...findProject(packageRoot), root };
  const { deck } = loadDeck(join(root, 'data', folder), { root });
  if (!deck) throw new Error(`${folder} does not load`);
  return [...deck.audiences.values()].map(
    (audience) =>
      [
        `${folder} for ${audience.id}`,
        async () => {
          const prepared = prepare(project, deck, audience);
          return writeDeck(prepared.presentation, prepared.theme, root, prepared);
        },
      ] as const,
  );
}

function markdown(change: (text: string) => string): () => Promise<Uint8Array> {
  return async () => {
    const root = mkdtempSync(join(tmpdir(), 'lectern-reset-'));
    cpSync(join(cases, 'every-block'), root, { recursive: true });
    const file = join(root, 'slides.md');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return (await convert(file, { root })).pptx;
  };
}

describe.each([
  ...audiences(packageRoot, 'sco-qingdao'),
  ...audiences(join(cases, 'blocks'), 'five-fields'),
  ...audiences(starterDir, 'starter'),
  ['every block', markdown((text) => text)] as const,
  ['every block at 4:3', markdown((text) => text.replace('16/9', '4/3'))] as const,
])('%s', (_, make) => {
  test('a reset moves nothing', async () => {
    expect(movedBy(open(await make()))).toEqual([]);
  });
});

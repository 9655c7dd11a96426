import { dirname, resolve } from 'node:path';
import { codeHint, excess, smallestCode } from './code-overflow.ts';
import { diagnostic } from './diagnostics/catalogue.ts';
import type { FilledSlide } from './fill/deck.ts';
import { type Filled, fillDeck } from './fill-deck.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import type { Theme } from './model/theme.ts';
import type { Presentation, Slide } from './model/tree.ts';
import { foundPicture } from './picture-size.ts';
import type { Overflow, Placed } from './place/index.ts';
import { placeDeck } from './place-deck.ts';
import type { Project } from './project.ts';
import { urlToPath } from './text/picture-url.ts';
import { parsePresentation } from './tree/parse.ts';
import { findPictures } from './tree/pictures.ts';
import { unknownLayouts } from './unknown-layouts.ts';

/** A deck for an audience, decided but not yet written: everything that both outputs are made from. */
export interface Prepared extends Filled {
  readonly presentation: Presentation;
  /** Its slides as boxes. */
  readonly placed: readonly Placed[];
  /** Paths of the pictures that it shows or would show, absolute. */
  readonly pictures: readonly string[];
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
  const { presentation, diagnostics: faults } = findPictures(parsed.presentation, (url) => {
    const path = resolve(folder, urlToPath(url));
    pictures.push(path);
    return foundPicture(path, url);
  });
  const placed = placeDeck(presentation, filled.theme, { root });
  const diagnostics = [
    ...filled.diagnostics,
    ...parsed.diagnostics,
    ...unknownLayouts(presentation, filled.theme),
    ...faults,
    ...placed.flatMap(({ overflow }, i) =>
      overflows(filled.slides[i], presentation.slides[i], overflow, filled.theme),
    ),
  ];
  return { ...filled, presentation, placed, pictures, diagnostics };
}

/** What does not fit even at the smallest size the theme allows. */
function overflows(
  slide: FilledSlide | undefined,
  tree: Slide | undefined,
  overflow: readonly Overflow[],
  theme: Theme,
): Diagnostic[] {
  return overflow.map(({ region, by, code }) => {
    if (code) {
      const place = (tree && codePlace(slide, tree, code.place)) ?? slide?.place;
      const message = `slide '${slide?.id}': code in ${region} is ${excess(code)} for its place, even at ${smallestCode(theme)} pt`;
      return diagnostic('code-overflow', message, { place, hint: codeHint });
    }
    return diagnostic(
      'text-overflow',
      `slide '${slide?.id}': ${region} is ${Math.ceil(by)} pt too long for its place`,
      {
        place: slide?.place,
        hint: 'shorten it, or make two slides of it; it is already set as small as the theme allows',
      },
    );
  });
}

/** Where code of the Markdown stands in the data: fences come in the order in which templates wrote them. */
function codePlace(slide: FilledSlide | undefined, tree: Slide, at: Place | undefined): Place | undefined {
  const fences = Object.values(tree.slots).flatMap((blocks) =>
    blocks.flatMap((block) => (block.type === 'code' ? [block.place?.line ?? 0] : [])),
  );
  // A template may have written fences of its own.
  if (fences.length !== slide?.codes.length) return undefined;
  return slide.codes[fences.sort((a, b) => a - b).indexOf(at?.line ?? 0)];
}

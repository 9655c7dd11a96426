import { basename, join, relative, resolve } from 'node:path';
import { dress } from './dress.ts';
import { type FilledSlide, Filler } from './fill/deck.ts';
import type { Filling } from './fill/slide.ts';
import { type Words, wordsFor } from './fill/words.ts';
import { kindDirs } from './load/index.ts';
import { drawingOf } from './mermaid-drawings.ts';
import type { Audience, Brand, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { MermaidField } from './model/field.ts';
import type { Plan, PlannedSlide } from './model/plan.ts';
import type { Theme } from './model/theme.ts';
import { type Fit, fitSlide } from './place/index.ts';
import type { Project } from './project.ts';
import { safeName } from './safe-path.ts';
import { scrimFor } from './scrim-for.ts';
import { planDeck } from './select/plan.ts';
import { pathToUrl } from './text/picture-url.ts';
import { Recent } from './text/recent.ts';
import { layoutFor, usualLayout } from './theme/find-layout.ts';
import { parsePresentation } from './tree/parse.ts';
import { withReferences } from './with-references.ts';
import { wordTable } from './word-table.ts';

/** A deck for an audience as Markdown. */
export interface Filled {
  readonly plan: Plan;
  readonly theme: Theme;
  /** The program's own words in the audience's language. */
  readonly words: Words;
  readonly slides: readonly FilledSlide[];
  /** The filled Markdown, whole. */
  readonly markdown: string;
  /** Where it stands, or will: its path relative to the project's root. */
  readonly file: string;
  /** Where the brand says a colour of the theme, be it in a brand file. */
  readonly colorPlaces: Brand['colorPlaces'];
  /** Diagrams of Mermaid's that only a browser can draw, and none has yet. */
  readonly undrawn: readonly MermaidField[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Path of the filled Markdown, absolute. */
export function markdownPath(project: Project, deck: Deck, audience: Audience): string {
  return join(project.slides, safeName(`${deck.id}.${audience.id}.md`));
}

/**
 * Plans, fills, and fits a deck:
 *
 *     plan -> fill -> parse -> fit --(text too large: fill again, smaller or in parts)--> Markdown
 *
 * `folder` is where the Markdown will stand: its paths to theme and pictures start there.
 */
export function fillDeck(
  project: Project,
  deck: Deck,
  audience: Audience,
  folder: string = project.slides,
): Filled {
  const plan = planDeck(deck, audience);
  const table = wordTable(project, deck, [audience.language]);
  const words = wordsFor(table, audience.language);
  const from = (path: string) => relative(folder, path).replaceAll('\\', '/');
  const shown = [...plan.kept, ...plan.backup].map(({ slide }) => slide);
  const dressed = dress(deck, audience, { root: project.root, words, slides: shown, from });
  const { theme, layouts, switched } = dressed;
  const slidevTheme = from(resolve(project.slides, project.slidevTheme));
  const filler = new Filler(deck, dressed.audience, plan, {
    templateDirs: kindDirs(deck.dir, project.root),
    wordTable: table,
    theme,
    themeSource: dressed.source,
    layouts,
    switched,
    root: project.root,
    slidevTheme: slidevTheme.startsWith('.') ? slidevTheme : `./${slidevTheme}`,
    imagePath: (src) => pathToUrl(from(join(deck.dir, src))),
    drawing: (field) => {
      const found = drawingOf(project.slides, field, theme);
      return found && { path: pathToUrl(from(found.file)), alt: found.alt };
    },
  });
  const markdownName = basename(markdownPath(project, deck, audience));
  const file = relative(project.root, join(folder, markdownName)).replaceAll('\\', '/');
  const { switchedTheme } = dressed;
  const context: Fitting = { filler, theme, file, root: project.root, switched: lazy(switchedTheme) };
  const slides = withReferences(plan, filler, (planned) => fitted(planned, context));
  const markdown = slides.map((slide) => slide.markdown).join('\n');
  const diagnostics = [...plan.diagnostics, ...dressed.diagnostics, ...filler.diagnostics];
  const { colorPlaces } = dressed.audience.brand;
  const undrawn = [...filler.undrawn.values()];
  return { plan, theme, words, slides, markdown, file, colorPlaces, undrawn, diagnostics };
}

/** What slides are filled and measured with. */
interface Fitting {
  readonly filler: Filler;
  readonly theme: Theme;
  /** Path of the Markdown from the project's root. */
  readonly file: string;
  readonly root: string;
  /** The theme that the web deck is switched to. */
  readonly switched: () => Theme | undefined;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Fills a slide so that it fits: as it is, else smaller, else continued on further slides. */
function fitted(planned: PlannedSlide, context: Fitting): readonly FilledSlide[] {
  const { filler } = context;
  const first = filler.fill(planned);
  const fit = first && measure(first, planned, context);
  if (!fit) return [];
  if (splitPoint(fit) !== undefined && filler.splits(planned)) return split(planned, context);
  const isSmaller = Object.keys(fit.steps).length > 0;
  const filled = isSmaller ? filler.fill(planned, { steps: fit.steps }) : first;
  return filled ? [veiled(filled, planned, { steps: fit.steps }, context)] : [];
}

/** The same where a picture lies under its words, with the veil that they need there. */
function veiled(
  filled: FilledSlide,
  planned: PlannedSlide,
  filling: Partial<Filling>,
  { filler, theme, file, root, switched }: Fitting,
): FilledSlide {
  const layout = layoutFor(theme, filled.layout) ?? usualLayout(theme);
  if (!layout.regions.some(({ ground }) => ground)) return filled;
  const { presentation } = parsePresentation(filled.markdown, file);
  const { language } = filler.audience;
  const scrim = scrimFor(presentation, theme, { root, language, switched });
  return (scrim && filler.fill(planned, { ...filling, scrim })) ?? filled;
}

const splitPoint = (fit: Fit): number | undefined =>
  fit.overflow.find((one) => one.splitAt !== undefined)?.splitAt;

/** Parts of a slide, each as long as fits. What is left over is measured again as a slide of its own. */
function split(planned: PlannedSlide, context: Fitting): readonly FilledSlide[] {
  const { filler } = context;
  const slides: FilledSlide[] = [];
  const fillings: Partial<Filling>[] = [];
  let steps: Fit['steps'] | undefined;
  const fill = (filling: Partial<Filling>) => {
    const shown = filler.fill(planned, filling);
    const fit = shown && measure(shown, planned, context);
    // A list of references is one list, whatever room its end has.
    if (fit && planned.slide.kind.listsSources) steps ??= fit.steps;
    if (!fit) return undefined;
    const own = { ...filling, steps: steps ?? fit.steps };
    const filled = filler.fill(planned, own);
    return filled && veiled(filled, planned, own, context);
  };
  const fitsWhole = (filling: Partial<Filling>) => {
    const shown = filler.fill(planned, filling);
    const fit = shown && measure(shown, planned, context);
    return fit !== undefined && splitPoint(fit) === undefined;
  };
  // Of more than two each says which it is.
  const parts = (all: readonly FilledSlide[]) =>
    all.length <= 2 ? all : fillings.flatMap((one) => fill({ ...one, parts: all.length }) ?? []);
  let from = 0;
  for (let partNumber = 1; partNumber <= mostParts; partNumber++) {
    const whole: Partial<Filling> = { part: { from, to: Number.MAX_SAFE_INTEGER }, partNumber };
    const draft = filler.fill(planned, whole);
    if (!draft) return slides;
    const all = measure(draft, planned, context);
    if (!all) return slides;
    const fitting = splitPoint(all);
    const count = fitting === undefined ? undefined : Math.max(1, fitting - draft.repeated);
    const filling =
      count === undefined ? whole : { ...whole, part: { from, to: from + count }, goesOn: true };
    fillings.push(filling);
    const even = count === undefined ? evened(fillings, draft.points, fitsWhole) : undefined;
    if (even) {
      slides.pop();
      fillings.splice(-2, 2, ...even);
    }
    for (const one of even ?? [filling]) {
      const done = fill(one);
      if (done) slides.push(done);
    }
    if (count === undefined) return parts(slides);
    from += count;
  }
  filler.reject(
    planned,
    `what it makes goes on over more than ${mostParts} slides: does it show every item each time?`,
  );
  return slides;
}

/** The last two parts of a list with as many points each, where the last has less than half of what the one before has. */
function evened(
  fillings: readonly Partial<Filling>[],
  left: number,
  fits: (filling: Partial<Filling>) => boolean,
): readonly [Partial<Filling>, Partial<Filling>] | undefined {
  const [before, last] = fillings.slice(-2);
  if (!before?.part || !last?.part || left === 0) return undefined;
  const { from, to } = before.part;
  if (left * 2 >= to - from) return undefined;
  const middle = from + Math.ceil((to - from + left) / 2);
  const even = [
    { ...before, part: { from, to: middle } },
    { ...last, part: { from: middle, to: last.part.to } },
  ] as const;
  return even.every(fits) ? even : undefined;
}

/** Slides that one slide may go on over. */
const mostParts = 200;

/** How a slide fits; undefined where its template made something else than one slide, which is reported. */
function measure(
  slide: FilledSlide,
  planned: PlannedSlide,
  { filler, theme, file }: Fitting,
): Fit | undefined {
  const { language } = filler.audience;
  const measured = fitsIn(theme).get(`${language}\n${slide.markdown}`, () => {
    const { presentation, diagnostics } = parsePresentation(slide.markdown, file);
    const [tree, ...more] = presentation.slides;
    const wrong = diagnostics.find(({ severity }) => severity === 'error');
    if (wrong) return `what it makes is not Slidev Markdown: ${wrong.message}`;
    if (!tree || more.length > 0 || tree.id !== slide.id)
      return "what it makes is not one slide: it should begin with {{> front}} and have no line of '---' besides";
    return fitSlide(tree, theme, { language });
  });
  if (typeof measured !== 'string') return measured;
  filler.reject(planned, measured);
  return undefined;
}

/** Measures already taken, or why there is none. Themes are read anew for every deck, so it is their values that count. */
const fits = new Recent<Recent<Fit | string>>(4);
const fitsByTheme = new WeakMap<Theme, Recent<Fit | string>>();

function fitsIn(theme: Theme): Recent<Fit | string> {
  const known = fitsByTheme.get(theme) ?? fits.get(measuresOf(theme), () => new Recent(400));
  fitsByTheme.set(theme, known);
  return known;
}

/** Another colour makes no text longer. */
const measuresOf = ({ colors: _, roles: __, ...rest }: Theme): string => JSON.stringify(rest);

/** Which of the theme's layouts a slide has, and what fills its regions. */
import type { Layout, Theme } from '../model/theme.ts';
import type { Block, Slide } from '../model/tree.ts';
import { layoutFor, layoutNamed, usualLayout } from '../theme/find-layout.ts';

export interface SlideContent {
  readonly layout: Layout;
  /** Blocks by region name, `title` among them. Only regions that have content. */
  readonly regions: ReadonlyMap<string, readonly Block[]>;
}

/** The layout of that name, else the one that stands for it where it can hold what the slide shows, else the usual. */
function layoutOf({ layout, slots }: Slide, theme: Theme): Layout {
  const found = layoutFor(theme, layout) ?? usualLayout(theme);
  if (found.holds === 'anything' || layoutNamed(theme, layout)) return found;
  const words = (slots['default'] ?? []).every(({ type }) => type === 'paragraph' || type === 'heading');
  return words ? found : usualLayout(theme);
}

type Filled = Map<string, Block[]>;

const add = (filled: Filled, region: string, blocks: readonly Block[]): void => {
  if (blocks.length > 0) filled.set(region, [...(filled.get(region) ?? []), ...blocks]);
};

export function slideContent(slide: Slide, theme: Theme): SlideContent {
  const layout = layoutOf(slide, theme);
  const names = new Set(layout.regions.map(({ name }) => name));
  const filled: Filled = new Map();
  if (slide.title.length > 0) add(filled, 'title', [{ type: 'heading', depth: 1, children: slide.title }]);
  const { default: own = [], ...slots } = slide.slots;
  const { lacks = [] } = layout;
  const strangers = Object.entries(slots).filter(([name]) => !names.has(name) && !lacks.includes(name));
  for (const [name, blocks] of Object.entries(slots)) if (names.has(name)) add(filled, name, blocks);
  // Slots that our layout does not have are not lost: they follow the slide's own body.
  const body = [...own, ...strangers.flatMap(([, blocks]) => blocks)];
  for (const [name, blocks] of spread(layout, body, filled)) add(filled, name, blocks);
  return { layout, regions: filled };
}

const shownTypes: ReadonlySet<string> = new Set(['table', 'figure', 'image', 'equations']);
const isText = ({ type }: Block): boolean => !shownTypes.has(type);

/** The regions that the default slot's blocks go to, as the layout says. */
function spread(
  { default: { region, first, taken, text } }: Layout,
  blocks: readonly Block[],
  filled: Filled,
): [string, readonly Block[]][] {
  const shown = blocks.filter((block) => !isText(block));
  if (taken !== undefined && filled.has(region)) return [[taken, blocks]];
  if (first !== undefined && !filled.has(first))
    return [
      [first, blocks.slice(0, 1)],
      [region, blocks.slice(1)],
    ];
  if (text !== undefined && !filled.has(text) && shown.length > 0)
    return [
      [region, shown],
      [text, blocks.filter(isText)],
    ];
  return [[region, blocks]];
}

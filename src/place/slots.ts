/** Which of our layouts a slide has, and what fills its regions. Slidev's own layouts become the nearest of ours. */
import type { LayoutName, Theme } from '../model/theme.ts';
import { layoutNames } from '../model/theme.ts';
import type { Block, Slide } from '../model/tree.ts';

export interface SlideContent {
  readonly layout: LayoutName;
  /** Blocks by region name, `title` among them. Only regions that have content. */
  readonly regions: ReadonlyMap<string, readonly Block[]>;
}

/** Slidev's layouts that are not ours. `statement` and `fact` hold few words; where there are more, bullets. */
const foreign: ReadonlyMap<string, LayoutName> = new Map([
  ['default', 'bullets'],
  ['center', 'bullets'],
  ['full', 'bullets'],
  ['none', 'bullets'],
  ['fact', 'statement'],
  ['quote', 'quotation'],
  ['intro', 'cover'],
  ['end', 'closing'],
  ['two-cols', 'two-columns'],
  ['two-cols-header', 'two-columns'],
  ['image-right', 'image'],
  ['image-left', 'image'],
]);

const isOurs = (name: string): name is LayoutName => (layoutNames as readonly string[]).includes(name);

export function layoutOf({ layout, slots, frontmatter }: Slide): LayoutName {
  const name = isOurs(layout) ? layout : (foreign.get(layout) ?? 'bullets');
  if (name === 'image' && !isOurs(layout) && typeof frontmatter['image'] !== 'string') return 'bullets';
  const words = (slots['default'] ?? []).every(({ type }) => type === 'paragraph' || type === 'heading');
  return name === 'statement' && !isOurs(layout) && !words ? 'bullets' : name;
}

type Filled = Map<string, Block[]>;

const add = (filled: Filled, region: string, blocks: readonly Block[]): void => {
  if (blocks.length > 0) filled.set(region, [...(filled.get(region) ?? []), ...blocks]);
};

export function slideContent(slide: Slide, theme: Theme): SlideContent {
  const layout = layoutOf(slide);
  const names = new Set(theme.layouts[layout].regions.map(({ name }) => name));
  const filled: Filled = new Map();
  if (slide.title.length > 0) add(filled, 'title', [{ type: 'heading', depth: 1, children: slide.title }]);
  const { default: own = [], ...slots } = slide.slots;
  const strangers = Object.entries(slots).filter(([name]) => !names.has(name));
  for (const [name, blocks] of Object.entries(slots)) if (names.has(name)) add(filled, name, blocks);
  // Slots that our layout does not have are not lost: they follow the slide's own body.
  const body = [...frontImage(slide, layout), ...own, ...strangers.flatMap(([, blocks]) => blocks)];
  for (const [name, blocks] of spread(layout, body, filled)) add(filled, name, blocks);
  return { layout, regions: filled };
}

/** Slidev's picture layouts name their picture in the front matter. */
const frontImage = ({ frontmatter, title }: Slide, layout: LayoutName): Block[] =>
  layout === 'image' && typeof frontmatter['image'] === 'string'
    ? [
        {
          type: 'image',
          url: frontmatter['image'],
          alt: title.map((node) => ('value' in node ? node.value : '')).join(''),
        },
      ]
    : [];

const isText = ({ type }: Block): boolean => type !== 'table' && type !== 'figure' && type !== 'image';

/** The regions that the default slot's blocks go to. */
function spread(layout: LayoutName, blocks: readonly Block[], filled: Filled): [string, readonly Block[]][] {
  const rest = blocks.filter(isText);
  const shown = blocks.filter((block) => !isText(block));
  switch (layout) {
    case 'cover':
    case 'closing':
      return filled.has('subtitle')
        ? [['details', blocks]]
        : [
            ['subtitle', blocks.slice(0, 1)],
            ['details', blocks.slice(1)],
          ];
    case 'section':
      return [['lead', blocks]];
    case 'two-columns':
    case 'references':
      return [[filled.has('left') ? 'lead' : 'left', blocks]];
    case 'image':
      return shown.length > 0
        ? [
            ['canvas', shown],
            ['caption', rest],
          ]
        : [['canvas', blocks]];
    case 'chart':
      return shown.length > 0 && !filled.has('takeaways')
        ? [
            ['canvas', shown],
            ['takeaways', rest],
          ]
        : [['canvas', blocks]];
    default:
      return [[hasBody.has(layout) ? 'body' : 'canvas', blocks]];
  }
}

const hasBody: ReadonlySet<LayoutName> = new Set(['agenda', 'statement', 'bullets', 'quotation']);

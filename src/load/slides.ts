import type { Depth } from '../model/audience.ts';
import type { DeckSlide, Minutes, SlideKind } from '../model/deck-slide.ts';
import { readChart } from './chart.ts';
import {
  optionalText,
  readCard,
  readColumn,
  readDiagram,
  readEvent,
  readFigure,
  readItem,
  readSlideTable,
  readStep,
} from './content.ts';
import { type LoadContext, links } from './context.ts';
import type { Cursor } from './cursor.ts';
import { readPicture } from './pictures.ts';
import { needText, readTexts } from './texts.ts';

/** What a slide of one kind has besides what all have. */
type Body<K extends SlideKind> = Omit<
  Extract<DeckSlide, { kind: K }>,
  keyof ReturnType<typeof readCommon> | 'kind'
>;
type Reader<K extends SlideKind> = (context: LoadContext, cursor: Cursor) => Body<K>;

const title = (context: LoadContext, cursor: Cursor) => ({ title: needText(context, cursor.get('title')) });
const note = (context: LoadContext, cursor: Cursor) => optionalText(context, cursor, 'note');
const each = <T>(cursor: Cursor, read: (context: LoadContext, one: Cursor) => T, context: LoadContext) =>
  cursor.list.map((one) => read(context, one));

/** A new kind of slide is an entry here, in schemas/section.ts and in model/deck-slide.ts. */
const readers: { readonly [K in SlideKind]: Reader<K> } = {
  cover: (c, at) => ({ ...optionalText(c, at, 'title'), ...optionalText(c, at, 'subtitle') }),
  agenda: title,
  section: (c, at) => optionalText(c, at, 'title'),
  statement: (c, at) => ({
    ...title(c, at),
    statement: needText(c, at.get('statement')),
    ...optionalText(c, at, 'support'),
  }),
  bullets: (c, at) => ({ ...title(c, at), items: each(at.get('items'), readItem, c) }),
  'two-columns': (c, at) => ({
    ...title(c, at),
    left: readColumn(c, at.get('left')),
    right: readColumn(c, at.get('right')),
  }),
  comparison: (c, at) => ({ ...title(c, at), cards: each(at.get('cards'), readCard, c), ...note(c, at) }),
  figures: (c, at) => ({ ...title(c, at), figures: each(at.get('figures'), readFigure, c), ...note(c, at) }),
  table: (c, at) => ({ ...title(c, at), table: readSlideTable(c, at.get('table')), ...note(c, at) }),
  chart: (c, at) => ({
    ...title(c, at),
    chart: readChart(c, at.get('chart')),
    takeaways: readTexts(c, at.get('takeaways')),
  }),
  timeline: (c, at) => ({ ...title(c, at), events: each(at.get('events'), readEvent, c), ...note(c, at) }),
  diagram: (c, at) => ({ ...title(c, at), diagram: readDiagram(c, at.get('diagram')), ...note(c, at) }),
  process: (c, at) => ({
    ...title(c, at),
    steps: each(at.get('steps'), readStep, c),
    arrows: at.get('arrows').boolean(false),
    ...note(c, at),
  }),
  quotation: (c, at) => ({
    ...title(c, at),
    quote: needText(c, at.get('quote')),
    ...optionalText(c, at, 'by'),
  }),
  image: (c, at) => ({
    ...title(c, at),
    image: readPicture(c, at.get('image')),
    ...optionalText(c, at, 'caption'),
  }),
  references: title,
  closing: (c, at) => ({ ...title(c, at), items: readTexts(c, at.get('items')) }),
};

/** A slide; undefined where its kind is none. */
export function readSlide(context: LoadContext, cursor: Cursor, section: string): DeckSlide | undefined {
  const kind = cursor.get('kind').string;
  if (kind === undefined || !Object.hasOwn(readers, kind)) return undefined;
  const read = readers[kind as SlideKind];
  return { kind, ...readCommon(context, cursor, section), ...read(context, cursor) } as DeckSlide;
}

function readCommon(context: LoadContext, cursor: Cursor, section: string) {
  return {
    id: cursor.get('id').string ?? '',
    section,
    ...optionalText(context, cursor, 'lead'),
    minutes: readMinutes(context, cursor.get('minutes')),
    weight: cursor.get('weight').number(5),
    essential: cursor.get('essential').boolean(false),
    depth: cursor.get('depth').number(2) as Depth,
    tags: cursor.get('tags').list.map((one) => one.string ?? ''),
    source: links(context, 'source', cursor.get('source')),
    ...optionalText(context, cursor, 'notes'),
    only: links(context, 'audience', cursor.get('only')),
    not: links(context, 'audience', cursor.get('not')),
    ...builtUp(cursor.get('clicks')),
    place: cursor.place,
  };
}

const builtUp = (cursor: Cursor): { readonly clicks?: boolean } =>
  typeof cursor.scalar === 'boolean' ? { clicks: cursor.scalar } : {};

function readMinutes(context: LoadContext, cursor: Cursor): Minutes {
  if (!cursor.isMap) return { default: cursor.number(1), variants: {} };
  const variants: Record<string, number> = {};
  for (const [audience, minutes, place] of cursor.get('for').entries) {
    context.links.push({ kind: 'audience', id: audience, place });
    variants[audience] = minutes.number(1);
  }
  return { default: cursor.get('default').number(1), variants };
}

import type { BigFigure, Card, Column, Diagram, Event, Item, SlideTable, Step } from '../model/content.ts';
import type { Cell } from '../model/fact.ts';
import type { Align } from '../model/theme.ts';
import { type LoadContext, link, links } from './context.ts';
import type { Cursor } from './cursor.ts';
import { needText, readText, readTexts } from './texts.ts';

/** `{[key]: text}` if there is one, to spread into an object. */
export function optionalText<K extends string>(
  context: LoadContext,
  cursor: Cursor,
  key: K,
  name: string = key,
) {
  const text = readText(context, cursor.get(name));
  return (text && { [key]: text }) as { [P in K]?: NonNullable<typeof text> };
}

const sourced = (context: LoadContext, cursor: Cursor) => ({
  source: links(context, 'source', cursor.get('source')),
  place: cursor.place,
});

/** A point with a lead, sub-points or sources; a map by language is a plain text. */
export function readItem(context: LoadContext, cursor: Cursor): Item {
  const isItem = ['lead', 'text', 'items', 'source'].some((key) => cursor.get(key).exists);
  if (!isItem) return { text: needText(context, cursor), items: [], source: [], place: cursor.place };
  return {
    ...optionalText(context, cursor, 'lead'),
    ...optionalText(context, cursor, 'text'),
    items: readTexts(context, cursor.get('items')),
    ...sourced(context, cursor),
  };
}

export function readColumn(context: LoadContext, cursor: Cursor): Column {
  return {
    heading: needText(context, cursor.get('heading')),
    items: cursor.get('items').list.map((one) => readItem(context, one)),
    place: cursor.place,
  };
}

export function readCard(context: LoadContext, cursor: Cursor): Card {
  return {
    title: needText(context, cursor.get('title')),
    items: readTexts(context, cursor.get('items')),
    ...sourced(context, cursor),
  };
}

export function readStep(context: LoadContext, cursor: Cursor): Step {
  return {
    title: needText(context, cursor.get('title')),
    ...optionalText(context, cursor, 'text'),
    ...sourced(context, cursor),
  };
}

export function readEvent(context: LoadContext, cursor: Cursor): Event {
  return {
    date: needText(context, cursor.get('date')),
    title: needText(context, cursor.get('title')),
    ...optionalText(context, cursor, 'text'),
    major: cursor.get('major').boolean(false),
    ...sourced(context, cursor),
  };
}

export function readFigure(context: LoadContext, cursor: Cursor): BigFigure {
  return {
    fact: link(context, 'fact', cursor.get('fact')),
    ...optionalText(context, cursor, 'label'),
    place: cursor.place,
  };
}

export function readDiagram(context: LoadContext, cursor: Cursor): Diagram {
  const [root, base, outward] = [cursor.get('root'), cursor.get('base'), cursor.get('outward')];
  return {
    root: { title: needText(context, root.get('title')), ...optionalText(context, root, 'text') },
    branches: cursor.get('branches').list.map((one) => readCard(context, one)),
    ...(base.exists && { base: readCard(context, base) }),
    ...(outward.exists && { outward: readCard(context, outward) }),
    place: cursor.place,
  };
}

const strings = (cursor: Cursor): readonly string[] => cursor.list.map((one) => one.string ?? '');

/** Part of a table of the deck, or cells written here. */
export function readSlideTable(context: LoadContext, cursor: Cursor): SlideTable {
  if (cursor.get('table').exists) {
    context.tableUses.push(tableUse(cursor, [cursor.get('columns')]));
    return {
      type: 'reference',
      table: link(context, 'table', cursor.get('table')),
      columns: strings(cursor.get('columns')),
      rows: strings(cursor.get('rows')),
      place: cursor.place,
    };
  }
  return {
    type: 'cells',
    columns: cursor.get('columns').list.map((column) => ({
      title: needText(context, column.get('title')),
      align: (column.get('align').string ?? 'left') as Align,
      source: links(context, 'source', column.get('source')),
    })),
    rows: cursor.get('rows').list.map((row) => ({
      cells: row.list.map((cell) => readCell(context, cell)),
      place: row.place,
    })),
    place: cursor.place,
  };
}

function readCell(context: LoadContext, cursor: Cursor): Cell {
  return typeof cursor.scalar === 'number' ? cursor.scalar : (readText(context, cursor) ?? null);
}

/** What a slide takes from a table: columns (single or lists of them) and rows. */
export function tableUse(cursor: Cursor, columns: readonly Cursor[]) {
  return {
    table: cursor.get('table'),
    columns: columns.flatMap((one) => one.oneOrMore),
    rows: cursor.get('rows').list,
  };
}

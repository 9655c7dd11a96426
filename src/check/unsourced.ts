import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Deck, DeckSlide, SlideTable } from '../model/deck.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { fieldsIn } from './fields.ts';
import { usageOf } from './usage.ts';

const hint = 'name one: source: its-id, from sources.yaml';

/** Figures that slides show and that nothing vouches for: facts, columns of tables and charts, cells written on a slide. */
export function checkFigureSources(deck: Deck): Diagnostic[] {
  if (deck.sources.size === 0) return []; // A deck that cites nothing does so on purpose.
  const { facts } = usageOf(deck);
  const bare = [...deck.facts.values()].filter(
    (fact) => fact.type === 'quantity' && facts.has(fact.id) && fact.sources.length === 0,
  );
  const slides = deck.sections.flatMap((section) => section.slides);
  const columns = slides
    .filter((slide) => slide.source.length === 0)
    .flatMap((slide) => bareColumns(slide, deck));
  return unique([
    ...bare.map(({ id, place }) => missing(`the figure '${id}' has no source`, place)),
    ...columns,
  ]);
}

function bareColumns(slide: DeckSlide, deck: Deck): Diagnostic[] {
  return fieldsIn(slide.fields).flatMap((field) => {
    if (field.type === 'chart') {
      const { table, series } = field.chart;
      return fromTable(deck, table, (name) => series.some(({ column }) => column === name));
    }
    if (field.type === 'figure' && field.own?.sources.length === 0)
      return [missing(`a figure of slide '${slide.id}' has no source`, field.own.place)];
    return field.type === 'table' ? bareCells(field.content, slide, deck) : [];
  });
}

function bareCells(table: SlideTable, slide: DeckSlide, deck: Deck): Diagnostic[] {
  if (table.type === 'reference')
    return fromTable(
      deck,
      table.table,
      (name) => table.columns.length === 0 || table.columns.some((one) => one.name === name),
    );
  const rows = table.rows.filter((row) => 'cells' in row);
  const numbered = counts(rows.map(({ cells }) => cells[0]));
  const isFigure = (cell: unknown, i: number) => typeof cell === 'number' && !(numbered && i === 0);
  return rows.flatMap(({ cells, place }) =>
    cells.some((cell, i) => isFigure(cell, i) && table.columns[i]?.source.length === 0)
      ? [missing(`a figure in the table of slide '${slide.id}' has no source`, place)]
      : [],
  );
}

function fromTable(deck: Deck, id: string, shown: (column: string) => boolean): Diagnostic[] {
  const { columns = [], rows = [] } = deck.tables.get(id) ?? {};
  const numbers = columns.filter(({ type, name }, i) => {
    return type === 'number' && !(i === 0 && counts(rows.map(({ cells }) => cells[name])));
  });
  return numbers
    .filter(({ name, sources }) => shown(name) && sources.length === 0)
    .map(({ name, place }) => missing(`the column '${name}' of table '${id}' has no source`, place));
}

/** 1, 2, 3 … number rows, and state nothing. */
const counts = (values: readonly unknown[]): boolean => values.every((value, i) => value === i + 1);

const missing = (message: string, place: Place): Diagnostic =>
  diagnostic('figure-without-source', message, { place, hint });

/** A column shown on two slides is told once. */
const unique = (all: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

import { serialOf } from '../blocks/chart/dates.ts';
import { nearestHint } from '../diagnostics/nearest.ts';
import type { Cell, DataTable, Fact } from '../model/fact.ts';
import { cellKey } from '../text/cell-key.ts';
import { partsOfCitation } from '../text/csl/locators.ts';
import { type FactReference, factParts } from '../text/references.ts';
import { findColumn, findRow } from './cell-facts.ts';
import type { LoadContext, TableUse, WrittenText } from './context.ts';
import type { LinkKind } from './problems.ts';

/** All names there are, by kind. */
export type Known = Readonly<Record<LinkKind, ReadonlySet<string>>>;

/** Reports names that stand for nothing: in lists of ids, in texts, in what slides take from tables. */
export function checkLinks(
  context: LoadContext,
  known: Known,
  facts: ReadonlyMap<string, Fact>,
  tables: ReadonlyMap<string, DataTable>,
): void {
  for (const { kind, id, place } of context.links) {
    if (known[kind].has(id) || context.problems.isUnread(kind)) continue;
    const hint = kind === 'source' ? sourceHint(id, known.source) : nearestHint(id, known[kind]);
    if (kind === 'tag') context.problems.add('unknown-tag', `no slide has the tag '${id}'`, place, hint);
    else if (kind === 'language')
      context.problems.add('unused-language', `no text is in the language '${id}'`, place, hint);
    else context.problems.add(`unknown-${kind}`, `there is no ${kind} '${id}'`, place, hint);
  }
  for (const text of context.texts) checkText(context, text, facts);
  checkTableUses(context, tables);
}

/** The nearest key; or that a list was made of a key and where in its work. */
function sourceHint(id: string, known: ReadonlySet<string>): string | undefined {
  if (/^(?:pp?\.|第)?\s*\d/.test(id))
    return 'A key and where in its work stand in one pair of quotes: "key, p. 12".';
  const { key } = partsOfCitation(id);
  return nearestHint(
    key,
    [...known].filter((one) => !one.includes(',')),
  );
}

function checkText(context: LoadContext, text: WrittenText, facts: ReadonlyMap<string, Fact>): void {
  const counts = new Map<string, number>();
  for (const part of text.references) {
    const n = counts.get(part.fact) ?? 0;
    counts.set(part.fact, n + 1);
    const fact = facts.get(part.fact);
    if (fact) checkPart(context, text, part, fact, n);
    else if (part.fact.startsWith('#')) checkFormula(context, text, part, n);
    else if (!context.problems.isUnread('fact')) {
      const hint =
        nearestHint(part.fact, facts.keys()) ?? `Braces that name no fact are written \\{${part.fact}}.`;
      context.problems.add('unknown-fact', `there is no fact '${part.fact}'`, text.place(part.fact, n), hint);
    }
  }
}

/** A formula that a text names: `{#bayes}`. Slides that could not be read may have it. */
function checkFormula(
  context: LoadContext,
  text: WrittenText,
  { fact: name, part }: FactReference,
  n: number,
) {
  const { formulas, problems } = context;
  const id = name.slice(1);
  if (formulas.has(id) && part !== 'whole')
    problems.add('unknown-part', `a formula has no '${part}'`, text.place(name, n));
  if (formulas.has(id) || problems.isUnread('slide')) return;
  const hint = nearestHint(id, formulas.keys()) ?? `Braces that name no formula are written \\{${name}}.`;
  problems.add('unknown-formula', `there is no formula '${id}'`, text.place(name, n), hint);
}

function checkPart(
  context: LoadContext,
  text: WrittenText,
  { fact: id, part }: FactReference,
  fact: Fact,
  n: number,
) {
  if (part === 'whole') return;
  const place = () => text.place(id, n);
  if (!factParts.includes(part as (typeof factParts)[number])) {
    const message = `a fact has no '${part}'`;
    context.problems.add('unknown-part', message, place(), nearestHint(part, factParts));
  } else if (!hasPart(fact, part)) {
    context.problems.add('unknown-part', `fact '${id}' has no ${part}`, place());
  }
}

function hasPart(fact: Fact, part: string): boolean {
  if (part === 'label') return fact.label !== undefined;
  if (fact.type === 'date') return part === 'value' || part === 'when' || part === 'iso';
  if (part === 'when' || part === 'iso') return fact.when !== undefined;
  return fact.type === 'quantity' ? part === 'value' || fact.unit !== undefined : part === 'value';
}

/** A total needs a column of numbers that can be added up. */
function checkFigures({ problems }: LoadContext, { figures }: TableUse, { columns, id }: DataTable): void {
  if (!figures) return;
  const shown = columns.filter(({ name }) => figures.columns.length === 0 || figures.columns.includes(name));
  if (shown.some(({ type }) => type === 'number')) return;
  problems.add('wrong-type', `no column shown of table '${id}' holds numbers`, figures.of.place);
}

function checkTableUses(context: LoadContext, tables: ReadonlyMap<string, DataTable>): void {
  for (const use of context.tableUses) {
    const table = tables.get(use.table.string ?? '');
    if (!table) continue;
    const numbers = new Set(use.numbers);
    for (const cursor of use.columns) {
      const column = findColumn(context, table, cursor);
      if (column?.type === 'text' && numbers.has(cursor)) {
        context.problems.add('wrong-type', `column '${column.name}' holds texts, not numbers`, cursor.place);
      }
    }
    for (const cursor of use.rows) findRow(context, table, cursor);
    checkCells(context, use, table);
    checkFigures(context, use, table);
  }
}

/** Columns of dates, and names that must stand in a column. */
function checkCells({ problems }: LoadContext, { dates = [], cells }: TableUse, table: DataTable): void {
  for (const cursor of dates) {
    const name = cursor.string ?? '';
    for (const { cells: row } of table.rows) {
      for (const iso of datesIn(row[name])) {
        if (serialOf(iso) !== undefined) continue;
        const at = row[name];
        const place = typeof at === 'object' && at && 'place' in at ? at.place : cursor.place;
        const hint = 'Write 2026-03-01, 2026-03 or 2026.';
        problems.add('bad-date', `'${iso}' is not a date (column '${name}')`, place, hint);
      }
    }
  }
  if (!cells) return;
  const name = cells.column.string ?? '';
  const known = new Set(table.rows.map((row) => cellKey(row.cells[name] ?? null)));
  for (const cursor of cells.named) {
    const wanted = cursor.string ?? '';
    if (known.has(wanted)) continue;
    const message = `no row of table '${table.id}' has '${wanted}' under '${name}'`;
    problems.add('unknown-row', message, cursor.place, nearestHint(wanted, known));
  }
}

function datesIn(cell: Cell | undefined): string[] {
  if (typeof cell === 'number') return [String(cell)];
  if (cell === null || cell === undefined) return [];
  return 'iso' in cell ? [cell.iso] : Object.values(cell.byLanguage);
}

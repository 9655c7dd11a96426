import type { SlideTable } from '../../model/deck.ts';
import { attributeText, inlineText, markdownText } from '../escape.ts';
import { type Markup, Phrase } from '../phrase.ts';
import type { Part, Said } from '../said.ts';
import type { Words } from '../words.ts';
import { attributesOf, ofPart } from './table-around.ts';
import { fromTable } from './table-of-deck.ts';
import { ownCells } from './table-of-slide.ts';
import type { Head, TableParts } from './table-parts.ts';
import { withTotals } from './table-totals.ts';

interface Row {
  readonly cells: readonly { readonly text: Phrase; readonly marks: Markup | '' }[];
  /** Set bold. */
  readonly strong?: boolean;
}

/** What is said of a table around its Markdown, and how its heads are written. */
interface Around {
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly unitsBelow: boolean;
  readonly words: Words | undefined;
}

const nothing: Around = { attributes: [], unitsBelow: false, words: undefined };

/** A table: `{{table it}}` writes it. */
export class TableView {
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  readonly #around: Around;

  constructor(heads: readonly Head[], rows: readonly Row[], around = nothing) {
    this.heads = heads;
    this.rows = rows;
    this.#around = around;
  }

  /** Plain Markdown where there is no more to it, else within `<Described>`. */
  toHTML(): string {
    const table = this.#lines();
    const said = this.#around.attributes.map(([name, value]) => ` ${name}="${attributeText(value)}"`);
    return said.length === 0 ? table : `<Described${said.join('')}>\n\n${table}\n\n</Described>`;
  }

  #lines(): string {
    const line = (cells: readonly string[]) => `${cells.map((one) => `| ${one} `).join('')}|`;
    const cell = (text: string, marks: Markup | '') => text + (marks === '' ? '' : marks.toHTML());
    const bold = (text: Phrase) => (text.text === '' ? '' : `<strong>${text.toHTML()}</strong>`);
    const [first = [], ...more] = this.#heads();
    return [
      line(first),
      line(this.heads.map(({ rule }) => rule)),
      ...more.map(line),
      ...this.rows.map(({ cells, strong }) =>
        line(cells.map(({ text, marks }) => cell(strong ? bold(text) : text.toHTML(), marks))),
      ),
    ].join('\n');
  }

  /** One row of heads; above it another where columns have heads in common, which then has those of the others too. */
  #heads(): string[][] {
    const own = this.heads.map((head) => this.#head(head));
    if (!this.heads.some(({ group }) => group)) return [own];
    const above = this.heads.map(({ group }, i) => {
      if (!group) return own[i] ?? '';
      return group.text === this.heads[i - 1]?.group?.text ? '' : group.toHTML();
    });
    return [above, this.heads.map(({ group }, i) => (group ? (own[i] ?? '') : ''))];
  }

  #head({ title, marks, unit = '' }: Head): string {
    const { unitsBelow, words } = this.#around;
    const named = title.toHTML();
    if (unit === '' || !words) return named + marks.toHTML();
    return unitsBelow
      ? `${named}${marks.toHTML()}<br><small>${markdownText(unit)}</small>`
      : named + inlineText(words.say('with-unit', { label: '', unit })) + marks.toHTML();
  }
}

/** A table of a slide in words; `part`: the run of its rows that is shown. */
export function tableView(table: SlideTable, said: Said, part: Part | undefined): TableView {
  const { words } = said.speaker;
  const read = table.type === 'cells' ? ownCells(table, said) : fromTable(table, said);
  const whole: TableParts = { ...read, rows: withTotals(read, table, said) };
  const { rows, repeated } = ofPart(whole, part, words);
  said.repeated += repeated;
  const alt = table.alt ? said.say(table.alt).text : '';
  const attributes = attributesOf({ whole, rows }, table, alt);
  const { unitsBelow } = table;
  return new TableView(
    read.columns,
    rows.map((row) => ({
      cells:
        row.kind === 'group'
          ? read.columns.map((_, i) => ({ text: i === 0 ? row.title : new Phrase(''), marks: '' as const }))
          : row.cells,
    })),
    { attributes, unitsBelow, words },
  );
}

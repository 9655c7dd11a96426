/** The cells of a sheet. */
import type { Archive } from '../../ooxml/archive.ts';
import { isoOf, type NumberFormat, timeOf } from './formats.ts';
import { type Attributes, readPart } from './parts.ts';
import { cellOf, type Range } from './references.ts';

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** What it says, in words. */
  readonly value: string;
  /** Exact, where it is a number; of what is shown as a percentage the number before the sign. */
  readonly number?: number;
  /** `2018-06-10` */
  readonly date?: string;
  /** Why it has no value. */
  readonly fault?: string;
}

export interface SheetSetting {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly range: Range | undefined;
  /** Told when there are more cells than this. */
  readonly most: number;
}

/** The cells that hold anything, in the file's order; undefined where there are too many. Throws ArchiveError. */
export function cellsOf(
  archive: Archive,
  path: string,
  setting: SheetSetting,
): readonly SheetCell[] | undefined {
  const reader = new SheetReader(setting);
  readPart(archive, path, reader);
  return reader.cells.length > setting.most ? undefined : reader.cells;
}

class SheetReader {
  readonly cells: SheetCell[] = [];
  readonly #setting: SheetSetting;
  #attributes: Attributes = {};
  #row = 0;
  #column = 0;
  #value: string | undefined;
  #words: string | undefined;
  #isFormula = false;
  #inPhonetic = false;

  constructor(setting: SheetSetting) {
    this.#setting = setting;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') [this.#row, this.#column] = [Number(attributes['r'] ?? this.#row + 1), 0];
    if (name === 'rPh') this.#inPhonetic = true;
    if (name !== 'c') return;
    const at = cellOf(attributes['r'] ?? '');
    this.#column = at?.column ?? this.#column + 1;
    if (at) this.#row = at.row;
    this.#attributes = attributes;
    [this.#value, this.#words, this.#isFormula] = [undefined, undefined, false];
  }

  close(name: string, text: string): void {
    if (name === 'v') this.#value = text;
    else if (name === 't' && !this.#inPhonetic) this.#words = (this.#words ?? '') + text;
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'c' && this.#isWanted()) {
      const cell = this.#cell();
      if (cell && this.cells.length <= this.#setting.most)
        this.cells.push({ row: this.#row, column: this.#column, ...cell });
    }
  }

  #isWanted(): boolean {
    const { range } = this.#setting;
    if (!range) return true;
    const inRows = range.top <= this.#row && this.#row <= range.bottom;
    return inRows && range.left <= this.#column && this.#column <= range.right;
  }

  #cell(): Omit<SheetCell, 'row' | 'column'> | undefined {
    const { strings } = this.#setting;
    const value = this.#value;
    if (value === undefined && this.#words === undefined)
      return this.#isFormula
        ? { value: '', fault: 'a formula without a stored result stands here' }
        : undefined;
    switch (this.#attributes['t']) {
      case 's':
        return { value: (strings[Number(value)] ?? '').trim() };
      case 'inlineStr':
        return { value: (this.#words ?? value ?? '').trim() };
      case 'str':
        return { value: (value ?? '').trim() };
      case 'b':
        return { value: value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { value: '', fault: `the sheet calculates '${value}' here` };
      case 'd':
        return { value: (value ?? '').slice(0, 10), date: (value ?? '').slice(0, 10) };
      default:
        return this.#number(value ?? '');
    }
  }

  #number(value: string): Omit<SheetCell, 'row' | 'column'> | undefined {
    const number = Number(value);
    if (value.trim() === '') return undefined;
    if (!Number.isFinite(number)) return { value: value.trim() };
    const { formats, from1904 } = this.#setting;
    const { sort = 'number', decimals } = formats[Number(this.#attributes['s'] ?? 0)] ?? {};
    if (sort === 'time' && number < 1) return { value: timeOf(number) };
    const date = sort === 'date' ? isoOf(number, from1904) : undefined;
    if (date !== undefined) return { value: date, date };
    // Hundredths of binary fractions have a tail that nobody wrote, and so have results: they are as their cells show them.
    const whole = sort === 'percent' ? Number((number * 100).toPrecision(15)) : number;
    const shown =
      this.#isFormula && decimals !== undefined ? Number(whole.toFixed(Math.min(decimals, 15))) : whole;
    return { value: String(shown), number: shown };
  }
}

/** The texts that cells share. Readings of East Asian words are none of them. Throws ArchiveError. */
export function sharedStrings(archive: Archive, path: string | undefined): readonly string[] {
  const strings: string[] = [];
  let [text, inPhonetic] = ['', false];
  if (path !== undefined)
    readPart(archive, path, {
      open(name) {
        if (name === 'si') text = '';
        if (name === 'rPh') inPhonetic = true;
      },
      close(name, words) {
        if (name === 't' && !inPhonetic) text += words;
        if (name === 'rPh') inPhonetic = false;
        if (name === 'si') strings.push(text);
      },
    });
  return strings;
}

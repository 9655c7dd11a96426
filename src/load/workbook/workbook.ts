/** A workbook: which sheets it has, and where its tables and named ranges stand. */
import type { Archive } from '../../ooxml/archive.ts';
import { numberFormats } from './formats.ts';
import { readPart, relationshipsOf } from './parts.ts';
import { type Range, rangeOf } from './references.ts';
import { cellsOf, type SheetCell, sharedStrings } from './sheet.ts';

interface Sheet {
  readonly name: string;
  readonly path: string;
}

export class Workbook {
  readonly #archive: Archive;
  readonly #part: string;
  readonly sheets: readonly Sheet[];
  /** Ranges that the workbook names, by name. */
  readonly names: ReadonlyMap<string, Range>;
  readonly #from1904: boolean;

  /** Throws ArchiveError; `isWorkbook` says whether there is one. */
  constructor(archive: Archive) {
    this.#archive = archive;
    this.#part = relationshipsOf(archive, '').find(({ type }) => type === 'officeDocument')?.path ?? '';
    const paths = new Map(relationshipsOf(archive, this.#part).map(({ id, path }) => [id, path]));
    const sheets: Sheet[] = [];
    const names = new Map<string, Range>();
    let [from1904, named] = [false, ''];
    readPart(archive, this.#part, {
      open(name, attributes) {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
        if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', path: paths.get(id) ?? '' });
        if (name === 'definedName') named = attributes['name'] ?? '';
      },
      close(name, text) {
        const range = name === 'definedName' ? rangeOf(text) : undefined;
        if (range) names.set(named, range);
      },
    });
    this.sheets = sheets.filter(({ path }) => archive.has(path));
    this.names = names;
    this.#from1904 = from1904;
  }

  /** The tables of all sheets by name, with their heads and without rows of totals. Throws ArchiveError. */
  tables(): ReadonlyMap<string, Range> {
    const found = new Map<string, Range>();
    for (const { name: sheet, path } of this.sheets) {
      for (const table of relationshipsOf(this.#archive, path).filter(({ type }) => type === 'table')) {
        readPart(this.#archive, table.path, {
          open(name, { name: id = '', displayName = id, ref = '', totalsRowCount = '0' }) {
            const range = name === 'table' ? rangeOf(ref) : undefined;
            if (range)
              found.set(displayName, { ...range, sheet, bottom: range.bottom - Number(totalsRowCount) });
          },
        });
      }
    }
    return found;
  }

  /** What stands in a sheet, or in a range of it; undefined where it is more than `most` cells. Throws ArchiveError. */
  cells(sheet: Sheet, range: Range | undefined, most: number): readonly SheetCell[] | undefined {
    const parts = relationshipsOf(this.#archive, this.#part);
    const path = (type: string) => parts.find((one) => one.type === type)?.path;
    return cellsOf(this.#archive, sheet.path, {
      strings: sharedStrings(this.#archive, path('sharedStrings')),
      formats: numberFormats(this.#archive, path('styles')),
      from1904: this.#from1904,
      range,
      most,
    });
  }
}

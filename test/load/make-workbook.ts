/** Workbooks part by part, for what no spreadsheet would write. */
import { Package } from '../../src/pptx/package/package.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const relationships = (
  ...all: readonly (readonly [id: string, type: string, target: string])[]
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => {
      const mode = /^https?:/.test(target) ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

export interface Made {
  /** The `<row>` elements of the sheet `Data`. */
  readonly rows: string;
  readonly strings?: readonly string[];
  /** Codes of number formats: the n-th is style n + 1. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly names?: string;
  /** Parts besides, or in place of those made. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export function makeWorkbook(made: Made): Uint8Array {
  const pkg = new Package(new Date('2026-01-15T00:00:00Z'));
  for (const [path, part] of Object.entries({ ...partsOf(made), ...made.more })) pkg.set(path, part);
  return pkg.zip();
}

function partsOf({
  rows,
  strings = [],
  formats = [],
  from1904 = false,
  names = '',
}: Made): Record<string, string> {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('');
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`)].join('');
  return {
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'sharedStrings', 'sharedStrings.xml'],
      ['r3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`,
  };
}

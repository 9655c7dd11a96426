/** Where each visible character of a PDF stands, by mutool. */
import { runTool } from './tools.ts';

/** Centre of a character in shares of the page's width and height; size in shares of its height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface PageText {
  /** Height over width. */
  readonly ratio: number;
  readonly spots: ReadonlyMap<string, readonly Spot[]>;
  /** Characters that stand outside the page, in order. */
  readonly outside: string;
}

/** Fonts with radicals in them give these for the characters that look the same. */
const radicals = new Map(
  Object.entries({
    '\u2eda': '页',
    '\u2ec5': '见',
    '\u2ec9': '贝',
    '\u2ecb': '车',
    '\u2ed3': '长',
    '\u2ed4': '门',
    '\u2edb': '风',
    '\u2edc': '飞',
    '\u2ee2': '马',
    '\u2ee9': '黄',
    '\u2ec4': '西',
    '\u2e8c': '小',
    '\u2ea0': '民',
    '\u2eac': '示',
    '\u2ed8': '青',
    '\u2ee6': '鸟',
    '\u2ee7': '麦',
    '\u2ee8': '齐',
    '\u2eec': '齿',
    '\u2eed': '龙',
  }),
);

/** Bullets and dashes may be drawn as shapes; unassigned, private, format characters and symbols are no text. */
const ignored = /^[•▪‣–—◦·●○■□▸►\p{Co}\p{Cn}\p{Cf}\p{So}]|^\s*$/u;

export async function readPages(pdf: string): Promise<PageText[]> {
  const xml = await runTool('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', pdf]);
  return xml.split('<page ').slice(1).map(readPage);
}

function readPage(xml: string): PageText {
  const [w, h] = [number(xml, 'width'), number(xml, 'height')];
  const spots = new Map<string, Spot[]>();
  let [size, outside] = [0, ''];
  for (const [tag, kind] of xml.matchAll(/<(font|char) [^>]*>/g)) {
    if (kind === 'font') size = number(tag, 'size') / h;
    else {
      const text = (/ c="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/&(#?\w+);/g, (_, name) => entity(name));
      const plain = text.normalize('NFKC');
      const sign = radicals.get(plain) ?? plain;
      const quad = (/ quad="([^"]*)"/.exec(tag)?.[1] ?? '').split(' ').map(Number);
      const [x, y] = [centre(quad[0], quad[6]) / w, centre(quad[1], quad[7]) / h];
      if (ignored.test(sign)) continue;
      if (x < 0 || x > 1 || y < 0 || y > 1) {
        outside += sign;
        continue;
      }
      spots.set(sign, [...(spots.get(sign) ?? []), { x, y, size }]);
    }
  }
  return { ratio: h / w, spots, outside };
}

const centre = (a = 0, b = 0): number => (a + b) / 2;
const number = (tag: string, name: string): number =>
  Number(new RegExp(` ?${name}="([^"]*)"`).exec(tag)?.[1] ?? Number.NaN);

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function entity(name: string): string {
  if (!name.startsWith('#')) return named[name] ?? '';
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code < 0x20 ? '' : String.fromCodePoint(code);
}

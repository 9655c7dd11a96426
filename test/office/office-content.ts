/** What a .pptx or .odp holds, by slide, as far as both formats can say it. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

export interface OfficeContent {
  /** All text of all slides, sorted by character: programs may order shapes as they like. */
  readonly characters: string;
  readonly slides: number;
  readonly tables: number;
  readonly charts: number;
}

export function readOffice(file: string): OfficeContent {
  const parts = new Map(Object.entries(unzipSync(readFileSync(file))).map(([name, data]) => [name, data]));
  const texts = (pattern: RegExp) =>
    [...parts].filter(([name]) => pattern.test(name)).map(([, data]) => strFromU8(data));
  return file.endsWith('.odp') ? odp(texts) : pptx(texts);
}

type Texts = (pattern: RegExp) => string[];

function pptx(texts: Texts): OfficeContent {
  const slides = texts(/^ppt\/slides\/slide\d+\.xml$/);
  const xml = slides.join('');
  return {
    characters: sorted([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? '').join('')),
    slides: slides.length,
    tables: count(xml, /<a:tbl>/g),
    charts: count(xml, /<c:chart /g),
  };
}

function odp(texts: Texts): OfficeContent {
  const [content = ''] = texts(/^content\.xml$/);
  const pages = [...content.matchAll(/<draw:page .*?<\/draw:page>/gs)].map(([page]) =>
    page.replace(/<presentation:notes .*?<\/presentation:notes>/gs, ''),
  );
  const xml = pages.join('');
  const charts = texts(/^Object [^/]*\/content\.xml$/).filter((one) => one.includes('<chart:chart '));
  return {
    characters: sorted(
      [
        ...xml.matchAll(
          /<text:(?:p|span|h|a)\b[^>]*>([^<]*)|<\/text:(?:span|a|s)>([^<]*)|<text:(?:s|tab|line-break)[^>]*\/>([^<]*)/g,
        ),
      ]
        .map(([, a, b, c]) => a ?? b ?? c ?? '')
        .join(''),
    ),
    slides: pages.length,
    tables: count(xml, /<table:table /g),
    charts: charts.length,
  };
}

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;
const sorted = (text: string): string => [...text.replaceAll(/\s/g, '')].sort().join('');

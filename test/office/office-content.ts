/** What a .pptx or .odp holds on its slides, as far as both formats can say it. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

export interface OfficeContent {
  /** All text, in any order: programs may order shapes as they like. */
  readonly text: string;
  readonly slides: number;
  readonly tables: number;
  readonly charts: number;
}

export function readOffice(file: string): OfficeContent {
  const parts = Object.entries(unzipSync(readFileSync(file)));
  const texts = (pattern: RegExp) =>
    parts.filter(([name]) => pattern.test(name)).map(([, data]) => strFromU8(data));
  return file.endsWith('.odp') ? readOdp(texts) : readPptx(texts);
}

type Texts = (pattern: RegExp) => string[];

/** Footer, date and number are left out: .odp has them on its master pages. */
const footers = /<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="(?:ftr|dt|sldNum)".*?<\/p:sp>/gs;

function readPptx(texts: Texts): OfficeContent {
  const slides = texts(/^ppt\/slides\/slide\d+\.xml$/);
  const xml = slides.join('').replace(footers, '');
  return {
    text: [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''),
    slides: slides.length,
    tables: count(xml, /<a:tbl>/g),
    charts: count(xml, /<c:chart /g),
  };
}

function readOdp(texts: Texts): OfficeContent {
  const pages = texts(/^content\.xml$/)
    .flatMap((content) => content.match(/<draw:page .*?<\/draw:page>/gs) ?? [])
    .map((page) => page.replace(/<presentation:notes .*?<\/presentation:notes>/gs, ''));
  const xml = pages.join('');
  return {
    text: xml.replace(/<svg:(title|desc)>.*?<\/svg:\1>/gs, '').replace(/<[^>]*>/g, ''),
    slides: pages.length,
    tables: count(xml, /<table:table[ >]/g),
    charts: texts(/^Object [^/]*\/content\.xml$/).filter((one) => one.includes('<chart:chart ')).length,
  };
}

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

/** A change in the slide master reaches every slide, as in a file made by hand. LibreOffice is the reader. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDeck } from './built-deck.ts';
import { convertDocument } from './libre-office.ts';
import { runTool } from './tools.ts';

let folder = '';
let before: readonly Page[] = [];
let after: readonly Page[] = [];

interface Line {
  readonly text: string;
  readonly y: number;
  readonly font: string;
  readonly color: string;
}
type Page = readonly Line[];

const master = 'ppt/slideMasters/slideMaster1.xml';
/** What someone does in the master view: another title colour and place, another body face and bullet. */
const edits: readonly (readonly [RegExp, string])[] = [
  [/(<p:titleStyle>.*?<a:solidFill>)<a:schemeClr val="\w+"\/>/s, '$1<a:srgbClr val="C00020"/>'],
  [/(type="title"\/>.*?<a:off x="\d+" y=")(\d+)/s, '$1254000'],
  [
    /(<p:bodyStyle><a:lvl1pPr.*?)<a:buChar char="."\/>(.*?<a:latin typeface=")\+mn-lt/s,
    '$1<a:buChar char="»"/>$2Liberation Mono',
  ],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-master-'));
  const pptx = (await buildDeck(['pptx'], 'photosynthesis', 'undergraduate')).path('pptx');
  before = await pagesOf(pptx);
  const parts = unzipSync(await readFile(pptx));
  let xml = strFromU8(parts[master] ?? new Uint8Array());
  for (const [what, by] of edits) {
    expect(xml).toMatch(what);
    xml = xml.replace(what, by);
  }
  const edited = join(folder, 'edited.pptx');
  await writeFile(edited, zipSync({ ...parts, [master]: strToU8(xml) }));
  after = await pagesOf(edited);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pagesOf(pptx: string): Promise<Page[]> {
  const pdf = await convertDocument(pptx, 'pdf', folder);
  const xml = await runTool('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', pdf]);
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      page
        .split('<line ')
        .slice(1)
        .map((line) => ({
          text: [...line.matchAll(/ c="([^"]*)"/g)].map(([, c = '']) => plain(c)).join(''),
          y: Number(/bbox="\S+ (\S+)/.exec(line)?.[1]),
          font: /<font name="([^"]*)"/.exec(line)?.[1] ?? '',
          color: / color="([^"]*)"/.exec(line)?.[1] ?? '',
        })),
    );
}

const plain = (sign: string): string =>
  sign.replace(/^&#x(\w+);$/, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const titleColor = '#1a1a1a';
const isTitle = ({ color, font, y }: Line): boolean =>
  color === titleColor && font.endsWith('Bold') && y < 130;

test('titles have the new colour, and stand where the master has them', () => {
  const titles = before.map((page) => page.find(isTitle));
  expect(titles.filter(Boolean).length).toBeGreaterThan(before.length / 2);
  titles.forEach((title, i) => {
    if (!title) return;
    const now = after[i]?.find(({ text }) => text === title.text);
    expect(now?.color).toMatch(/^#c0/);
    expect(now?.y).toBeLessThan(title.y - 5);
  });
});

test('points have the new sign and face; those of cards are drawn, and keep theirs', () => {
  const points = (page: Page | undefined, sign: string) =>
    page?.filter(({ text }) => text.startsWith(sign)).length ?? 0;
  const changed = after.flatMap((page, i) => (points(page, '»') > 0 ? [[page, before[i]] as const] : []));
  expect(changed.length).toBeGreaterThan(2);
  for (const [now, then] of changed) {
    expect(points(now, '»')).toBe(points(then, '•'));
    expect(now.some(({ font }) => font === 'LiberationMono')).toBe(true);
  }
});

/** Lists of entries, as agendas are: large where there are few, marked by the theme, small print at the other edge. */
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../src/model/theme.ts';
import type { Slide } from '../../src/model/tree.ts';
import { fitSlide, place } from '../../src/place/index.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { open, words } from '../pptx/open.ts';

const language = 'en';
const markdown = (entries: readonly string[]) =>
  `---\nlectern: {theme: plain, language: en}\nlayout: agenda\n---\n\n# What is to come\n\n${entries.map((entry) => `1. ${entry} <small>5 min</small>`).join('\n')}\n`;
const deckOf = (entries: readonly string[]) => parsePresentation(markdown(entries), 'x.md').presentation;
function agenda(entries: readonly string[]): Slide {
  const [slide] = deckOf(entries).slides;
  if (!slide) throw new Error('no slide');
  return slide;
}
const many = (count: number) => Array.from({ length: count }, (_, i) => `Part ${i + 1}`);

function marks(name: string, entries: readonly string[]): readonly { rect: Rect; geometry: string }[] {
  const { placed } = place(agenda(entries), loadTheme(name, '16:9'), { language });
  return placed.boxes.flatMap((box) => (box.type === 'group' ? box.children : [])) as never;
}

describe('entries', () => {
  test.each(['plain', 'atlas', 'seminar', 'signal', 'hall', 'bright'])(
    'of %s fill their slide, few or many',
    (name) => {
      const theme = loadTheme(name, '16:9');
      const steps = [3, 5, 8, 12].map((count) => {
        const { steps, overflow } = fitSlide(agenda(many(count)), theme, { language });
        expect(overflow).toEqual([]);
        const text = place(agenda(many(count)), theme, { language }).placed.boxes.find(
          (box) => box.type === 'text' && box.region === 'body',
        );
        const { rect, textHeight = 0 } = text as { rect: Rect; textHeight?: number };
        expect(textHeight / rect.h, `${count}`).toBeGreaterThan(0.8);
        return steps['body'] ?? 0;
      });
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    },
  );

  test('have a hairline between two, or each a disc', () => {
    const lines = marks('atlas', many(4));
    expect(lines.map(({ geometry, rect }) => [geometry, rect.h])).toEqual(Array(3).fill(['rect', 1]));
    const discs = marks('bright', many(4));
    expect(discs.map(({ geometry }) => geometry)).toEqual(Array(4).fill('ellipse'));
    expect(discs.every(({ rect }) => rect.w === rect.h)).toBe(true);
    const gaps = discs.slice(1).map(({ rect }, i) => Math.round(rect.y - (discs[i]?.rect.y ?? 0)));
    expect(new Set(gaps).size).toBe(1);
  });

  test('are set smaller where else the minutes would stand alone on a line', () => {
    const theme = loadTheme('bright', '4:3');
    const long = ['Eighteen times as much trade in sixteen years', ...many(4)];
    const step = fitSlide(agenda(long), theme, { language }).steps['body'] ?? 0;
    expect(step).toBeGreaterThan(fitSlide(agenda(many(5)), theme, { language }).steps['body'] ?? 0);
  });

  test('are a numbered list in PowerPoint, without points, the minutes behind a tab', async () => {
    const opened = open(await writeDeck(deckOf(many(3)), loadTheme('plain', '16:9'), '/'));
    const path = 'ppt/slides/slide1.xml';
    expect(opened.all(path, 'a:buAutoNum').map(({ attribs }) => attribs['type'])).toEqual(
      Array(3).fill('arabicPlain'),
    );
    expect(opened.all(path, 'a:tab').map(({ attribs }) => attribs['algn'])).toEqual(['r', 'r', 'r']);
    const texts = opened.all(path, 'a:t').map(words);
    // LibreOffice gives a link the look of what stands behind it: a tab that looks the same.
    expect(texts.slice(1, 4)).toEqual(['Part 1', '\t', '5 min']);
  });
});

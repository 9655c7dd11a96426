/** `figures: none`: curves, whose points are no data of their own, and bars that say nothing. */
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { chartSvg } from '../../slides/theme/base/chart-svg.ts';
import { labelsOf } from '../../src/blocks/chart/labels.ts';
import { chartLayout } from '../../src/blocks/chart/layout.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { regionOf, slide, theme } from '../pptx/fixture.ts';
import { below, words, write } from '../pptx/open.ts';

const academic = theme();
const { rect } = regionOf(academic, 'chart', 'canvas');
const categories = Array.from({ length: 40 }, (_, i) => String(i));
const curve: ChartSpec = {
  type: 'line',
  alt: 'a hill',
  categories,
  series: [{ name: 'density', values: categories.map((_, i) => i * (39 - i)), unit: '', digits: 0 }],
  figures: 'none',
  annotations: [{ type: 'point', series: 0, at: 20, text: 'peak' }],
};
const view = (spec: ChartSpec) => ({ spec, theme: academic, language: 'en', size: rect });
const labels = (spec: ChartSpec) =>
  labelsOf(view(spec), chartLayout(view(spec)))
    .flat()
    .filter(Boolean);

test('of a curve only what its author writes at a point is said', () => {
  expect(labels(curve)).toEqual([{ place: 'above', text: 'peak' }]);
  expect(labels({ ...curve, names: 'ends' }).map((label) => label?.text)).toEqual(['peak', 'density']);
  expect(labels({ ...curve, type: 'column', annotations: [] })).toEqual([]);
});

test('it has no dots and no figures in PowerPoint, and none in the browser', async () => {
  const placeholder = { type: 'chart', idx: 1 } as const;
  const box = { type: 'chart', id: 'c', name: 'Chart', region: 'canvas', rect, placeholder } as const;
  const opened = await write(academic, [slide(academic, 1, 'chart', 'T', [{ ...box, chart: curve }])], {});
  const part = 'ppt/charts/chart1.xml';
  expect(opened.all(part, 'c:symbol').map(({ attribs }) => attribs['val'])).toEqual(['none']);
  const said = opened.all(part, 'c:dLbl').filter((label) => below(label, 'c:delete').length === 0);
  expect(said.map((label) => below(label, 'a:t').map(words).join(''))).toEqual(['peak']);
  const drawn = parseDocument(chartSvg(view(curve)), { xmlMode: true });
  const texts = below(drawn as never, 'text').map(words);
  expect(texts).toContain('peak');
  // How high the peak is.
  expect(texts).not.toContain('380');
});

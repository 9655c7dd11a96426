import { chartBlock } from '../blocks/index.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { ChartSpec } from '../model/chart.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Color, Theme } from '../model/theme.ts';
import type { Presentation } from '../model/tree.ts';
import { inkOn } from '../theme/contrast.ts';
import type { Subject } from './subject.ts';
import { allBlocks, hasHighlights } from './tree.ts';

interface Pair {
  readonly what: string;
  readonly front: Color;
  readonly back: Color;
  /** WCAG 2.2, 1.4.3 and 1.4.11: text 4.5, large text and graphics 3. */
  readonly least: number;
}

/** What stands on what in the theme's drawings, and how much they must differ. */
function pairs(theme: Theme, series: number, highlights: boolean): Pair[] {
  const { roles } = theme;
  const slide: Color = { name: 'bg1' };
  const text = (what: string, front: Color, back: Color): Pair => ({ what, front, back, least: 4.5 });
  const graphic = (what: string, front: Color, back: Color): Pair => ({ what, front, back, least: 3 });
  return [
    text('text on the slide', { name: 'tx1' }, slide),
    text('titles on the slide', { name: 'tx2' }, slide),
    text('captions and footers on the slide', roles.muted, slide),
    text('captions on panels', roles.muted, roles.panel),
    text('text on panels', roles.onPanel, roles.panel),
    text('headings and figures on the slide', { name: 'accent1' }, slide),
    text('text on deep grounds', roles.onDeep, roles.deep),
    text('text on the main colour', roles.onAccent, roles.accent),
    text('links on the slide', { name: 'hlink' }, slide),
    graphic('numerals and rules on deep grounds', roles.highlight, roles.deep),
    ...(highlights ? [text('highlighted text', inkOn(theme, roles.highlight), roles.highlight)] : []),
    ...roles.series
      .slice(0, series)
      .map((color, i) => graphic(`series ${i + 1} of charts on the slide`, color, slide)),
  ];
}

/** Colours of the theme, the brand's changes included, that are too close to be read. */
export function checkContrast({ theme, presentation, audience, colorPlace }: Subject): Diagnostic[] {
  return pairs(theme, seriesShown(presentation), hasHighlights(presentation)).flatMap(
    ({ what, front, back, least }) => {
      const [a, b] = [theme.colors[front.name], theme.colors[back.name]];
      const ratio = contrastRatio(a, b);
      if (ratio >= least) return [];
      const shown = Math.floor(ratio * 10) / 10;
      const message = `${what}: ${a} (${front.name}) on ${b} (${back.name}) has a contrast of ${shown}, less than ${least}`;
      const place = colorPlace(front.name) ?? colorPlace(back.name) ?? audience.place;
      return [diagnostic('contrast', message, { place, hint: hintFor(front, back, theme) })];
    },
  );
}

function hintFor(front: Color, back: Color, { colors }: Theme): string {
  const darker = luminance(colors[back.name]) > 0.18;
  return `make ${front.name} ${darker ? 'darker' : 'lighter'}, or ${back.name} ${darker ? 'lighter' : 'darker'}`;
}

/** How many series colours the deck's charts take: parts of a pie each have one. */
function seriesShown({ slides }: Presentation): number {
  const charts = slides.flatMap(({ slots }) =>
    allBlocks({ slots }).flatMap((block) =>
      block.type === 'figure' && block.kind === chartBlock ? [block.spec as ChartSpec] : [],
    ),
  );
  return Math.max(
    0,
    ...charts.map(({ type, categories, series }) =>
      type === 'pie' || type === 'doughnut' ? (categories?.length ?? 0) : (series?.length ?? 0),
    ),
  );
}

/** WCAG 2.x: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Colours are six hex digits. */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

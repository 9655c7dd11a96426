import { chartBlock } from '../blocks/index.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { ChartSeries, ChartSpec } from '../model/chart.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Color, codeWords, type Theme } from '../model/theme.ts';
import type { Presentation } from '../model/tree.ts';
import { readableHint } from '../template/contrasts.ts';
import { hexOf } from '../theme/color-hex.ts';
import { contrast, inkOn, luminance, mixed } from '../theme/contrast.ts';
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
function pairs(theme: Theme, presentation: Presentation): Pair[] {
  const { roles } = theme;
  const slide = roles.ground;
  const text = (what: string, front: Color, back: Color): Pair => ({ what, front, back, least: 4.5 });
  const graphic = (what: string, front: Color, back: Color): Pair => ({ what, front, back, least: 3 });
  return [
    text('text on the slide', roles.text, slide),
    text('titles on the slide', roles.title, slide),
    text('captions and footers on the slide', roles.muted, slide),
    text('captions on panels', roles.muted, roles.panel),
    text('text on panels', roles.onPanel, roles.panel),
    text('headings and figures on the slide', roles.accent, slide),
    text('text on deep grounds', roles.onDeep, roles.deep),
    text('text on the main colour', roles.onAccent, roles.accent),
    text('links on the slide', { name: 'hlink' }, slide),
    graphic('numerals and rules on deep grounds', roles.highlight, roles.deep),
    ...(hasHighlights(presentation)
      ? [text('highlighted text', inkOn(theme, roles.highlight), roles.highlight)]
      : []),
    ...(hasCode(presentation)
      ? codeWords.map((word) => text(`${word}s in code`, roles.code[word], roles.panel))
      : []),
    ...roles.series
      .slice(0, seriesShown(presentation))
      .map((color, i) => graphic(`series ${i + 1} of charts on the slide`, color, slide)),
  ];
}

/** Colours of the theme, the brand's changes included, that are too close to be read. */
export function checkContrast({ theme, presentation, audience, colorPlace }: Subject): Diagnostic[] {
  return pairs(theme, presentation).flatMap(({ what, front, back, least }) => {
    const [a, b] = [hexOf(theme, front), hexOf(theme, back)];
    const ratio = contrast(a, b);
    if (ratio >= least) return [];
    const shown = Math.floor(ratio * 10) / 10;
    const message = `${what}: ${a} (${front.name}) on ${b} (${back.name}) has a contrast of ${shown}, less than ${least}`;
    if (theme.template)
      return [
        diagnostic('contrast', message, { place: audience.place, hint: readableHint(theme, back, least) }),
      ];
    const [own, other] = changeable(front, back, colorPlace);
    const place = colorPlace(own.name) ?? colorPlace(other.name) ?? audience.place;
    return [diagnostic('contrast', message, { place, hint: hintFor(own, other, theme, least) })];
  });
}

/** Of two colours first the one to change: what the brand says, rather an accent than what slides and text have. */
function changeable(front: Color, back: Color, colorPlace: Subject['colorPlace']): readonly [Color, Color] {
  const weight = ({ name }: Color) => (colorPlace(name) ? 2 : 0) + (name === 'bg1' || name === 'tx1' ? 0 : 1);
  return weight(back) > weight(front) ? [back, front] : [front, back];
}

function hintFor(own: Color, other: Color, theme: Theme, least: number): string {
  const darker = luminance(hexOf(theme, other)) > 0.18;
  const passing = passingColor(own, other, theme, { darker, least });
  const such = passing === undefined ? '' : `, such as #${passing}`;
  return `make ${own.name} ${darker ? 'darker' : 'lighter'}${such}; or ${other.name} ${darker ? 'lighter' : 'darker'}`;
}

/** The nearest shade or tint with which a colour can be told from another, as the theme uses both. */
function passingColor(
  own: Color,
  other: Color,
  theme: Theme,
  { darker, least }: { readonly darker: boolean; readonly least: number },
): string | undefined {
  const tried = Array.from({ length: 100 }, (_, i) =>
    mixed(theme.colors[own.name], darker ? '000000' : 'FFFFFF', (i + 1) / 100),
  );
  return tried.find((hex) => {
    const colors = { ...theme.colors, [own.name]: hex };
    return contrast(hexOf({ colors }, own), hexOf({ colors }, other)) >= least;
  });
}

const hasCode = ({ slides }: Presentation): boolean =>
  slides.some((slide) => allBlocks(slide).some(({ type }) => type === 'code'));

/** How many series colours the deck's charts take: parts of a pie each have one. */
function seriesShown({ slides }: Presentation): number {
  const charts = slides.flatMap(({ slots }) =>
    allBlocks({ slots }).flatMap((block) =>
      block.type === 'figure' && block.kind === chartBlock ? [block.spec as ChartSpec] : [],
    ),
  );
  return Math.max(
    0,
    ...charts.flatMap(({ type, categories, series, panels = [] }) =>
      type === 'pie' || type === 'doughnut'
        ? [categories?.length ?? 0]
        : [series ?? [], ...panels.map((panel) => panel.series)].flatMap(colorsTaken),
    ),
  );
}

/** Up to which of the series' colours these go. */
const colorsTaken = (series: readonly ChartSeries[]): number[] =>
  series.map(({ look }, i) => (look?.hidden || look?.tone === 'muted' ? 0 : (look?.tone ?? i) + 1));

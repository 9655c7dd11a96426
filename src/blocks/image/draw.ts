import type { GroupBox, ImageBox } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { buildUp } from '../kit/build-up.ts';
import { type Child, group, type Pen, shape } from '../kit/kit.ts';
import { type Arrangement, arrange, type Numbered } from './arrange.ts';
import { pointIn } from './frame.ts';
import { type LabelPlace, labelPlaces } from './labels.ts';
import { disc, dot, label, type Source } from './parts.ts';
import type { ImageSpec } from './spec.ts';

export interface DrawnPicture {
  /** Picture, callouts, caption. */
  readonly boxes: GroupBox['children'];
  readonly overflow: Pt;
  /** Callouts whose point is cut off, by their index. */
  readonly outside: readonly number[];
}

/** What a picture shows in words, its callouts among them. */
export function wordsOf({ alt, callouts = [] }: ImageSpec, cjk: boolean): string {
  if (callouts.length === 0) return alt;
  const named = callouts.map(({ text }, i) => (cjk ? `${i + 1}：${text}` : `${i + 1}: ${text}`));
  return cjk ? `${alt}（${named.join('；')}）` : `${alt} (${named.join('; ')})`;
}

/**
 * A picture with its callouts and caption. It is in one group with its callouts, unless it fills a placeholder or its
 * callouts appear by clicks, from `firstClick` on: PowerPoint knows neither within a group.
 */
export function drawPicture(
  spec: ImageSpec,
  rect: Rect,
  pen: Pen,
  source: Source,
  firstClick?: number,
): DrawnPicture {
  const { placed, labels, numbered } = settled(spec, rect, pen, source);
  const { picture, foot, legend, overflow } = placed;
  // Where words have some of the place, the picture does not stand where the layout has it.
  const placeholder = (foot && !source.ground) || legend ? undefined : source.placeholder;
  const { callouts = [] } = spec;
  const own = callouts.flatMap((_, i) => calloutOf(i, spec, { placed, labels, numbered }, pen));
  const outside = callouts.flatMap(({ at }, i) => (pointIn(picture, at) ? [] : [i]));
  const words = wordsOf(spec, pen.cjk);
  const image: ImageBox = {
    type: 'image',
    id: `${pen.prefix}picture`,
    name: 'Picture',
    region: source.region,
    ...picture,
    file: source.file,
    alt: words,
    ...(placeholder && { placeholder }),
  };
  const caption = foot ? [shape(pen, 'caption', 'Caption', foot.rect, { text: foot.text })] : [];
  const named = group(pen, 'callouts', 'Callouts', own);
  const shown = (): (ImageBox | GroupBox)[] => {
    if (own.length === 0) return [image];
    if (firstClick !== undefined) return [image, ...buildUp(named, firstClick)];
    // Between the ground and what stands on it there is a veil.
    if (placeholder || source.ground) return [image, { ...named, alt: words }];
    const both = group(pen, 'whole', 'Picture with callouts', [{ ...image, alt: spec.alt }, ...own], words);
    return [both];
  };
  return { boxes: [...shown(), ...caption], overflow, outside };
}

interface Settled {
  readonly placed: Arrangement;
  readonly labels: ReadonlyMap<number, LabelPlace>;
  readonly numbered: Numbered;
}

/** A name that finds no room at its point becomes a number, and the legend longer. */
function settled(spec: ImageSpec, rect: Rect, pen: Pen, source: Source): Settled {
  const all: Numbered = (spec.callouts ?? []).map((callout, i) => [i, callout] as const);
  // Words of the slide stand where a legend would.
  let labelled = all.filter(([, { number }]) => !number || source.ground);
  for (;;) {
    const numbered = all.filter((one) => !labelled.includes(one));
    const placed = arrange(spec, numbered, rect, pen, source);
    const points = new Map(
      all.flatMap(([i, { at }]) => {
        const point = pointIn(placed.picture, at);
        return point ? [[i, point] as const] : [];
      }),
    );
    const labels = labelPlaces(labelled, points, placed.picture.rect, pen);
    const fitting = labelled.filter(([i]) => labels.has(i) || !points.has(i));
    if (fitting.length === labelled.length) return { placed, labels, numbered };
    labelled = fitting;
  }
}

function calloutOf(i: number, spec: ImageSpec, { placed, labels, numbered }: Settled, pen: Pen): Child[] {
  const callout = spec.callouts?.[i];
  const point = callout && pointIn(placed.picture, callout.at);
  if (!point) return [];
  const id = `callout-${i + 1}`;
  const name = `Callout ${i + 1}`;
  const place = labels.get(i);
  if (!place) {
    const n = numbered.findIndex(([index]) => index === i) + 1;
    const key = placed.legend?.draw(placed.legend.rect, i) ?? [];
    return [group(pen, id, name, [disc(pen, `${id}-point`, `Number ${n}`, n, point), ...key], callout.text)];
  }
  const [from, to] = [`${pen.prefix}${id}-point`, `${pen.prefix}${id}-label`];
  return [
    group(
      pen,
      id,
      name,
      [
        {
          type: 'connector',
          id: `${pen.prefix}${id}-leader`,
          name: `Leader ${i + 1}`,
          from: { id: from, site: place.from },
          to: { id: to, site: place.to },
          route: 'straight',
          color: pen.theme.roles.accent,
          width: 1.5,
        },
        dot(pen, `${id}-point`, `Point ${i + 1}`, point),
        label(pen, `${id}-label`, `Label ${i + 1}`, callout, place.rect),
      ],
      callout.text,
    ),
  ];
}

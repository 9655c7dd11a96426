/** Fills of shapes and grounds as SVG paints. ECMA-376 part 1, 20.1.8. */
import { escapeMarkup } from '../text/escape-markup.ts';
import { type ColorScope, colorIn } from './color.ts';
import type { Paint } from './model.ts';
import type { Related } from './relationships.ts';
import { attr, childrenOf, type Element, find, num } from './xml.ts';

/** What drawing a layout collects, and what its fills need. */
export interface Canvas {
  readonly scope: ColorScope;
  /** The theme's lists of fills and lines. */
  readonly formats: Element | undefined;
  readonly related: readonly Related[];
  /** What `blip`s of the theme's own fills are named by. */
  readonly themeRelated: readonly Related[];
  /** What ids of its elements begin with: several layouts may stand on a page. */
  readonly id: string;
  /** How large a part is, in bytes. */
  readonly sizeOf: (part: string) => number;
  /** Gradients and the like, as SVG elements. */
  readonly defs: string[];
  readonly pictures: Set<string>;
  readonly undrawn: Set<string>;
}

export interface Fill {
  /** `fill` of an SVG element. */
  readonly paint: string;
  readonly opacity: number;
  /** The colour that it is, or most of it. */
  readonly color?: Paint;
  /** A picture that fills the shape instead. */
  readonly picture?: { readonly part: string; readonly crop: Crop };
}

export interface Crop {
  readonly l: number;
  readonly t: number;
  readonly r: number;
  readonly b: number;
}

const fills = ['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:noFill', 'a:grpFill'];

/** The fill that an element names; undefined where it names none, which is not the same as `noFill`. */
export const fillElement = (parent: Element | undefined): Element | undefined =>
  childrenOf(parent).find(({ name }) => fills.includes(name));

const none: Fill = { paint: 'none', opacity: 1 };

export function fillOf(
  fill: Element,
  canvas: Canvas,
  scope: ColorScope = canvas.scope,
  of = canvas.related,
): Fill {
  switch (fill.name) {
    case 'a:solidFill':
      return solid(colorIn(fill, scope));
    case 'a:gradFill':
      return gradient(fill, canvas, scope);
    case 'a:blipFill':
      return blip(fill, canvas, of);
    case 'a:pattFill':
      return solid(colorIn(find(fill, 'a:bgClr'), scope) ?? colorIn(find(fill, 'a:fgClr'), scope));
    default:
      return none;
  }
}

/** The colour of the first of two shapes' properties that name a fill; a gradient's middle one. */
export function plainFill(
  own: Element | undefined,
  above: Element | undefined,
  scope: ColorScope,
): Paint | undefined {
  const fill = fillElement(own) ?? fillElement(above);
  if (fill?.name === 'a:solidFill') return colorIn(fill, scope);
  const stops = fill?.name === 'a:gradFill' ? childrenOf(find(fill, 'a:gsLst')) : [];
  return colorIn(stops[Math.floor(stops.length / 2)], scope);
}

export const solid = (color: Paint | undefined): Fill =>
  color ? { paint: `#${color.hex}`, opacity: color.alpha, color } : none;

/** A fill of the theme's list: `fillRef` counts from 1, `bgRef` from 1001. */
export function themeFill(reference: Element | undefined, canvas: Canvas): Fill | undefined {
  const idx = num(reference, 'idx') ?? 0;
  if (reference === undefined || idx === 0) return undefined;
  const placeholder = colorIn(reference, canvas.scope);
  const list = find(canvas.formats, idx > 1000 ? 'a:bgFillStyleLst' : 'a:fillStyleLst');
  const fill = childrenOf(list)[(idx % 1000) - 1];
  return fill && fillOf(fill, canvas, { ...canvas.scope, placeholder }, canvas.themeRelated);
}

function gradient(fill: Element, canvas: Canvas, scope: ColorScope): Fill {
  const stops = childrenOf(find(fill, 'a:gsLst'))
    .flatMap((stop) => {
      const color = colorIn(stop, scope);
      return color ? [{ at: (num(stop, 'pos') ?? 0) / 1000, color }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const [first] = stops;
  if (!first) return none;
  const id = `${canvas.id}-${canvas.defs.length}`;
  const inside = stops
    .map(
      ({ at, color }) => `<stop offset="${at}%" stop-color="#${color.hex}" stop-opacity="${color.alpha}"/>`,
    )
    .join('');
  const path = find(fill, 'a:path');
  canvas.defs.push(path ? radial(id, path, inside) : linear(id, find(fill, 'a:lin'), inside));
  // What there is most of stands for the whole.
  const middle = stops.reduce((best, one) => (Math.abs(one.at - 50) < Math.abs(best.at - 50) ? one : best));
  return { paint: `url(#${id})`, opacity: 1, color: middle.color };
}

/** The angle is clockwise from left to right. */
function linear(id: string, lin: Element | undefined, stops: string): string {
  const angle = ((num(lin, 'ang') ?? 0) / 60_000 / 180) * Math.PI;
  const [dx, dy] = [Math.cos(angle) / 2, Math.sin(angle) / 2];
  const reach = Math.max(Math.abs(dx), Math.abs(dy)) * 2 || 1;
  const [x, y] = [dx / reach, dy / reach];
  return `<linearGradient id="${id}" x1="${0.5 - x}" y1="${0.5 - y}" x2="${0.5 + x}" y2="${0.5 + y}">${stops}</linearGradient>`;
}

/** The first colour stands in the middle of `fillToRect`. */
function radial(id: string, path: Element, stops: string): string {
  const to = find(path, 'a:fillToRect');
  const part = (name: string) => (num(to, name) ?? 0) / 100_000;
  const [x, y] = [(part('l') + 1 - part('r')) / 2, (part('t') + 1 - part('b')) / 2];
  const r = Math.hypot(Math.max(x, 1 - x), Math.max(y, 1 - y));
  return `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${r}">${stops}</radialGradient>`;
}

/** A picture by `a:blipFill` or `p:blipFill`. */
export function blip(fill: Element, canvas: Canvas, of: readonly Related[]): Fill {
  const embed = attr(find(fill, 'a:blip'), 'r:embed');
  const part = svgOf(fill, of) ?? of.find(({ id, external }) => id === embed && !external)?.target;
  if (part === undefined) return none;
  if (!shown.test(part)) {
    canvas.undrawn.add(`${part.slice(part.lastIndexOf('/') + 1)}, which browsers cannot show`);
    return none;
  }
  if (canvas.sizeOf(part) > largestPicture) {
    canvas.undrawn.add(`${part.slice(part.lastIndexOf('/') + 1)}, a picture of more than 8 MB`);
    return none;
  }
  canvas.pictures.add(part);
  const rect = find(fill, 'a:srcRect');
  const side = (name: string) => (num(rect, name) ?? 0) / 100_000;
  const crop = { l: side('l'), t: side('t'), r: side('r'), b: side('b') };
  const alpha = num(find(fill, 'a:blip', 'a:alphaModFix'), 'amt') ?? 100_000;
  return { paint: 'none', opacity: alpha / 100_000, picture: { part, crop } };
}

/** A vector picture stands beside its likeness in pixels, as an extension. */
function svgOf(fill: Element, of: readonly Related[]): string | undefined {
  const extensions = childrenOf(find(fill, 'a:blip', 'a:extLst'));
  const embed = extensions.flatMap((ext) => attr(find(ext, 'asvg:svgBlip'), 'r:embed') ?? [])[0];
  return of.find(({ id }) => id === embed)?.target;
}

/** Bytes: a page that holds more would not be opened. */
const largestPicture = 8 * 1024 * 1024;

const shown = /\.(?:png|jpe?g|gif|svg|bmp|webp)$/i;

/** A picture cut by `crop`, within a place: what lies outside is clipped. */
export function pictureSvg(
  { part, crop }: NonNullable<Fill['picture']>,
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  opacity: number,
): string {
  const whole = { w: w / (1 - crop.l - crop.r || 1), h: h / (1 - crop.t - crop.b || 1) };
  const image =
    `<image href="part:${escapeMarkup(part)}" x="${-crop.l * whole.w}" y="${-crop.t * whole.h}" width="${whole.w}"` +
    ` height="${whole.h}" preserveAspectRatio="none"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;
  return `<svg x="${x}" y="${y}" width="${w}" height="${h}" overflow="hidden">${image}</svg>`;
}

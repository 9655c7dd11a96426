/** What a slide layout and its master draw behind the placeholders, as SVG. */
import type { Rect, Size } from '../model/theme.ts';
import { artText } from './art-text.ts';
import { colorIn } from './color.ts';
import { blip, type Canvas, type Fill, fillElement, fillOf, pictureSvg, solid, themeFill } from './fill.ts';
import { type Frame, frameOf, type Scale, scaleIn, slideScale, turnOf } from './frame.ts';
import { outlineOf } from './geometry.ts';
import type { TextScope } from './levels.ts';
import type { Art, Drawn, Paint } from './model.ts';
import { attr, childrenOf, type Element, find, num } from './xml.ts';

/** A part that draws: the master's, then the layout's. */
export interface Layer {
  /** `p:cSld`. */
  readonly slide: Element | undefined;
  readonly canvas: Canvas;
  readonly text: TextScope;
}

/** `ground`: the layer whose background holds. */
export function artOf(layers: readonly Layer[], ground: Layer, size: Size): Art {
  const shapes: Drawn[] = [];
  const whole: Rect = { x: 0, y: 0, ...size };
  const back = backgroundOf(ground, size);
  const drawn = layers.map(({ slide, canvas, text }) =>
    shapesIn(find(slide, 'p:spTree'), { canvas, text, scale: slideScale, shapes }),
  );
  const canvases = [ground, ...layers].map(({ canvas }) => canvas);
  const defs = [...new Set(canvases.flatMap((canvas) => canvas.defs))];
  const covering = shapes.findLast(
    ({ rect, paint }) => paint && paint.alpha > 0.9 && covers(rect, whole, 0.97),
  );
  const last = shapes.findLast(
    ({ rect, paint, picture }) => (picture || paint) && covers(rect, whole, picture ? 0.8 : 0.97),
  );
  return {
    ground: covering?.paint ?? back.color ?? { hex: ground.canvas.scope.scheme['bg1'] ?? 'FFFFFF', alpha: 1 },
    pictured: last ? last.picture === true : back.svg.includes('<image'),
    svg: [...(defs.length > 0 ? [`<defs>${defs.join('')}</defs>`] : []), back.svg, ...drawn].join(''),
    pictures: [...new Set(canvases.flatMap(({ pictures }) => [...pictures]))],
    shapes,
    undrawn: [...new Set(canvases.flatMap(({ undrawn }) => [...undrawn]))],
  };
}

/** How much of `other` a rectangle covers, at least. */
function covers(rect: Rect, other: Rect, part: number): boolean {
  const across = Math.min(rect.x + rect.w, other.x + other.w) - Math.max(rect.x, other.x);
  const down = Math.min(rect.y + rect.h, other.y + other.h) - Math.max(rect.y, other.y);
  return across > 0 && down > 0 && across * down >= part * other.w * other.h;
}

function backgroundOf(
  { slide, canvas }: Layer,
  { w, h }: Size,
): { readonly svg: string; readonly color?: Paint } {
  const properties = find(slide, 'p:bg', 'p:bgPr');
  const own = fillElement(properties);
  const fill = own ? fillOf(own, canvas) : themeFill(find(slide, 'p:bg', 'p:bgRef'), canvas);
  // One colour is the slide's own ground, no drawing.
  if (!fill || (fill.color && !fill.paint.startsWith('url')))
    return { svg: '', ...(fill?.color && { color: fill.color }) };
  const rect = { x: 0, y: 0, w, h };
  return { svg: filled(`M0 0H${w}V${h}H0Z`, rect, fill), ...(fill.color && { color: fill.color }) };
}

interface Context {
  readonly canvas: Canvas;
  readonly text: TextScope;
  readonly scale: Scale;
  readonly shapes: Drawn[];
  /** Of the group around. */
  readonly groupFill?: Fill;
}

function shapesIn(tree: Element | undefined, context: Context): string {
  return childrenOf(tree)
    .map((shape) => drawnShape(shape, context))
    .join('');
}

function drawnShape(shape: Element, context: Context): string {
  if (isPlaceholder(shape) || isHidden(shape)) return '';
  switch (shape.name) {
    case 'p:sp':
    case 'p:cxnSp':
      return shapeSvg(shape, context);
    case 'p:pic':
      return pictureOf(shape, context);
    case 'p:grpSp': {
      const own = fillElement(find(shape, 'p:grpSpPr'));
      const groupFill = own ? fillOf(own, context.canvas) : context.groupFill;
      const scale = scaleIn(shape, context.scale);
      return shapesIn(shape, { ...context, scale, ...(groupFill && { groupFill }) });
    }
    case 'mc:AlternateContent':
      return shapesIn(find(shape, 'mc:Fallback') ?? find(shape, 'mc:Choice'), context);
    case 'p:graphicFrame':
      context.canvas.undrawn.add('a chart, table or object of the layout itself');
      return '';
    default:
      return '';
  }
}

const nonVisual = (shape: Element): Element | undefined =>
  childrenOf(shape).find(({ name }) => name.startsWith('p:nv'));
export const placeholderOf = (shape: Element): Element | undefined =>
  find(nonVisual(shape), 'p:nvPr', 'p:ph');
const isPlaceholder = (shape: Element): boolean => placeholderOf(shape) !== undefined;
const isHidden = (shape: Element): boolean => attr(find(nonVisual(shape), 'p:cNvPr'), 'hidden') === '1';

function shapeSvg(shape: Element, context: Context): string {
  const { canvas, scale, shapes } = context;
  const properties = find(shape, 'p:spPr');
  const frame = frameOf(find(properties, 'a:xfrm'), scale);
  if (!frame) return '';
  const { path, fills, unknown } = outlineOf(properties, frame.rect);
  if (unknown) canvas.undrawn.add(`the outline of a shape '${unknown}', drawn as its rectangle`);
  const fill = shape.name === 'p:cxnSp' ? solid(undefined) : fillFor(shape, properties, context);
  const line = lineFor(shape, properties, context);
  const words = artText(shape, frame.rect, context.text);
  // An outline without a fill is in nobody's way but where it is a straight line.
  const isLine = line !== undefined && Math.min(frame.rect.w, frame.rect.h) < 6;
  if (fill.paint !== 'none' || fill.picture || isLine || words)
    shapes.push({
      rect: frame.rect,
      ...(fill.color && fills && { paint: { ...fill.color, alpha: fill.opacity } }),
    });
  return turned(frame, filled(path, frame.rect, fill, line) + words);
}

function fillFor(shape: Element, properties: Element | undefined, { canvas, groupFill }: Context): Fill {
  const own = fillElement(properties);
  if (own?.name === 'a:grpFill') return groupFill ?? solid(undefined);
  if (own) return fillOf(own, canvas);
  return themeFill(find(shape, 'p:style', 'a:fillRef'), canvas) ?? solid(undefined);
}

/** `stroke` and what goes with it; undefined where there is no line. */
function lineFor(
  shape: Element,
  properties: Element | undefined,
  { canvas, scale }: Context,
): string | undefined {
  const line = find(properties, 'a:ln');
  const reference = find(shape, 'p:style', 'a:lnRef');
  const idx = num(reference, 'idx') ?? 0;
  const themed = idx > 0 ? childrenOf(find(canvas.formats, 'a:lnStyleLst'))[idx - 1] : undefined;
  const own = fillElement(line);
  const usual = fillElement(themed);
  const scope = { ...canvas.scope, placeholder: colorIn(reference, canvas.scope) };
  const color = own ? fillOf(own, canvas).color : usual && fillOf(usual, canvas, scope).color;
  if (!color || own?.name === 'a:noFill') return undefined;
  const width = (num(line, 'w') ?? num(themed, 'w') ?? 9525) * Math.max(scale.x, scale.y);
  const dash = attr(find(line, 'a:prstDash'), 'val') ?? 'solid';
  const dashes =
    dash === 'solid' ? '' : ` stroke-dasharray="${/dot/i.test(dash) ? width : 3 * width} ${2 * width}"`;
  return ` stroke="#${color.hex}" stroke-opacity="${color.alpha}" stroke-width="${width}"${dashes}`;
}

function pictureOf(shape: Element, { canvas, scale, shapes }: Context): string {
  const frame = frameOf(find(shape, 'p:spPr', 'a:xfrm'), scale);
  const own = find(shape, 'p:blipFill');
  if (!frame || !own) return '';
  const { picture, opacity } = blip(own, canvas, canvas.related);
  if (!picture) return '';
  shapes.push({ rect: frame.rect, picture: true });
  return turned(frame, pictureSvg(picture, frame.rect, opacity));
}

function filled(path: string, rect: Rect, { paint, opacity, picture }: Fill, line = ''): string {
  const image = picture ? pictureSvg(picture, rect, opacity) : '';
  if (paint === 'none' && line === '') return image;
  const thin = opacity < 1 && !picture ? ` fill-opacity="${opacity}"` : '';
  return `${image}<path d="${path}" fill="${paint}"${thin} fill-rule="evenodd"${line}/>`;
}

function turned(frame: Frame, svg: string): string {
  const turn = turnOf(frame);
  return turn === '' || svg === '' ? svg : `<g transform="${turn}">${svg}</g>`;
}

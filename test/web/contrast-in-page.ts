/// <reference lib="dom" />
/**
 * Runs in the page, whole (`contrast.ts` sends it there): how well each text of a slide reads on what is painted
 * behind it, from computed colours and places alone.
 */

interface Rgba {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}
interface Painter {
  readonly element: Element;
  readonly color: Rgba;
  readonly covers: (x: number, y: number) => boolean;
}

/** Texts below WCAG AA's ratio: 4.5, or 3 where the letters are large. */
export function lowContrast(no: number): string[] {
  const slide = document.querySelector(`.slidev-page-${no}`);
  if (!slide) return [`slide ${no} is not there`];
  const painters = [...slide.querySelectorAll('*')].flatMap(painterOf);
  return textsOf(slide).flatMap((text) => {
    const element = text.parentElement as Element;
    const style = getComputedStyle(element);
    const range = document.createRange();
    range.selectNodeContents(text);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ink = parseColor(element instanceof SVGElement ? style.fill : style.color);
    const ratios = [...range.getClientRects()].map((rect) => {
      const ground = groundAt(painters, text, rect.x + rect.width / 2, rect.y + rect.height / 2);
      return ratio(over({ ...ink, alpha: ink.alpha * opacityOf(element, slide) }, ground), ground);
    });
    const worst = Math.min(...ratios);
    const label = `slide ${no}: ${worst.toFixed(2)} "${(text.data ?? '').trim().slice(0, 30)}" ${size}px`;
    return worst < (large ? 3 : 4.5) ? [label] : [];
  });
}

/** Text nodes that are to be seen. */
function textsOf(slide: Element): Text[] {
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const seen = text.parentElement?.checkVisibility({ visibilityProperty: true });
    if (seen && text.data.trim() && !text.parentElement?.closest('title, style')) texts.push(text);
  }
  return texts;
}

/** What an element lays under the text that follows it, if anything. */
function painterOf(element: Element): Painter[] {
  const style = getComputedStyle(element);
  const isShape = element instanceof SVGGeometryElement;
  // A veil is full where words are, and thins out elsewhere.
  const fades = style.backgroundImage.match(/rgba?\([^)]*\)/g)?.map(parseColor) ?? [];
  const [full] = fades.toSorted((a, b) => b.alpha - a.alpha);
  const color = full ?? parseColor(isShape ? style.fill : style.backgroundColor);
  if (color.alpha === 0 || (element instanceof SVGElement && !isShape)) return [];
  const covers = isShape
    ? (x: number, y: number) => {
        const matrix = element.getScreenCTM();
        // What is drawn with no width or height has no inverse, and is nowhere.
        if (matrix === null || matrix.a * matrix.d === matrix.b * matrix.c) return false;
        return element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
      }
    : (x: number, y: number) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
      };
  return [{ element, color: { ...color, alpha: color.alpha * opacityOf(element, document.body) }, covers }];
}

/** The colours painted before a text at a point, one over another; white at the bottom. */
function groundAt(painters: readonly Painter[], text: Text, x: number, y: number): Rgba {
  return painters
    .filter(({ element }) => element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
    .filter(({ covers }) => covers(x, y))
    .reduce((ground, { color }) => over(color, ground), { rgb: [255, 255, 255], alpha: 1 } as Rgba);
}

function opacityOf(element: Element, top: Element): number {
  let opacity = 1;
  for (let one: Element | null = element; one && one !== top; one = one.parentElement)
    opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

/** Any computed colour, by what a canvas makes of it. */
function parseColor(css: string): Rgba {
  if (css === 'none') return { rgb: [0, 0, 0], alpha: 0 };
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
  return { rgb: [r, g, b], alpha: a / 255 };
}

function over(top: Rgba, { rgb }: Rgba): Rgba {
  const mix = (i: 0 | 1 | 2) => top.rgb[i] * top.alpha + rgb[i] * (1 - top.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(one: Rgba, other: Rgba): number {
  const light = ({ rgb }: Rgba) => {
    const [r = 0, g = 0, b = 0] = rgb.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

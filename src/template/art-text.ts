/** Words that a layout itself shows, as SVG text: a name beside a logo, a line at the foot. */
import { breakLines } from '../measure/lines.ts';
import type { Anchor, Rect } from '../model/theme.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { faceWidth } from '../theme/face-width.ts';
import { bodyOf } from './body.ts';
import { levelLooks, type TextScope } from './levels.ts';
import type { LevelLook } from './model.ts';
import { asLevel, levelOf } from './paragraph-styles.ts';
import { attr, childrenOf, type Element, find, textOf } from './xml.ts';

interface Row {
  readonly text: string;
  readonly look: LevelLook;
}

export function artText(shape: Element, rect: Rect, scope: TextScope): string {
  const body = find(shape, 'p:txBody');
  const paragraphs = childrenOf(body).filter((one) => one.name === 'a:p' && !isNumber(one));
  if (paragraphs.every((one) => wordsOf(one).trim() === '')) return '';
  const { inset, anchor } = bodyOf([find(body, 'a:bodyPr')]);
  const width = rect.w - inset.l - inset.r;
  const rows = paragraphs.flatMap((one) => rowsOf(one, body, width, scope));
  const height = rows.reduce((sum, { look }) => sum + lineHeight(look), 0);
  let y = rect.y + topOf(anchor, rect.h, inset.t, inset.b, height);
  return rows
    .map(({ text, look }) => {
      const line = lineHeight(look);
      y += line;
      return lineSvg(text, look, { x: rect.x + inset.l, y: y - 0.25 * line, width });
    })
    .join('');
}

/** A number that each slide has another of: drawn once for all of them it is a sign, `‹#›`. */
const isNumber = (paragraph: Element): boolean =>
  childrenOf(paragraph).some((run) => run.name === 'a:fld' && attr(run, 'type') === 'slidenum');

const wordsOf = (paragraph: Element): string =>
  childrenOf(paragraph)
    .flatMap((run) => (run.name === 'a:br' ? '\n' : textOf(find(run, 'a:t') ?? run)))
    .join('');

const lineHeight = ({ size, line }: LevelLook): number => ('pt' in line ? line.pt : 1.2 * size * line.times);

function topOf(anchor: Anchor, h: number, top: number, bottom: number, height: number): number {
  if (anchor === 'top') return top;
  return anchor === 'bottom' ? h - bottom - height : top + (h - top - bottom - height) / 2;
}

/** A paragraph is drawn in the look of its first run. */
function rowsOf(paragraph: Element, body: Element | undefined, width: number, scope: TextScope): Row[] {
  const run = childrenOf(paragraph).find(({ name }) => name === 'a:r' || name === 'a:fld');
  const properties = find(paragraph, 'a:pPr');
  const own = run && asLevel(find(run, 'a:rPr'), properties);
  const look = levelLooks([own, find(body, 'a:lstStyle')], scope)[levelOf(properties) - 1];
  if (!look) return [];
  const { size, bold, italic } = look;
  const { from: _, ...face } = faceWidth(look.latin);
  const text = wordsOf(paragraph);
  const lines = text
    .split('\n')
    .flatMap((line) => breakLines([{ text: line, size, bold, italic, ...face }], width, false));
  return lines.map((line) => ({ text: look.caps ? line.text.toUpperCase() : line.text, look }));
}

function lineSvg(
  text: string,
  { size, bold, italic, color, latin, align }: LevelLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  const anchor = align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle';
  const at = align === 'left' ? x : align === 'right' ? x + width : x + width / 2;
  const looks = `${bold ? ' font-weight="700"' : ''}${italic ? ' font-style="italic"' : ''}`;
  return (
    `<text x="${at}" y="${y}" text-anchor="${anchor}" font-family="${escapeMarkup(`'${latin}', Arimo, sans-serif`)}"` +
    ` font-size="${size}"${looks} fill="#${color.hex}" fill-opacity="${color.alpha}">${escapeMarkup(text)}</text>`
  );
}

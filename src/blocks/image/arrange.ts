/** Where a picture, its caption and the legend of its numbers stand in their place. */
import type { TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import { insideOf, startOf } from '../../theme/mirror.ts';
import { type Pen, paragraph, type Setting, textSize, withSource } from '../kit/kit.ts';
import { contained, covering, type Framed } from './frame.ts';
import { footWords, type Legend, legendOf, type Source } from './parts.ts';
import type { Callout, ImageSpec } from './spec.ts';

export interface Arrangement {
  readonly picture: Framed;
  readonly foot?: { readonly rect: Rect; readonly text: readonly TextParagraph[] };
  readonly legend?: { readonly rect: Rect; readonly draw: Legend['draw'] };
  readonly overflow: Pt;
}

export type Numbered = readonly (readonly [index: number, callout: Callout])[];

const footGap: Pt = 8;
/** Below the words in a picture's corner. */
const cornerGap: Pt = 5;
const legendGap: Pt = 20;
/** A caption is as wide as its picture; below a narrow one, so wide where there is room. */
const narrow: Pt = 240;
const footWidth: Pt = 320;
/** A picture is at least so high. */
const pictureLeast: Pt = 100;

const legendSettings: readonly Setting[] = [0, 1, 2].map((step) => ({ style: 'label', step }));

/** The legend beside the picture or below it, whichever leaves more of the picture, in the largest size that fits. */
export function arrange(
  spec: ImageSpec,
  numbered: Numbered,
  rect: Rect,
  pen: Pen,
  source: Source,
): Arrangement {
  if (source.ground) return onGround(spec, numbered, rect, pen, { ...source, ground: source.ground });
  if (numbered.length === 0) return withFoot(spec, rect, rect, pen, source);
  const tries = legendSettings.map((setting) => {
    const beside = [0.26, 0.36].map((share) => legendOf(numbered, setting, 1, rect.w * share, pen));
    const below = [1, 2, 3].map((columns) => legendOf(numbered, setting, columns, within(rect, pen).w, pen));
    const all = [
      ...beside.map((legend) => ({ legend, one: besidePicture(spec, legend, rect, pen, source) })),
      ...below.map((legend) => ({ legend, one: belowPicture(spec, legend, rect, pen, source) })),
    ];
    return all.reduce((a, b) => (better(b.legend, b.one, a.legend, a.one) ? b : a));
  });
  const large = Math.max(...tries.map(({ one }) => areaOf(one)));
  const fits = tries.find(
    ({ legend, one }) => one.overflow === 0 && !legend.crowded && areaOf(one) >= 0.75 * large,
  );
  return (fits ?? tries.at(-1) ?? tries[0])?.one ?? withFoot(spec, rect, rect, pen, source);
}

/** All of its place, with what numbers stand for and who made it small in the corner. */
function onGround(
  spec: ImageSpec,
  numbered: Numbered,
  rect: Rect,
  pen: Pen,
  source: Source & { readonly ground: Color },
): Arrangement {
  const picture =
    spec.fit === 'contain' ? contained(source.size, rect) : covering(source.size, rect, spec.focus);
  const align = startOf(pen.theme) === 'left' ? 'right' : 'left';
  const color = inkOn(pen.theme, source.ground);
  const keys = numbered.map(([, { text: said, source: mark }], i) =>
    paragraph({ style: 'caption', step: 0 }, withSource(`${i + 1} ${said}`, mark, color), { align, color }),
  );
  const text = [...keys, ...footWords(spec, align, pen, source.ground)];
  if (text.length === 0) return { picture, overflow: 0 };
  const room = within(rect, pen);
  const w = room.w / 2;
  const h = textSize(text, w, pen).height;
  const place = { x: room.x + room.w - w, y: rect.y + rect.h - h - cornerGap, w, h };
  return { picture, foot: { rect: insideOf(pen.theme, room, place), text }, overflow: 0 };
}

const areaOf = ({ picture: { rect } }: Arrangement): number => rect.w * rect.h;

function better(legend: Legend, one: Arrangement, other: Legend, before: Arrangement): boolean {
  if (legend.crowded !== other.crowded) return other.crowded;
  if (one.overflow !== before.overflow) return one.overflow < before.overflow;
  return areaOf(one) > areaOf(before) * 1.02;
}

function besidePicture(spec: ImageSpec, legend: Legend, rect: Rect, pen: Pen, source: Source): Arrangement {
  const room = within(rect, pen);
  const right = rect.x + rect.w - (room.x + room.w);
  const column = { ...rect, w: rect.w - legend.w - legendGap - right };
  const one = withFoot(spec, column, column, pen, { ...source, align: 'left' });
  const shown = one.picture.rect;
  const below = one.foot?.rect.w ?? 0;
  // A caption wider than its picture may reach below the legend, where that ends above it.
  const reach = legend.h <= shown.h ? shown.w : Math.max(shown.w, below);
  const whole = Math.max(below, reach + legendGap + legend.w);
  const shift = source.align === 'left' || spec.fit === 'cover' ? 0 : Math.max(0, (rect.w - whole) / 2);
  const moved = shifted(one, shift);
  const x = moved.picture.rect.x + reach + legendGap;
  const y = Math.max(rect.y, shown.y + (shown.h - legend.h) / 2);
  return {
    ...moved,
    legend: { rect: { x, y, w: legend.w, h: legend.h }, draw: legend.draw },
    overflow: Math.max(one.overflow, y + legend.h - (rect.y + rect.h), 0),
  };
}

function shifted({ picture, foot, ...rest }: Arrangement, by: Pt): Arrangement {
  const move = (rect: Rect): Rect => ({ ...rect, x: rect.x + by });
  return {
    ...rest,
    picture: { ...picture, rect: move(picture.rect) },
    ...(foot && { foot: { ...foot, rect: move(foot.rect) } }),
  };
}

function belowPicture(spec: ImageSpec, legend: Legend, rect: Rect, pen: Pen, source: Source): Arrangement {
  const taken = legend.h + footGap * 1.5;
  const one = withFoot(spec, { ...rect, h: rect.h - taken }, rect, pen, source);
  const { picture, foot } = one;
  const bottom = foot ? foot.rect.y + foot.rect.h : picture.rect.y + picture.rect.h;
  const room = within(rect, pen);
  const x = Math.max(room.x, Math.min(picture.rect.x, room.x + room.w - legend.w));
  const y = bottom + footGap * 1.5;
  return { ...one, legend: { rect: { x, y, w: legend.w, h: legend.h }, draw: legend.draw } };
}

/** The picture and, right below it, its caption. */
function withFoot(spec: ImageSpec, rect: Rect, whole: Rect, pen: Pen, source: Source): Arrangement {
  const frame = (place: Rect): Framed =>
    spec.fit === 'cover'
      ? covering(source.size, place, spec.focus)
      : contained(source.size, place, source.align);
  const bare = frame(rect);
  if (footWords(spec, 'left', pen).length === 0) return { picture: bare, overflow: 0 };
  const room = within(rect, pen);
  // A caption as wide as its picture is higher where the picture is smaller for it: twice is enough.
  let height: Pt = 0;
  let picture = bare;
  let foot = footFor(spec, picture, room, pen, source);
  for (let i = 0; i < 3 && foot.h > height; i++) {
    height = foot.h;
    picture = frame({ ...rect, h: Math.max(pictureLeast, rect.h - height - footGap) });
    foot = footFor(spec, picture, room, pen, source);
  }
  const total = picture.rect.h + footGap + foot.h;
  const y = rect.y + Math.max(0, (rect.h - total) / 2);
  const over = y + total - (rect.y + rect.h);
  return {
    picture: { ...picture, rect: { ...picture.rect, y } },
    foot: {
      rect: { x: foot.x, y: y + picture.rect.h + footGap, w: foot.w, h: foot.h },
      text: foot.text,
    },
    overflow: whole.h >= rect.h && over > 0.01 ? over : 0,
  };
}

function footFor(spec: ImageSpec, { rect }: Framed, room: Rect, pen: Pen, { align }: Source) {
  const w = Math.min(room.w, rect.w < narrow ? footWidth : rect.w);
  const side = w <= rect.w + 0.5 || align === 'left' ? 'left' : 'center';
  const text = footWords(spec, side, pen);
  const wished = side === 'left' ? rect.x : rect.x + (rect.w - w) / 2;
  const x = Math.max(room.x, Math.min(wished, room.x + room.w - w));
  return { x, w, h: textSize(text, w, pen).height, text };
}

/** What of a place is within the slide's margins: text of a picture that reaches the slide's edge stays there. */
function within({ x, w, ...down }: Rect, { theme: { grid, size } }: Pen): Rect {
  const left = Math.max(x, Math.min(grid.margin, x + w / 4));
  const right = Math.min(x + w, Math.max(size.w - grid.margin, x + w * 0.75));
  return { ...down, x: left, w: right - left };
}

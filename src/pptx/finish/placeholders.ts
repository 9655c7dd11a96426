import type { Box, TextBox } from '../../model/box.ts';
import type { Pt, Rect, Region, Theme } from '../../model/theme.ts';
import { sameRect } from '../../theme/layout-variant.ts';
import { styleOf } from '../../theme/style-of.ts';
import { fitOf, frameXml, phXml } from '../parts/placeholder.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { anchors, levels, levelsXml, stepXml } from '../text/styles.ts';
import { emu } from '../units.ts';
import { at, child, type Element, one, replace, setChildren, setXml } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Text boxes of a region become its placeholder and say nothing that the layout says; others say all of it. */
export const placeholders: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    const { box, region } = item;
    if (box.type !== 'text') {
      if (region !== undefined) framePlaceholder(element, region, box);
    } else if (region === undefined) freeText(element, box, item, slide.theme);
    else textPlaceholder(element, box, region, item, slide.theme);
  }
};

function textPlaceholder(sp: Element, box: TextBox, region: Region, item: PlannedBox, theme: Theme): void {
  const nv = at(sp, 'p:nvSpPr');
  setXml(at(nv, 'p:cNvSpPr'), el('a:spLocks', { noGrp: 1 }));
  at(nv, 'p:cNvSpPr').attribs = {};
  setXml(at(nv, 'p:nvPr'), phXml(region));
  const { top, moved } = within(box, region);
  setXml(at(sp, 'p:spPr'), moved ? frameXml('a:xfrm', frameAround(box.rect, region)) : '');
  const body = at(sp, 'p:txBody');
  const anchor = box.anchor === region.anchor && !region.lent ? undefined : anchors[box.anchor];
  const bIns = top === undefined ? undefined : emu((region.inset?.b ?? 0) + top);
  const fit = fitOf(region) === 'a:normAutofit' ? el('a:normAutofit') : '';
  replace(at(body, 'a:bodyPr'), one(el('a:bodyPr', { bIns, anchor }, fit)));
  const differs = box.step !== (region.step ?? 0) || box.style !== region.style || ownLook(region);
  if (differs) setXml(at(body, 'a:lstStyle'), ownLevels(box, region, item, theme));
  // LibreOffice shows a footer or date that says nothing of itself in its own face and place, whatever the layout says.
  else if (theme.template && ['ftr', 'dt'].includes(region.placeholder?.type ?? ''))
    setXml(at(body, 'a:lstStyle'), el('a:lvl1pPr'));
}

/**
 * Text stands where its layout has it. Where something else stands below it in the region, it keeps that free, which moves
 * no text: `top`, how much.
 */
function within({ rect }: TextBox, region: Region): { readonly top?: Pt; readonly moved?: boolean } {
  const own = region.lent ?? region.rect;
  if (sameRect(rect, own)) return {};
  const isTop = rect.h < own.h && sameRect({ ...rect, h: own.h }, own);
  return isTop ? { top: own.h - rect.h } : { moved: true };
}

/** Text's own place and what the placeholder keeps free around it. */
function frameAround({ x, y, w, h }: Rect, { inset }: Region): Rect {
  const { l, t, r, b } = inset ?? { l: 0, t: 0, r: 0, b: 0 };
  return { x: x - l, y: y - t, w: w + l + r, h: h + t + b };
}

/** Is text in the region not as its placeholder has it? */
const ownLook = ({ lent, unsaid = false }: Region): boolean => lent !== undefined || unsaid;

/** What a box set smaller, or in another style than its placeholder, says for each level that its text uses. */
function ownLevels(box: TextBox, region: Region, item: PlannedBox, theme: Theme): string {
  const style = styleOf(theme, box.style);
  if (box.style === region.style && !ownLook(region))
    return levels
      .slice(0, used(item))
      .map((level) => stepXml(theme, level, style, box.step))
      .join('');
  return boxLevelsXml(box, item, theme);
}

/** Text on free canvas has no layout to inherit from: size, colour, faces and spacing stand in its own list style. */
function freeText(sp: Element, box: TextBox, item: PlannedBox, theme: Theme): void {
  const body = at(sp, 'p:txBody');
  setXml(at(body, 'a:lstStyle'), boxLevelsXml(box, item, theme));
  const inset = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  replace(
    at(body, 'a:bodyPr'),
    one(
      el(
        'a:bodyPr',
        {
          wrap: box.listing === undefined ? 'square' : 'none',
          ...inset,
          rtlCol: 0,
          anchor: anchors[box.anchor],
        },
        el(box.listing === undefined ? 'a:normAutofit' : 'a:noAutofit'),
      ),
    ),
  );
}

function boxLevelsXml({ style: name, step, align, color }: TextBox, item: PlannedBox, theme: Theme): string {
  const style = styleOf(theme, name);
  const { bullets } = item.inherited;
  return levelsXml(theme, used(item), [{ style, step, align, color: color ?? style.color, bullets }]);
}

/** How many levels its text has. */
const used = ({ paragraphs }: PlannedBox): number =>
  Math.min(Math.max(0, ...paragraphs.map(({ level }) => level)) + 1, levels.length);

/** Tables and charts keep their own frame, as PowerPoint writes it; pictures have that of the layout. */
function framePlaceholder(element: Element, region: Region, box: Box): void {
  const nv = at(element, element.name === 'p:pic' ? 'p:nvPicPr' : 'p:nvGraphicFramePr');
  setXml(at(nv, 'p:nvPr'), phXml(region));
  if (box.type === 'image' && !region.lent) setXml(at(element, 'p:spPr'), '');
  const locks = child(child(nv, 'p:cNvGraphicFramePr'), 'a:graphicFrameLocks');
  if (element.name !== 'p:pic' && locks === undefined) {
    setChildren(at(nv, 'p:cNvGraphicFramePr'), [one(el('a:graphicFrameLocks', { noGrp: 1 }))]);
  }
}

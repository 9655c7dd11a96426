import type { TextBox } from '../../model/box.ts';
import type { Rect, Region, Theme } from '../../model/theme.ts';
import { styleOf } from '../../theme/style-of.ts';
import { frameXml, phXml, sameRect } from '../parts/placeholder.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { anchors, levels, levelXml, stepXml } from '../text/styles.ts';
import { at, child, type Element, one, replace, setChildren, setXml } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Text boxes of a region become its placeholder and say nothing that the layout says; others say all of it. */
export const placeholders: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    const { box, region } = item;
    if (box.type !== 'text') {
      if (region !== undefined) framePlaceholder(element, region);
    } else if (region === undefined) freeText(element, box, item, slide.theme);
    else textPlaceholder(element, box, region, item, slide.theme);
  }
};

function textPlaceholder(sp: Element, box: TextBox, region: Region, item: PlannedBox, theme: Theme): void {
  const nv = at(sp, 'p:nvSpPr');
  setXml(at(nv, 'p:cNvSpPr'), el('a:spLocks', { noGrp: 1 }));
  at(nv, 'p:cNvSpPr').attribs = {};
  setXml(at(nv, 'p:nvPr'), phXml(region));
  setXml(
    at(sp, 'p:spPr'),
    sameRect(box.rect, region.rect) ? '' : frameXml('a:xfrm', frameAround(box.rect, region)),
  );
  const body = at(sp, 'p:txBody');
  const anchor = box.anchor === region.anchor ? undefined : anchors[box.anchor];
  const wrap = box.listing === undefined ? undefined : 'none';
  replace(at(body, 'a:bodyPr'), one(el('a:bodyPr', { wrap, anchor })));
  const differs = box.step > 0 || box.style !== region.style;
  if (differs) setXml(at(body, 'a:lstStyle'), ownLevels(box, region, item, theme));
}

/** Text's own place and what the placeholder keeps free around it. */
function frameAround({ x, y, w, h }: Rect, { inset }: Region): Rect {
  const { l, t, r, b } = inset ?? { l: 0, t: 0, r: 0, b: 0 };
  return { x: x - l, y: y - t, w: w + l + r, h: h + t + b };
}

/** What a box set smaller, or in another style than its region, says for each level that its text uses. */
function ownLevels(box: TextBox, region: Region, item: PlannedBox, theme: Theme): string {
  const style = styleOf(theme, box.style);
  if (box.style === region.style)
    return used(item)
      .map((level) => stepXml(level, style, box.step))
      .join('');
  return levelsXml(box, item, theme);
}

/** Text on free canvas has no layout to inherit from: size, colour, faces and spacing stand in its own list style. */
function freeText(sp: Element, box: TextBox, item: PlannedBox, theme: Theme): void {
  const body = at(sp, 'p:txBody');
  setXml(at(body, 'a:lstStyle'), levelsXml(box, item, theme));
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
        el('a:noAutofit'),
      ),
    ),
  );
}

function levelsXml({ style: name, step, align, color }: TextBox, item: PlannedBox, theme: Theme): string {
  const style = styleOf(theme, name);
  const { bullets } = item.inherited;
  return used(item)
    .map((level) => levelXml(theme, level, { style, step, align, color: color ?? style.color, bullets }))
    .join('');
}

const used = ({ paragraphs }: PlannedBox): readonly number[] =>
  levels.slice(0, Math.min(Math.max(0, ...paragraphs.map(({ level }) => level)), 8) + 1);

/** Tables, charts and pictures keep their own frame: PowerPoint does so too. */
function framePlaceholder(element: Element, region: Region): void {
  const nv = at(element, element.name === 'p:pic' ? 'p:nvPicPr' : 'p:nvGraphicFramePr');
  setXml(at(nv, 'p:nvPr'), phXml(region));
  const locks = child(child(nv, 'p:cNvGraphicFramePr'), 'a:graphicFrameLocks');
  if (element.name !== 'p:pic' && locks === undefined) {
    setChildren(at(nv, 'p:cNvGraphicFramePr'), [one(el('a:graphicFrameLocks', { noGrp: 1 }))]);
  }
}

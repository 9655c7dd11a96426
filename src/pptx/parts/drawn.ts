import { cornersOf, sitePoint } from '../../measure/outline.ts';
import type { ShapeBox } from '../../model/box.ts';
import type { DrawnPlaceholder } from '../plan/drawn.ts';
import { anchors, bodyLevel, levelsXml, shownLevels } from '../text/styles.ts';
import { emu, perMille } from '../units.ts';
import { el } from '../xml/el.ts';
import { colorXml, fillXml } from './color.ts';
import { freeformXml } from './freeform.ts';
import { shapeIdentityXml } from './identity.ts';
import { type MasterContext, promptXml } from './master-words.ts';
import { frameXml } from './placeholder.ts';

/** The inside of `p:spPr` after its frame: form, fill and line, or that there is none. */
export const lookXml = (box: ShapeBox): string => formXml(box) + insideXml(box) + lineXml(box);

function insideXml({ fill, fade }: ShapeBox): string {
  if (!fill) return el('a:noFill');
  if (!fade) return fillXml(fill);
  const [first, ...more] = fade.stops;
  // A gradient of one opacity is none.
  if (!first || more.every(({ alpha }) => alpha === first.alpha))
    return fillXml({ ...fill, alpha: first?.alpha ?? 1 });
  const stops = fade.stops.map(({ at, alpha }) =>
    el('a:gs', { pos: perMille(at) }, colorXml({ ...fill, alpha })),
  );
  const ang = fade.axis === 'down' ? 5400000 : 0;
  return el('a:gradFill', { rotWithShape: 1 }, el('a:gsLst', {}, ...stops), el('a:lin', { ang, scaled: 0 }));
}

/** Corner radius as PowerPoint counts it, in hundred thousandths of the shorter side. */
function formXml(box: ShapeBox): string {
  const { geometry, radius, rect, paths = [] } = box;
  if (geometry === 'freeform') return freeformXml(paths, rect);
  if (geometry === 'polygon') return polygonXml(box);
  const shorter = Math.min(rect.w, rect.h);
  const part =
    geometry === 'roundRect' && radius !== undefined && shorter > 0
      ? el('a:gd', { name: 'adj', fmla: `val ${Math.min(50000, Math.round((radius / shorter) * 100000))}` })
      : '';
  return el('a:prstGeom', { prst: geometry }, el('a:avLst', {}, part));
}

/** A form of its own, with a site in the middle of each side for connectors; text may stand all over it. */
function polygonXml(box: ShapeBox): string {
  const { x, y, w, h } = box.rect;
  const [across, down] = [emu(w), emu(h)];
  const sites = ([0, 1, 2, 3] as const).map((site) => sitePoint(box, site));
  const guides = sites.flatMap(([siteX, siteY], i) => [
    el('a:gd', { name: `x${i}`, fmla: `*/ w ${emu(siteX - x)} ${across}` }),
    el('a:gd', { name: `y${i}`, fmla: `*/ h ${emu(siteY - y)} ${down}` }),
  ]);
  const angles = [16200000, 10800000, 5400000, 0];
  const corners = cornersOf(box).map(([cx, cy]) => el('a:pt', { x: emu(cx - x), y: emu(cy - y) }));
  return el(
    'a:custGeom',
    {},
    el('a:avLst'),
    el('a:gdLst', {}, ...guides),
    el('a:ahLst'),
    el(
      'a:cxnLst',
      {},
      ...angles.map((ang, i) => el('a:cxn', { ang }, el('a:pos', { x: `x${i}`, y: `y${i}` }))),
    ),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el(
      'a:pathLst',
      {},
      el(
        'a:path',
        { w: across, h: down },
        ...corners.map((point, i) => el(i === 0 ? 'a:moveTo' : 'a:lnTo', {}, point)),
        el('a:close'),
      ),
    ),
  );
}

const lineXml = ({ line, geometry }: ShapeBox): string =>
  line === undefined
    ? el('a:ln', {}, el('a:noFill'))
    : el(
        'a:ln',
        { w: emu(line.width), cap: geometry === 'freeform' ? 'rnd' : undefined },
        fillXml(line.color),
        el('a:prstDash', { val: line.dash ? 'dash' : 'solid' }),
        geometry === 'freeform' ? el('a:round') : '',
      );

/** A card, a step or an event as a layout's placeholder: its ground is drawn, and its words wait to be written. */
export function drawnXml(
  { box, idx, levels: looks }: DrawnPlaceholder,
  id: number,
  within: string,
  context: MasterContext,
): string {
  const { l, t, r, b } = box.inset;
  const inset = { lIns: emu(l), tIns: emu(t), rIns: emu(r), bIns: emu(b) };
  const { theme } = context;
  const styles = levelsXml(
    theme,
    shownLevels,
    looks.map((look) => ({ ...look, step: 0 })),
    bodyLevel(theme),
  );
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: `${context.say(box.name)}` }, shapeIdentityXml(`${within} ${box.id}`)),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, el('p:ph', { type: 'body', sz: 'quarter', idx })),
    ),
    el('p:spPr', {}, frameXml('a:xfrm', box.rect, box.flipped ? { flipH: 1 } : {}), lookXml(box)),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        { vert: 'horz', wrap: 'square', ...inset, rtlCol: 0, anchor: anchors[box.anchor] },
        el('a:normAutofit'),
      ),
      el('a:lstStyle', {}, styles),
      promptXml(context.say('Click to edit Master text styles'), context),
    ),
  );
}

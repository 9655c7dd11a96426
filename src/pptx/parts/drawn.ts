import type { ShapeBox } from '../../model/box.ts';
import type { DrawnPlaceholder } from '../plan/drawn.ts';
import { anchors, bodyLevel, levelsXml, shownLevels } from '../text/styles.ts';
import { emu } from '../units.ts';
import { el } from '../xml/el.ts';
import { fillXml } from './color.ts';
import { freeformXml } from './freeform.ts';
import { shapeIdentityXml } from './identity.ts';
import { type MasterContext, promptXml } from './master-words.ts';
import { frameXml } from './placeholder.ts';

/** The inside of `p:spPr` after its frame: form, fill and line, or that there is none. */
export const lookXml = (box: ShapeBox): string =>
  formXml(box) + (box.fill ? fillXml(box.fill) : el('a:noFill')) + lineXml(box);

/** Corner radius as PowerPoint counts it, in hundred thousandths of the shorter side. */
function formXml({ geometry, radius, rect, paths = [] }: ShapeBox): string {
  if (geometry === 'freeform') return freeformXml(paths, rect);
  const shorter = Math.min(rect.w, rect.h);
  const part =
    geometry === 'roundRect' && radius !== undefined && shorter > 0
      ? el('a:gd', { name: 'adj', fmla: `val ${Math.min(50000, Math.round((radius / shorter) * 100000))}` })
      : '';
  return el('a:prstGeom', { prst: geometry }, el('a:avLst', {}, part));
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

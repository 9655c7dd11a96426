import type { Rect, Region } from '../../model/theme.ts';
import { sameRect } from '../../theme/layout-variant.ts';
import { anchors } from '../text/styles.ts';
import { emu } from '../units.ts';
import { el, textEl } from '../xml/el.ts';
import { shapeIdentityXml } from './identity.ts';

/** `a:xfrm` (in frames `p:xfrm`): where something stands, in EMU. */
export function frameXml(
  name: 'a:xfrm' | 'p:xfrm',
  { x, y, w, h }: Rect,
  more: Record<string, number> = {},
): string {
  return el(name, more, el('a:off', { x: emu(x), y: emu(y) }), el('a:ext', { cx: emu(w), cy: emu(h) }));
}

export const geometryXml = (preset: string): string => el('a:prstGeom', { prst: preset }, el('a:avLst'));

/** `p:ph`: by type and index a placeholder finds its kin on the layout. One for anything has no type. */
export function phXml({ placeholder }: Pick<Region, 'placeholder'>, custom = false): string {
  if (placeholder === undefined) throw new Error('a placeholder needs a type and an index');
  const { type, idx } = placeholder;
  const size = ['dt', 'ftr', 'sldNum'].includes(type) ? 'quarter' : undefined;
  return el('p:ph', {
    type: type === 'obj' ? undefined : type,
    sz: size,
    idx: idx === 0 ? undefined : idx,
    hasCustomPrompt: custom ? 1 : undefined,
  });
}

export interface PlaceholderPart {
  readonly id: number;
  readonly name: string;
  /** Under which it is known in every build. */
  readonly identity: string;
  readonly region: Region;
  /** `a:lvlNpPr` elements. */
  readonly levels: string;
  /** `a:p` elements. */
  readonly paragraphs: string;
  readonly customPrompt?: boolean;
  /** The master's placeholder that it inherits from: it says only what differs. */
  readonly from?: Region | undefined;
}

/** A placeholder of a master or layout. Insets are 0: text begins exactly where the region does, as on the web. */
export function placeholderXml({
  id,
  name,
  identity,
  region,
  levels,
  paragraphs,
  customPrompt,
  from,
}: PlaceholderPart): string {
  // Readers differ in what other types than title and body inherit.
  const kin = ['title', 'ctrTitle', 'body', 'obj', 'dt', 'ftr', 'sldNum'].includes(
    region.placeholder?.type ?? '',
  );
  const moved = from === undefined || !kin || !sameRect(region.rect, from.rect);
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }, shapeIdentityXml(identity)),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, phXml(region, customPrompt)),
    ),
    el('p:spPr', {}, ...(moved ? [frameXml('a:xfrm', region.rect), geometryXml('rect')] : [])),
    el('p:txBody', {}, bodyXml(region, from), el('a:lstStyle', {}, levels), paragraphs),
  );
}

/** Text shrinks when a user writes on and on, but for what stands at the foot. */
export const fitOf = ({ placeholder }: Pick<Region, 'placeholder'>): string =>
  ['dt', 'ftr', 'sldNum'].includes(placeholder?.type ?? '') ? 'a:noAutofit' : 'a:normAutofit';

function bodyXml(region: Region, from: Region | undefined): string {
  const inset = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const all = from ? {} : { vert: 'horz', wrap: 'square', ...inset, rtlCol: 0 };
  const anchor = region.anchor === from?.anchor ? undefined : anchors[region.anchor];
  const fit = from && fitOf(region) === fitOf(from) ? '' : el(fitOf(region));
  return el('a:bodyPr', { ...all, anchor }, fit);
}

/** Slide number that PowerPoint keeps up to date. */
export const numberFieldXml = (shown: string, properties: string): string =>
  el(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    properties,
    textEl('a:t', shown),
  );

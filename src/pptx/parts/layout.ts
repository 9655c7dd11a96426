import type { Decoration, Layout, Region } from '../../model/theme.ts';
import { isText } from '../../theme/find-layout.ts';
import { customLayout } from '../../theme/layout-types.ts';
import { inkOf } from '../../theme/on-layout.ts';
import { styleOf } from '../../theme/style-of.ts';
import type { GalleryLayout } from '../plan/gallery.ts';
import { holdsLists } from '../plan/regions.ts';
import { levels, levelsXml, shownLevels } from '../text/styles.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import { fillXml } from './color.ts';
import { drawnXml } from './drawn.ts';
import { creationId, shapeIdentityXml, slideIdentityXml } from './identity.ts';
import { footerShapes, inheritedBy } from './master.ts';
import {
  footersXml,
  type MasterContext,
  placeholderName,
  promptXml,
  usualPromptXml,
} from './master-words.ts';
import { frameXml, geometryXml, placeholderXml } from './placeholder.ts';
import { treeXml } from './tree.ts';

export function layoutXml(layout: GalleryLayout, context: MasterContext): string {
  const { type, usual, title } = layout;
  const name = usual ? context.say(title) : title;
  const own = type === customLayout ? {} : { type };
  // A layout like one of PowerPoint's own is that in any language; one like no other is somebody's own drawing.
  const kind =
    usual && type !== customLayout ? { matchingName: sameOr(name, title), type } : { ...own, userDrawn: 1 };
  return (
    xmlHead +
    el(
      'p:sldLayout',
      {
        ...xmlns('a', 'r', 'p'),
        // The logo stands where the footer does.
        showMasterSp: context.theme.logo && !layout.footer ? 0 : undefined,
        ...kind,
        preserve: 1,
      },
      el(
        'p:cSld',
        { name },
        backgroundXml(layout),
        treeXml(shapes(layout, context)),
        slideIdentityXml(creationId(`layout ${layout.title}`)),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
      footersXml(context, layout.footer),
    )
  );
}

const sameOr = (name: string, english: string): string | undefined =>
  name === english ? undefined : english;

function backgroundXml({ background }: Layout): string {
  if (background.name === 'bg1') return '';
  return el('p:bg', {}, el('p:bgPr', {}, fillXml(background), el('a:effectLst')));
}

/** Decorations lie below all, and are numbered last, so that title and text have the numbers that they have on the master. */
function shapes(layout: GalleryLayout, context: MasterContext): string[] {
  const { decorations, drawn, title: within } = layout;
  const placeholders = usualFirst(layout.regions.filter(({ placeholder }) => placeholder !== undefined));
  const ink = inkOf(context.theme, layout) ?? (layout.footer ? undefined : context.theme.roles.onDeep);
  const color = ink ? { color: ink } : {};
  const foot = 2 + placeholders.length + drawn.length;
  return [
    ...decorations.map((decoration, i) => decorationXml(decoration, foot + 3 + i, within)),
    ...placeholders.map((region, i) => regionXml(region, 2 + i, within, context)),
    ...drawn.map((one, i) => drawnXml(one, 2 + placeholders.length + i, `layout ${within}`, context)),
    ...footerShapes(context, foot, { within: `layout ${within}`, ...color }),
  ];
}

/** PowerPoint's own placeholders of a layout count from 0 and come first: programs that fill layouts go by their order. */
const usualFirst = (regions: readonly Region[]): readonly Region[] => {
  // What fills the ground lies below all of them.
  const own = ({ placeholder, ground }: Region) => (ground ? -1 : Math.min(placeholder?.idx ?? 0, 10));
  return regions.toSorted((a, b) => own(a) - own(b));
};

function regionXml(region: Region, id: number, within: string, context: MasterContext): string {
  const { theme, say } = context;
  const { align, color, prompt } = region;
  const style = styleOf(theme, region.style);
  const own = {
    style,
    step: region.step ?? 0,
    align,
    color: color ?? style.color,
    bullets: holdsLists(region),
  };
  const { from, level: inherited } = inheritedBy(region, theme);
  // Lists may go deeper than the levels that PowerPoint shows.
  const count = isText(region) ? (own.bullets ? levels.length : shownLevels) : 1;
  return placeholderXml({
    id,
    name: `${placeholderName(region, say)} ${id - 1}`,
    identity: `layout ${within} ${region.name}`,
    region,
    levels: levelsXml(theme, count, [own], inherited),
    from,
    paragraphs: prompt === '' ? usualPromptXml(region, context) : promptXml(say(prompt), context),
    customPrompt: prompt !== '',
  });
}

function decorationXml({ name, rect, fill, shape = 'rect' }: Decoration, id: number, within: string): string {
  const empty = el('a:p', {}, el('a:endParaRPr', { lang: 'en-US' }));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }, shapeIdentityXml(`layout ${within} decoration ${name}`)),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: 1 }),
    ),
    el(
      'p:spPr',
      {},
      frameXml('a:xfrm', rect),
      geometryXml(shape),
      fillXml(fill),
      el('a:ln', {}, el('a:noFill')),
    ),
    el('p:txBody', {}, el('a:bodyPr', { rtlCol: 0, anchor: 'ctr' }), el('a:lstStyle'), empty),
  );
}

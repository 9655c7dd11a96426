import type { Decoration, Layout, Region, Theme } from '../../model/theme.ts';
import { styleOf } from '../../theme/style-of.ts';
import { holdsLists } from '../plan/regions.ts';
import { levels, levelXml } from '../text/styles.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import { fillXml } from './color.ts';
import { footerShapes, inheritedBy } from './master.ts';
import { frameXml, geometryXml, placeholderXml, promptXml } from './placeholder.ts';
import { treeXml } from './tree.ts';

export function layoutXml(layout: Layout, theme: Theme, footer: string): string {
  return (
    xmlHead +
    el(
      'p:sldLayout',
      { ...xmlns('a', 'r', 'p'), type: layout.type, preserve: 1, userDrawn: 1 },
      el('p:cSld', { name: layout.title }, backgroundXml(layout), treeXml(shapes(layout, theme, footer))),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    )
  );
}

function backgroundXml({ background }: Layout): string {
  if (background.name === 'bg1') return '';
  return el('p:bg', {}, el('p:bgPr', {}, fillXml(background), el('a:effectLst')));
}

function shapes(layout: Layout, theme: Theme, footer: string): string[] {
  const { decorations, regions } = layout;
  const first = 2 + decorations.length;
  const placeholders = regions.filter(({ placeholder }) => placeholder !== undefined);
  const color = layout.footer ? {} : { color: theme.roles.onDeep };
  return [
    ...decorations.map((decoration, i) => decorationXml(decoration, 2 + i)),
    ...placeholders.map((region, i) => regionXml(region, first + i, theme)),
    ...footerShapes(theme, first + placeholders.length, { footer, ...color }),
  ];
}

function regionXml(region: Region, id: number, theme: Theme): string {
  const { align, color } = region;
  const style = styleOf(theme, region.style);
  const own = { style, step: 0, align, color: color ?? style.color, bullets: holdsLists(region) };
  const { from, level: inherited } = inheritedBy(region, theme);
  const used = region.placeholder?.type === 'body' ? levels : levels.slice(0, 1);
  return placeholderXml({
    id,
    name: `${placeholderName(region)} ${id - 1}`,
    region,
    levels: used.map((level) => levelXml(theme, level, own, inherited)).join(''),
    from,
    paragraphs: promptXml(region.prompt),
    customPrompt: true,
  });
}

/** For the selection pane: "Left Heading", "Takeaways". */
function placeholderName({ name, placeholder }: Region): string {
  if (placeholder?.type === 'title' || placeholder?.type === 'ctrTitle') return 'Title';
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}

function decorationXml({ name, rect, fill }: Decoration, id: number): string {
  const empty = el('a:p', {}, el('a:endParaRPr', { lang: 'en-US' }));
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvSpPr'), el('p:nvPr', { userDrawn: 1 })),
    el(
      'p:spPr',
      {},
      frameXml('a:xfrm', rect),
      geometryXml('rect'),
      fillXml(fill),
      el('a:ln', {}, el('a:noFill')),
    ),
    el('p:txBody', {}, el('a:bodyPr', { rtlCol: 0, anchor: 'ctr' }), el('a:lstStyle'), empty),
  );
}

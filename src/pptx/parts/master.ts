import type { Region, Theme } from '../../model/theme.ts';
import { usualLayout } from '../../theme/find-layout.ts';
import { styleOf } from '../../theme/style-of.ts';
import { type LevelStyle, levels, levelXml } from '../text/styles.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import { numberFieldXml, placeholderXml, promptXml } from './placeholder.ts';
import { colorMapXml } from './theme.ts';
import { treeXml } from './tree.ts';

/** Ids of master and layouts count from 2^31; layouts follow the master. */
const firstId = 2147483648;

/** The slide master. `layoutIds` are the relationships to its layouts, in order. */
export function masterXml(theme: Theme, layoutIds: readonly string[], footer: string): string {
  const ids = layoutIds.map((rId, i) => el('p:sldLayoutId', { id: firstId + 1 + i, 'r:id': rId }));
  const background = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })));
  return (
    xmlHead +
    el(
      'p:sldMaster',
      { ...xmlns('a', 'r', 'p'), preserve: 1 },
      el('p:cSld', {}, background, treeXml(masterShapes(theme, footer))),
      colorMapXml(theme.dark),
      el('p:sldLayoutIdLst', {}, ...ids),
      textStylesXml(theme),
    )
  );
}

export const masterIdXml = (rId: string): string => el('p:sldMasterId', { id: firstId, 'r:id': rId });

/** The region of the usual layout that the master's title or body is. */
function masterRegion(theme: Theme, type: 'title' | 'body'): Region {
  const { name, regions } = usualLayout(theme);
  const found = regions.find(({ placeholder }) => placeholder?.type === type);
  if (found === undefined) throw new Error(`the layout ${name} needs a placeholder ${type}`);
  return found;
}

/** What a layout's placeholder inherits, by its type: where it stands and the style of its levels. */
export function inheritedBy(
  { placeholder }: Region,
  theme: Theme,
): { readonly from: Region; readonly level: LevelStyle } {
  const isTitle = placeholder?.type === 'title' || placeholder?.type === 'ctrTitle';
  const { title, body } = theme.styles;
  const style = isTitle ? title : body;
  return {
    from: masterRegion(theme, isTitle ? 'title' : 'body'),
    level: { style, step: 0, align: 'left', color: style.color, bullets: !isTitle },
  };
}

function masterShapes(theme: Theme, footer: string): string[] {
  const five = [
    'Click to edit Master text styles',
    'Second level',
    'Third level',
    'Fourth level',
    'Fifth level',
  ];
  return [
    placeholderXml({
      id: 2,
      name: 'Title Placeholder 1',
      region: masterRegion(theme, 'title'),
      levels: '',
      paragraphs: promptXml('Click to edit Master title style'),
    }),
    placeholderXml({
      id: 3,
      name: 'Text Placeholder 2',
      region: masterRegion(theme, 'body'),
      levels: '',
      paragraphs: five.map(promptXml).join(''),
    }),
    ...footerShapes(theme, 4, { footer, idx: { dt: 2, ftr: 3, sldNum: 4 }, onMaster: true }),
  ];
}

interface FooterParts {
  /** What the slides' footers say, as PowerPoint's own "Apply to All" writes it into master and layouts too. */
  readonly footer: string;
  /** Indexes differ between master and layouts; their types join them. */
  readonly idx?: Readonly<Partial<Record<string, number>>>;
  readonly color?: Region['color'];
  /** Layouts say only what differs from the master. */
  readonly onMaster?: boolean;
}

/** Date, footer and slide number. */
export function footerShapes(
  theme: Theme,
  firstShape: number,
  { footer: words, idx = {}, color, onMaster = false }: FooterParts,
): string[] {
  const { date, footer, number } = theme.chrome;
  const names = ['Date Placeholder', 'Footer Placeholder', 'Slide Number Placeholder'];
  return [date, footer, number].map((region, i) => {
    const placeholder = region.placeholder;
    if (placeholder === undefined) throw new Error('footer regions are placeholders');
    const own = { ...placeholder, idx: idx[placeholder.type] ?? placeholder.idx };
    const style = styleOf(theme, region.style);
    const usual = { style, step: 0, align: region.align, color: region.color ?? style.color, bullets: false };
    const field = numberFieldXml('‹#›', el('a:rPr', { lang: 'en-US' }));
    return placeholderXml({
      id: firstShape + i,
      name: `${names[i]} ${firstShape + i - 1}`,
      region: { ...region, placeholder: own },
      levels: levelXml(theme, 0, { ...usual, color: color ?? usual.color }, onMaster ? undefined : usual),
      from: onMaster ? undefined : region,
      paragraphs:
        placeholder.type === 'sldNum'
          ? el('a:p', {}, field, el('a:endParaRPr', { lang: 'en-US' }))
          : promptXml(placeholder.type === 'ftr' ? words : ''),
    });
  });
}

/** `p:txStyles`: titles, body text with its bullets by level, and everything else. */
function textStylesXml(theme: Theme): string {
  const { title, body, table } = theme.styles;
  const level = (n: number, style: typeof title, bullets: boolean) =>
    levelXml(theme, n, { style, step: 0, align: 'left', color: style.color, bullets });
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, level(0, title, false)),
    el('p:bodyStyle', {}, ...levels.map((n) => level(n, body, true))),
    el('p:otherStyle', {}, ...levels.map((n) => plainLevelXml(theme, n, table.size))),
  );
}

/** What text in shapes and tables begins from: no exact spacing, which would clip what a user sets larger. */
export function plainLevelXml(theme: Theme, n: number, size: number): string {
  const style = { ...theme.styles.table, size, steps: [] };
  const xml = levelXml(theme, n, { style, step: 0, align: 'left', color: style.color, bullets: false });
  return xml.replace(/<a:lnSpc>.*?<\/a:spcAft>/, '');
}

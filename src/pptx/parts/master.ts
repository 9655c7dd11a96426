import type { PlaceholderType, Region, Theme } from '../../model/theme.ts';
import { masterRegion } from '../../theme/find-layout.ts';
import { startOf } from '../../theme/mirror.ts';
import { styleOf } from '../../theme/style-of.ts';
import { fullTag } from '../text/language.ts';
import { bodyLevel, type LevelStyle, levels, levelsXml, titleLevel } from '../text/styles.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import { masterGuidesXml } from './guides.ts';
import { creationId, slideIdentityXml } from './identity.ts';
import { logoXml } from './logo.ts';
import { footersXml, type MasterContext, promptXml, usualPromptXml } from './master-words.ts';
import { numberFieldXml, placeholderXml } from './placeholder.ts';
import { colorMapXml } from './theme.ts';
import { treeXml } from './tree.ts';

/** Ids of master and layouts count from 2^31; layouts follow the master. */
const firstId = 2147483648;

/** The slide master. `layoutIds` are the relationships to its layouts, in order; `logoFill` the `p:blipFill` of its logo. */
export function masterXml(context: MasterContext, layoutIds: readonly string[], logoFill?: string): string {
  const { theme } = context;
  const ids = layoutIds.map((rId, i) => el('p:sldLayoutId', { id: firstId + 1 + i, 'r:id': rId }));
  const background = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })));
  return (
    xmlHead +
    el(
      'p:sldMaster',
      { ...xmlns('a', 'r', 'p'), preserve: 1 },
      el(
        'p:cSld',
        {},
        background,
        treeXml(masterShapes(context, logoFill)),
        slideIdentityXml(creationId('master')),
      ),
      colorMapXml(theme.dark),
      el('p:sldLayoutIdLst', {}, ...ids),
      footersXml(context),
      textStylesXml(theme),
      masterGuidesXml(theme),
    )
  );
}

export const masterIdXml = (rId: string): string => el('p:sldMasterId', { id: firstId, 'r:id': rId });

function regionOfMaster(theme: Theme, part: 'title' | 'body'): Region {
  const found = masterRegion(theme, part);
  if (found === undefined) throw new Error(`the theme has no ${part} for its master`);
  return found;
}

/** What a layout's placeholder inherits, by its type: where it stands and the style of its levels. */
export function inheritedBy(
  { placeholder }: Region,
  theme: Theme,
): { readonly from: Region; readonly level: LevelStyle } {
  const isTitle = placeholder?.type === 'title' || placeholder?.type === 'ctrTitle';
  return {
    from: regionOfMaster(theme, isTitle ? 'title' : 'body'),
    level: isTitle ? titleLevel(theme) : bodyLevel(theme),
  };
}

function masterShapes(context: MasterContext, logoFill: string | undefined): string[] {
  const { theme, say } = context;
  const [title, body] = (['title', 'body'] as const).map((part) => regionOfMaster(theme, part)) as [
    Region,
    Region,
  ];
  return [
    placeholderXml({
      id: 2,
      name: `${say('Title Placeholder')} 1`,
      identity: 'master title',
      region: title,
      levels: '',
      paragraphs: usualPromptXml(title, context),
    }),
    placeholderXml({
      id: 3,
      name: `${say('Text Placeholder')} 2`,
      identity: 'master body',
      // On the master it is always text.
      region: { ...body, placeholder: { type: 'body', idx: 1 } },
      levels: '',
      paragraphs: usualPromptXml(body, context),
    }),
    ...footerShapes(context, 4, { within: 'master', idx: { dt: 2, ftr: 3, sldNum: 4 }, onMaster: true }),
    ...(theme.logo && logoFill !== undefined ? [logoXml(theme.logo, logoFill, 7)] : []),
  ];
}

interface FooterParts {
  /** The master, or which layout. */
  readonly within: string;
  /** Indexes differ between master and layouts; their types join them. */
  readonly idx?: Readonly<Partial<Record<string, number>>>;
  readonly color?: Region['color'];
  /** Layouts say only what differs from the master. */
  readonly onMaster?: boolean;
}

/** Date, footer and slide number. */
export function footerShapes(
  context: MasterContext,
  firstShape: number,
  { within, idx = {}, color, onMaster = false }: FooterParts,
): string[] {
  const { theme, say } = context;
  const { date, footer, number } = theme.chrome;
  const names = ['Date Placeholder', 'Footer Placeholder', 'Slide Number Placeholder'];
  return [date, footer, number].map((region, i) => {
    const placeholder = region.placeholder;
    if (placeholder === undefined) throw new Error('footer regions are placeholders');
    const own = { ...placeholder, idx: idx[placeholder.type] ?? placeholder.idx };
    const style = styleOf(theme, region.style);
    const usual = { style, step: 0, align: region.align, color: region.color ?? style.color, bullets: false };
    return placeholderXml({
      id: firstShape + i,
      name: `${say(names[i] ?? '')} ${firstShape + i - 1}`,
      identity: `${within} ${placeholder.type}`,
      region: { ...region, placeholder: own },
      levels: levelsXml(theme, 1, [{ ...usual, color: color ?? usual.color }], onMaster ? undefined : usual),
      from: onMaster ? undefined : region,
      paragraphs: footText(placeholder.type, context),
    });
  });
}

function footText(type: PlaceholderType, context: MasterContext): string {
  if (type !== 'sldNum') return promptXml(type === 'ftr' ? context.footer : context.date, context);
  const lang = fullTag(context.language);
  return el('a:p', {}, numberFieldXml('‹#›', el('a:rPr', { lang })), el('a:endParaRPr', { lang }));
}

/** `p:txStyles`: titles, body text with its bullets by level, and everything else. */
function textStylesXml(theme: Theme): string {
  const { table } = theme.styles;
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, levelsXml(theme, 1, [titleLevel(theme)])),
    el('p:bodyStyle', {}, levelsXml(theme, levels.length, [bodyLevel(theme)])),
    el('p:otherStyle', {}, plainLevelsXml(theme, table.size)),
  );
}

/** What text in shapes and tables begins from: no exact spacing, which would clip what a user sets larger. */
export function plainLevelsXml(theme: Theme, size: number): string {
  const style = { ...theme.styles.table, size, steps: [] };
  const look = { style, step: 0, align: startOf(theme), color: style.color, bullets: false } as const;
  return levelsXml(theme, levels.length, [look]).replace(/<a:lnSpc>.*?<\/a:spcAft>/g, '');
}

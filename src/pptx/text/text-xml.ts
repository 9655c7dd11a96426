/** Paragraphs as `a:p`: one `a:pPr`, first, and runs that say only what they do not inherit. */
import type { Color, Theme } from '../../model/theme.ts';
import type { Relationships } from '../package/relationships.ts';
import { colorXml, fillXml } from '../parts/color.ts';
import { numberFieldXml } from '../parts/placeholder.ts';
import { centi } from '../units.ts';
import { escapeControls, escapeXml } from '../xml/clean.ts';
import { type Attributes, el } from '../xml/el.ts';
import { languageAttributes } from './language.ts';
import type { LinkTarget, Paragraph, Run } from './paragraph.ts';
import { type Inherited, paragraphXml } from './properties.ts';
import { facesXml, fontsXml } from './styles.ts';

/** What a slide's text is written with. */
export interface TextContext {
  readonly theme: Theme;
  /** The deck's, which decides that of Latin runs. */
  readonly language: string;
  /** Of the slide; links add theirs. */
  readonly relationships: Relationships;
  /** Links are in the colour of their text: on a deep ground the links' own would not be read. */
  readonly coloredLinks: boolean;
  /** Links look like the text around them, without a line below. */
  readonly quietLinks: boolean;
}

export function textXml(paragraph: Paragraph, inherited: Inherited, context: TextContext): string {
  const { runs } = paragraph;
  const { theme, language } = context;
  return el(
    'a:p',
    {},
    paragraphXml(paragraph, inherited, theme),
    ...runs.map((run, i) => runXml(run, i, context)),
    el('a:endParaRPr', look((paragraph.entry ? runs[0] : runs.at(-1)) ?? { text: '' }, language)),
  );
}

function runXml(run: Run, i: number, context: TextContext): string {
  const own = look(run, context.language);
  const lineBreak = run.breakBefore && i > 0 ? el('a:br', {}, el('a:rPr', own)) : '';
  if (run.text === '' && !run.tab) return lineBreak;
  if (run.field !== undefined)
    return lineBreak + numberFieldXml(run.text, el('a:rPr', { lang: own['lang'] }));
  const { bold, light, italic, strike, raised, lowered, highlight } = run;
  const quiet = run.link !== undefined && (run.quiet || context.quietLinks);
  const properties = el(
    'a:rPr',
    {
      ...own,
      b: bold ? 1 : light ? 0 : undefined,
      i: italic ? 1 : undefined,
      u: quiet ? 'none' : undefined,
      strike: strike ? 'sngStrike' : undefined,
      baseline: raised ? 30000 : lowered ? -25000 : undefined,
    },
    colorOf(run),
    highlight === undefined ? '' : el('a:highlight', {}, colorXml(highlight)),
    faces(run, context.theme),
    run.link === undefined ? '' : linkXml(run, run.link, context),
  );
  return (
    lineBreak +
    el('a:r', {}, properties, `<a:t>${run.tab ? '\t' : ''}${escaped(escapeControls(run.text))}</a:t>`)
  );
}

/** Language by run, since line breaking and proofing go by it, and size where it is the run's own. */
function look({ text, size }: Run, language: string): Attributes {
  return { ...languageAttributes(text, language), sz: size === undefined ? undefined : centi(size) };
}

const colorOf = ({ color }: Run): string => (color === undefined ? '' : fillXml(named(color)));

/** Link colours are only ever set by PowerPoint itself. */
const named = (color: Color): Color =>
  color.name === 'hlink' || color.name === 'folHlink' ? { ...color, name: 'accent1' } : color;

/** Code is in the mono face for Latin alone. */
function faces(run: Run, theme: Theme): string {
  if (!run.code) return run.heading ? fontsXml('heading') : '';
  return facesXml(theme.fonts.mono);
}

function linkXml(
  run: Run,
  link: LinkTarget,
  { relationships, coloredLinks, quietLinks }: TextContext,
): string {
  const colored = coloredLinks || quietLinks || run.quiet || run.color !== undefined;
  const inside = colored ? asItsText : '';
  if ('slide' in link) {
    const id = relationships.add('slide', `slide${link.slide}.xml`);
    return el('a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump' }, inside);
  }
  const id = relationships.add('hyperlink', escaped(link.url), true);
  return el('a:hlinkClick', { 'r:id': id }, inside);
}

/** A link in the colour of its text, Office's extension of 2018; what does not know it takes the theme's. */
const asItsText =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr' +
  ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

const escaped = (text: string): string => escapeXml(text).replaceAll("'", '&apos;');

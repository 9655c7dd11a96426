import type { Color, Pt } from '../../model/theme.ts';
import { fillXml } from '../parts/color.ts';
import { languageAttributes } from '../text/language.ts';
import { fontsXml } from '../text/styles.ts';
import { centi } from '../units.ts';
import { clean } from '../xml/clean.ts';
import { el, textEl } from '../xml/el.ts';

export interface ChartText {
  readonly size: Pt;
  readonly color: Color;
  readonly bold?: boolean;
}

const runXml = (name: string, { size, color, bold }: ChartText, attributes = {}): string =>
  el(name, { ...attributes, sz: centi(size), b: bold ?? false }, fillXml(color), fontsXml('body'));

/** What PowerPoint writes where it may choose. */
const anyTurn = -60000000;

/**
 * `c:txPr`: how a chart's own text looks. It lies level: long category names wrap instead of being turned. Where some are
 * left out it may choose, since LibreOffice leaves out none of those that lie level.
 */
export const textPropertiesXml = (text: ChartText, level = true): string =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr', { rot: level ? 0 : anyTurn, vert: 'horz' }),
    el('a:lstStyle'),
    el('a:p', {}, el('a:pPr', {}, runXml('a:defRPr', text)), el('a:endParaRPr', { lang: 'en-US' })),
  );

/** An axis title. Beside the value axis it is turned to read upwards. */
export const titleXml = (title: string, text: ChartText, upwards: boolean, language: string): string =>
  el('c:title', {}, richXml(title, text, language, upwards ? -5400000 : 0), el('c:overlay', { val: 0 }));

/** A label with words of its own. */
export const nameXml = (name: string, text: ChartText, language: string): string =>
  richXml(clean(name), text, language, 0);

function richXml(words: string, text: ChartText, language: string, rot: number): string {
  const paragraph = el(
    'a:p',
    {},
    el('a:pPr', {}, runXml('a:defRPr', text)),
    el('a:r', {}, runXml('a:rPr', text, languageAttributes(words, language)), textEl('a:t', words)),
  );
  return el('c:tx', {}, el('c:rich', {}, el('a:bodyPr', { rot, vert: 'horz' }), el('a:lstStyle'), paragraph));
}

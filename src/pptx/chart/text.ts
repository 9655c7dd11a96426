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
export const textPropertiesXml = (text: ChartText, level = true, unbroken = false): string =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr', { rot: level ? 0 : anyTurn, vert: 'horz', wrap: unbroken ? 'none' : undefined }),
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

export interface Noted {
  /** The series' name, with the space or line's end after it. */
  readonly before: string;
  readonly figure: string;
  /** On a line of its own. */
  readonly below: string;
  /** The point's place. */
  readonly idx: number;
}

/** A figure with words below it. The figure is a field: it follows the workbook. */
export function notedXml({ before, figure, below, idx }: Noted, text: ChartText, language: string): string {
  const run = (words: string) =>
    el('a:r', {}, runXml('a:rPr', text, languageAttributes(words, language)), textEl('a:t', clean(words)));
  const id = `{4C656374-6E00-4000-8000-${idx.toString(16).toUpperCase().padStart(12, '0')}}`;
  const field = el(
    'a:fld',
    { id, type: 'VALUE' },
    runXml('a:rPr', text, languageAttributes(figure, language)),
    textEl('a:t', figure),
  );
  const paragraph = (...inside: readonly string[]) =>
    el('a:p', {}, el('a:pPr', {}, runXml('a:defRPr', text)), ...inside);
  const onOneLine = !before.endsWith('\n');
  const lines = [
    ...(onOneLine || before === '' ? [] : [paragraph(run(before.trim()))]),
    paragraph(onOneLine && before !== '' ? run(before) : '', field),
    paragraph(run(below)),
  ];
  const body = el('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'none' });
  return el('c:tx', {}, el('c:rich', {}, body, el('a:lstStyle'), ...lines));
}

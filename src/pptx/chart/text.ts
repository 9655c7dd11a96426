import type { Color, Pt } from '../../model/theme.ts';
import { fillXml } from '../parts/color.ts';
import { languageOf } from '../text/language.ts';
import { fontsXml } from '../text/styles.ts';
import { centi } from '../units.ts';
import { el, textEl } from '../xml/el.ts';

export interface ChartText {
  readonly size: Pt;
  readonly color: Color;
  readonly bold?: boolean;
}

const runXml = (name: string, { size, color, bold }: ChartText, attributes = {}): string =>
  el(name, { ...attributes, sz: centi(size), b: bold ?? false }, fillXml(color), fontsXml('body'));

/** `c:txPr`: how a chart's own text looks. `level` keeps long category names from being turned: they wrap. */
export const textPropertiesXml = (text: ChartText, level = false): string =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr', level ? { rot: 0, vert: 'horz' } : {}),
    el('a:lstStyle'),
    el('a:p', {}, el('a:pPr', {}, runXml('a:defRPr', text)), el('a:endParaRPr', { lang: 'en-US' })),
  );

/** An axis title. Beside the value axis it is turned to read upwards. */
export function titleXml(title: string, text: ChartText, upwards: boolean, language: string): string {
  const lang = languageOf(title, language);
  return el(
    'c:title',
    {},
    el(
      'c:tx',
      {},
      el(
        'c:rich',
        {},
        el('a:bodyPr', upwards ? { rot: -5400000, vert: 'horz' } : {}),
        el('a:lstStyle'),
        el(
          'a:p',
          {},
          el('a:pPr', {}, runXml('a:defRPr', text)),
          el('a:r', {}, runXml('a:rPr', text, { lang }), textEl('a:t', title)),
        ),
      ),
    ),
    el('c:overlay', { val: 0 }),
  );
}

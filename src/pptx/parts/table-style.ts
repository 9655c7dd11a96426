import type { Color, Theme } from '../../model/theme.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import { colorXml, fillXml } from './color.ts';

/** Of our table style; in the file it is the default for tables a user adds. */
export const tableStyleId = '{1EC7E12A-5C0D-4B7E-9A41-7AB1E57F1E01}';

/** The line above a total, in EMU. */
export const totalLine = 19050;

/** `a:tblStyle`: header on the main colour, bands on the panel's, thin rules, all theme colours. */
export function tableStyleXml({ roles, title }: Theme): string {
  const whole = el(
    'a:wholeTbl',
    {},
    textXml(roles.onPanel, false),
    el(
      'a:tcStyle',
      {},
      el(
        'a:tcBdr',
        {},
        border('left'),
        border('right'),
        border('top'),
        border('bottom', roles.accent),
        border('insideH', roles.rule),
        border('insideV'),
      ),
      el('a:fill', {}, el('a:noFill')),
    ),
  );
  const band = el('a:band1H', {}, el('a:tcStyle', {}, el('a:tcBdr'), el('a:fill', {}, fillXml(roles.panel))));
  const first = el(
    'a:firstRow',
    {},
    textXml(roles.onAccent, true),
    el('a:tcStyle', {}, el('a:tcBdr'), el('a:fill', {}, fillXml(roles.accent))),
  );
  const names = el('a:firstCol', {}, textXml(roles.onPanel, true), el('a:tcStyle', {}, el('a:tcBdr')));
  const total = el(
    'a:lastRow',
    {},
    textXml(roles.onPanel, true),
    el(
      'a:tcStyle',
      {},
      el('a:tcBdr', {}, border('top', roles.accent, totalLine)),
      el('a:fill', {}, el('a:noFill')),
    ),
  );
  return el('a:tblStyle', { styleId: tableStyleId, styleName: title }, whole, band, names, total, first);
}

/** `ppt/tableStyles.xml` with that style alone. */
export const tableStylesXml = (theme: Theme): string =>
  xmlHead + el('a:tblStyleLst', { ...xmlns('a'), def: tableStyleId }, tableStyleXml(theme));

const textXml = (color: Color, bold: boolean): string =>
  el(
    'a:tcTxStyle',
    bold ? { b: 'on' } : {},
    el('a:fontRef', { idx: 'minor' }, el('a:prstClr', { val: 'black' })),
    colorXml(color),
  );

function border(side: string, color?: Color, width = 9525): string {
  const line =
    color === undefined
      ? el('a:ln', {}, el('a:noFill'))
      : el('a:ln', { w: width, cmpd: 'sng' }, fillXml(color));
  return el(`a:${side}`, {}, line);
}

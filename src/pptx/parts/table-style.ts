import type { Color, Theme } from '../../model/theme.ts';
import { tableLook } from '../../theme/table-look.ts';
import { emu } from '../units.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import { colorXml, fillXml } from './color.ts';

/** Of our table style; in the file it is the default for tables a user adds. */
export const tableStyleId = '{1EC7E12A-5C0D-4B7E-9A41-7AB1E57F1E01}';

/** The line above a total, in EMU. */
export const totalLine = 19050;

/** `a:tblStyle`: as `tableLook` says, all in theme colours. */
export function tableStyleXml(theme: Theme): string {
  const { roles, title } = theme;
  const { head, ground, aroundHead, end, endWidth, between, bands } = tableLook(theme);
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
        border('top', aroundHead, emu(endWidth)),
        border('bottom', end, emu(endWidth)),
        border('insideH', between),
        border('insideV'),
      ),
      el('a:fill', {}, el('a:noFill')),
    ),
  );
  const band = el('a:band1H', {}, el('a:tcStyle', {}, el('a:tcBdr'), el('a:fill', {}, fillXml(roles.panel))));
  const headBorders = aroundHead
    ? [border('top', aroundHead, emu(endWidth)), border('bottom', aroundHead)]
    : [];
  const first = el(
    'a:firstRow',
    {},
    textXml(head, true),
    el(
      'a:tcStyle',
      {},
      el('a:tcBdr', {}, ...headBorders),
      el('a:fill', {}, ground ? fillXml(ground) : el('a:noFill')),
    ),
  );
  const names = el('a:firstCol', {}, textXml(roles.onPanel, true), el('a:tcStyle', {}, el('a:tcBdr')));
  const total = el(
    'a:lastRow',
    {},
    textXml(roles.onPanel, true),
    el('a:tcStyle', {}, el('a:tcBdr', {}, border('top', end, totalLine)), el('a:fill', {}, el('a:noFill'))),
  );
  return el(
    'a:tblStyle',
    { styleId: tableStyleId, styleName: title },
    whole,
    bands ? band : '',
    names,
    total,
    first,
  );
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

const border = (side: string, color?: Color, width?: number): string =>
  el(`a:${side}`, {}, lineXml('a:ln', color, width));

/** A line, `width` in EMU; none where it has no colour. */
export const lineXml = (name: string, color?: Color, width = 9525): string =>
  color === undefined ? el(name, {}, el('a:noFill')) : el(name, { w: width, cmpd: 'sng' }, fillXml(color));

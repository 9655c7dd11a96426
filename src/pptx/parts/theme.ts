import type { ColorName, Theme } from '../../model/theme.ts';
import { officeFaces } from '../../theme/script-faces.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';

/** Which of our colours stands in which slot of the scheme. In a dark theme the slide is the dark one. */
function slots(dark: boolean): readonly (readonly [slot: string, color: ColorName])[] {
  const ground: readonly (readonly [string, ColorName])[] = dark
    ? [
        ['dk1', 'bg1'],
        ['lt1', 'tx1'],
        ['dk2', 'bg2'],
        ['lt2', 'tx2'],
      ]
    : [
        ['dk1', 'tx1'],
        ['lt1', 'bg1'],
        ['dk2', 'tx2'],
        ['lt2', 'bg2'],
      ];
  const rest = [
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ] as const;
  return [...ground, ...rest.map((name) => [name, name] as const)];
}

/** Six hex digits; a colour of digits alone may come out of YAML as a number. */
function hex(value: string | number): string {
  const digits = String(value).toUpperCase();
  if (!/^[0-9A-F]{6}$/.test(digits)) throw new Error(`${digits} is not a colour of six hex digits`);
  return digits;
}

/** `p:clrMap`: by it `bg1`, `tx1` and so on mean the colours of those names in our theme, dark or light. */
export function colorMapXml(dark: boolean): string {
  const map = dark
    ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }
    : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  const same = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  return el('p:clrMap', { ...map, ...Object.fromEntries(same.map((name) => [name, name])) });
}

export function themeXml(theme: Theme): string {
  const colors = slots(theme.dark).map(([slot, color]) =>
    el(`a:${slot}`, {}, el('a:srgbClr', { val: hex(theme.colors[color]) })),
  );
  return wrap(theme, el('a:clrScheme', { name: theme.title }, ...colors));
}

/** Notes pages are white paper, whatever the slides are. */
export function notesThemeXml(theme: Theme): string {
  const paper = { dk1: '000000', lt1: 'FFFFFF', dk2: '333333', lt2: 'EEEEEE' };
  const ground = Object.entries(paper).map(([slot, val]) => el(`a:${slot}`, {}, el('a:srgbClr', { val })));
  const rest = slots(theme.dark)
    .slice(4)
    .map(([slot, color]) => el(`a:${slot}`, {}, el('a:srgbClr', { val: hex(theme.colors[color]) })));
  return wrap(theme, el('a:clrScheme', { name: `${theme.title} notes` }, ...ground, ...rest));
}

function wrap(theme: Theme, colors: string): string {
  const fonts = el(
    'a:fontScheme',
    { name: theme.title },
    el('a:majorFont', {}, fontXml(theme.fonts.heading)),
    el('a:minorFont', {}, fontXml(theme.fonts.body)),
  );
  return (
    xmlHead +
    el(
      'a:theme',
      { ...xmlns('a'), name: theme.title },
      el('a:themeElements', {}, colors, fonts, formatXml(theme.title)),
      el('a:objectDefaults'),
      el('a:extraClrSchemeLst'),
    )
  );
}

/** With faces for the scripts that those may lack. */
function fontXml({ latin, ea, cs = '' }: Theme['fonts']['body']): string {
  return (
    el('a:latin', { typeface: latin }) +
    el('a:ea', { typeface: ea }) +
    el('a:cs', { typeface: cs }) +
    officeFaces(ea)
      .map(([script, typeface]) => el('a:font', { script, typeface }))
      .join('')
  );
}

/** Flat fills, plain lines, no effects: three of each, as the schema wants. */
function formatXml(name: string): string {
  const color = el('a:schemeClr', { val: 'phClr' });
  const fill = el('a:solidFill', {}, color);
  const line = (w: number) =>
    el(
      'a:ln',
      { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill,
      el('a:prstDash', { val: 'solid' }),
      el('a:miter', { lim: 800000 }),
    );
  const effect = el('a:effectStyle', {}, el('a:effectLst'));
  return el(
    'a:fmtScheme',
    { name },
    el('a:fillStyleLst', {}, fill, fill, fill),
    el('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
    el('a:effectStyleLst', {}, effect, effect, effect),
    el('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}

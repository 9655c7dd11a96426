/**
 * The style and the colours of a chart, as PowerPoint keeps them beside it ([MS-ODRAWXML] 2.24.3): what it dresses parts
 * in that somebody adds by hand, and what "Reset to Match Style" gives back.
 */
import { groupsOf, textSize } from '../../blocks/chart/view.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { Color, Theme } from '../../model/theme.ts';
import { colorXml, fillXml } from '../parts/color.ts';
import { fontsXml } from '../text/styles.ts';
import { centi, emu } from '../units.ts';
import { el, xmlHead } from '../xml/el.ts';

const namespaces = {
  'xmlns:cs': 'http://schemas.microsoft.com/office/drawing/2012/chartStyle',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/** Series take the theme's colours in the theme's order; past the last they begin again, darker and lighter by turns. */
export function colorStyleXml({ roles }: Theme): string {
  const shade = (...tones: readonly (readonly [name: string, val: number])[]) =>
    el('cs:variation', {}, ...tones.map(([name, val]) => el(`a:${name}`, { val })));
  return (
    xmlHead +
    el(
      'cs:colorStyle',
      { ...namespaces, meth: 'cycle', id: 10 },
      ...roles.series.map(colorXml),
      shade(),
      shade(['lumMod', 60000]),
      shade(['lumMod', 80000], ['lumOff', 20000]),
      shade(['lumMod', 80000]),
      shade(['lumMod', 60000], ['lumOff', 40000]),
      shade(['lumMod', 50000]),
    )
  );
}

/** How one part of a chart looks; what is not said is without. */
interface Entry {
  readonly line?: string;
  readonly fill?: string;
  readonly text?: Color;
  readonly bold?: boolean;
}

/** Numbers of the styles that PowerPoint gives to new charts of these types. */
const ids = {
  bar: 201,
  line: 227,
  area: 276,
  pie: 251,
  doughnut: 251,
  scatter: 240,
  bubble: 269,
  radar: 317,
} as const;
const comboId = 322;

export function chartStyleXml(spec: ChartSpec, theme: Theme): string {
  const [first, second] = groupsOf(spec);
  const id = second ? comboId : ids[first?.drawing ?? 'bar'];
  return (
    xmlHead +
    el(
      'cs:chartStyle',
      { ...namespaces, id },
      ...entriesOf(theme).map(([name, entry]) =>
        name === 'dataPointMarkerLayout'
          ? el('cs:dataPointMarkerLayout', { symbol: 'circle', size: 7 })
          : entryXml(name, entry, theme),
      ),
    )
  );
}

/** All parts that a style names, in the schema's order. */
function entriesOf({ roles }: Theme): (readonly [name: string, entry: Entry])[] {
  const rule: Entry = { line: lineXml(0.75, fillXml(roles.rule)) };
  const axis = lineXml(0.75, fillXml(roles.muted));
  const quiet: Entry = { text: roles.muted };
  const plain: Entry = { text: roles.text };
  /** The colour of the series. */
  const own = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const filled: Entry = { fill: own };
  const drawn: Entry = { line: el('a:ln', { w: emu(2.5), cap: 'rnd' }, own, el('a:round')) };
  return [
    ['axisTitle', quiet],
    ['categoryAxis', { ...plain, line: axis }],
    ['chartArea', plain],
    ['dataLabel', { ...plain, bold: true }],
    ['dataLabelCallout', { ...plain, ...rule }],
    ['dataPoint', filled],
    ['dataPoint3D', filled],
    ['dataPointLine', drawn],
    ['dataPointMarker', filled],
    ['dataPointMarkerLayout', {}],
    ['dataPointWireframe', drawn],
    ['dataTable', { ...plain, ...rule }],
    ['downBar', { fill: fillXml(roles.muted) }],
    ['dropLine', rule],
    ['errorBar', { line: axis }],
    ['floor', {}],
    ['gridlineMajor', rule],
    ['gridlineMinor', rule],
    ['hiLoLine', { line: axis }],
    ['leaderLine', rule],
    ['legend', plain],
    ['plotArea', {}],
    ['plotArea3D', {}],
    ['seriesAxis', quiet],
    ['seriesLine', rule],
    ['title', { ...plain, bold: true }],
    [
      'trendline',
      { line: el('a:ln', { w: emu(1.5), cap: 'rnd' }, own, el('a:prstDash', { val: 'sysDot' })) },
    ],
    ['trendlineLabel', quiet],
    ['upBar', { fill: fillXml(roles.panel) }],
    ['valueAxis', quiet],
    ['wall', {}],
  ];
}

const lineXml = (width: number, fill: string): string => el('a:ln', { w: emu(width) }, fill);

function entryXml(name: string, { line, fill, text, bold = false }: Entry, theme: Theme): string {
  const styled = (fill ?? line ?? '').includes('phClr');
  const reference = (kind: string) =>
    el(`cs:${kind}Ref`, { idx: 0 }, styled && kind !== 'effect' ? el('cs:styleClr', { val: 'auto' }) : '');
  const shape = (fill ?? '') + (line ?? '');
  const font = text ? { sz: centi(textSize(theme)), b: bold, kern: 1200 } : undefined;
  return el(
    `cs:${name}`,
    {},
    reference('ln'),
    reference('fill'),
    reference('effect'),
    el('cs:fontRef', { idx: 'minor' }, colorXml(text ?? theme.roles.text)),
    shape === '' ? '' : el('cs:spPr', {}, fill ?? '', line ?? ''),
    font && text ? el('cs:defRPr', font, fillXml(text), fontsXml('body')) : '',
  );
}

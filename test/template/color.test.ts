/** Colours as they are seen. Values beside transforms are PowerPoint's, of its Office theme's palette. */
import { expect, test } from 'vitest';
import { colorIn } from '../../src/template/color.ts';
import { find, readXml } from '../../src/template/xml.ts';

const scheme = { tx1: '000000', bg1: 'FFFFFF', accent1: '4472C4', accent2: 'ED7D31', bg2: 'E7E6E6' };

const seen = (xml: string) => {
  const text = `<a:solidFill xmlns:a="a">${xml}</a:solidFill>`;
  return colorIn(find(readXml(Buffer.from(text)), 'a:solidFill'), { scheme });
};

test.each([
  ['<a:srgbClr val="1f5f8b"/>', '1F5F8B'],
  ['<a:schemeClr val="accent1"/>', '4472C4'],
  ['<a:sysClr val="window" lastClr="FEFEFE"/>', 'FEFEFE'],
  ['<a:prstClr val="white"/>', 'FFFFFF'],
  ['<a:hslClr hue="14400000" sat="100000" lum="50000"/>', '0000FF'],
  ['<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', '2F5597'],
  ['<a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr>', '203864'],
  ['<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>', 'B4C7E7'],
  ['<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>', '595959'],
  ['<a:schemeClr val="bg1"><a:lumMod val="95000"/></a:schemeClr>', 'F2F2F2'],
  ['<a:schemeClr val="tx1"><a:tint val="75000"/></a:schemeClr>', '898989'],
])('%s', (xml, hex) => {
  const own = seen(xml)?.hex ?? '';
  const parts = (all: string) => [0, 2, 4].map((at) => Number.parseInt(all.slice(at, at + 2), 16));
  // PowerPoint rounds hue and lightness on its way.
  parts(own).forEach((part, i) => {
    expect(Math.abs(part - (parts(hex)[i] ?? 0))).toBeLessThanOrEqual(1);
  });
});

test('a colour may be thin, and what names none is none', () => {
  expect(seen('<a:schemeClr val="accent2"><a:alpha val="40000"/></a:schemeClr>')).toEqual({
    hex: 'ED7D31',
    alpha: 0.4,
  });
  expect(seen('')).toBeUndefined();
  expect(seen('<a:schemeClr val="accent9"/>')).toBeUndefined();
});

/** What was found wrong in templates of institutions, each in the smallest file that has it. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Theme } from '../../src/model/theme.ts';
import { layoutContrasts } from '../../src/template/contrasts.ts';
import { readThemeTemplate } from '../../src/template/load.ts';
import { mappingPath } from '../../src/template/mapping-file.ts';
import { averageOf, bestInk } from '../../src/template/pixels.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { changedTemplate } from './changed-template.ts';

const layout = (n: number): string => `ppt/slideLayouts/slideLayout${n}.xml`;

function themed(file: string): Theme {
  const { theme, diagnostics } = readThemeTemplate(file);
  if (!theme) throw new Error(JSON.stringify(diagnostics));
  return theme;
}

/** With a person's corrections beside it. */
function withMapping(file: string, yaml: string): string {
  writeFileSync(mappingPath(file), yaml);
  return file;
}

const idxOf = (theme: Theme, name: string, region: string): number | undefined =>
  theme.layouts[name]?.regions.find((one) => one.name === region)?.placeholder?.idx;

test('headings of a comparison are an eighth of the slide high, and ours stand in them', () => {
  // PowerPoint's own are 64.9 of 540 points: on a slide of 405 a higher one is as much of it.
  const file = changedTemplate('pandoc.pptx', {
    [layout(5)]: (xml) => xml.replaceAll('cy="479822"', 'cy="620000"'),
  });
  const theme = themed(file);
  expect(theme.layouts['two-columns']?.title).toBe('Comparison');
  const found = ['left-heading', 'left', 'right-heading', 'right'].map((one) =>
    idxOf(theme, 'two-columns', one),
  );
  expect(found).toEqual([1, 2, 3, 4]);
});

test('the date has its own size, the footer its own', () => {
  const smaller = (xml: string) => xml.replace(/(type="dt"[\s\S]*?<a:defRPr sz=")\d+/, '$1700');
  const theme = themed(changedTemplate('observatory.potx', { 'ppt/slideMasters/slideMaster1.xml': smaller }));
  const { chrome, styles } = theme.layouts['bullets'] ?? {};
  const size = (name: string | undefined) => (styles?.[name ?? ''] ?? theme.styles[name ?? ''])?.size;
  expect(size(chrome?.date?.style)).toBe(7);
  expect(size(chrome?.footer?.style)).toBe(10);
});

test('a title slide of bodies alone has the title in the larger text', () => {
  const bodies = (xml: string) =>
    xml
      .replace('type="title"', 'type="cust"')
      .replace('<p:ph type="ctrTitle"/>', '<p:ph type="body" idx="20"/>')
      .replace('<p:ph type="subTitle" idx="1"/>', '<p:ph type="body" idx="21"/>');
  const file = changedTemplate('pandoc.pptx', { [layout(1)]: bodies });
  const cover = `layouts:\n  cover:\n    layout: Title Slide\n`;
  const theme = themed(withMapping(file, cover));
  expect(idxOf(theme, 'cover', 'title')).toBeOneOf([20, 21]);
  expect(idxOf(theme, 'cover', 'subtitle')).not.toBe(idxOf(theme, 'cover', 'title'));
});

test('of layouts of a kind those come first whose bodies have room and are not numbered', () => {
  const moved = (extra: string) => (xml: string) =>
    xml
      .replace('type="vertTx"', 'type="obj"')
      .replace('<p:ph type="body" orient="vert" idx="1"/>', '<p:ph idx="1"/>')
      .replace(/ vert="eaVert"/g, '')
      .replace('name="Title and Vertical Text"', `name="Another ${extra}"`);
  const narrow = (xml: string) =>
    xml.replace(
      /(<p:ph idx="1"\/><\/p:nvPr><\/p:nvSpPr>)<p:spPr\s*\/>/,
      '$1<p:spPr><a:xfrm><a:off x="457200" y="1200151"/><a:ext cx="3000000" cy="3394472"/></a:xfrm></p:spPr>',
    );
  const numbered = (xml: string) =>
    xml.replace(
      /(<p:ph idx="1"\/>[\s\S]*?)<a:lstStyle\s*\/>/,
      '$1<a:lstStyle><a:lvl1pPr><a:buAutoNum type="arabicPeriod"/></a:lvl1pPr></a:lstStyle>',
    );
  for (const change of [narrow, numbered]) {
    const file = changedTemplate('pandoc.pptx', { [layout(2)]: change, [layout(10)]: moved('one') });
    expect(themed(file).layouts['bullets']?.title).toBe('Another one');
  }
});

test('a number that a layout shows of itself is no sign in the web deck', () => {
  const shape =
    '<p:sp><p:nvSpPr><p:cNvPr id="99" name="n"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>' +
    '<a:off x="100000" y="100000"/><a:ext cx="500000" cy="300000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p>' +
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>';
  const file = changedTemplate('pandoc.pptx', {
    [layout(2)]: (xml) => xml.replace('</p:spTree>', `${shape}</p:spTree>`),
  });
  expect(themed(file).layouts['bullets']?.template?.svg ?? '').not.toContain('‹#›');
});

const dark = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#101820"/></svg>',
);
const darkPicture = () => ({
  'ppt/slideMasters/slideMaster1.xml': (xml: string) =>
    xml.replace(
      /<p:bg>[\s\S]*?<\/p:bg>/,
      '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId99"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>',
    ),
  'ppt/slideMasters/_rels/slideMaster1.xml.rels': (xml: string) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/dark.svg"/></Relationships>',
    ),
});

test('text on a picture is checked against the colours of the picture', () => {
  const theme = themed(changedTemplate('pandoc.pptx', darkPicture(), { 'ppt/media/dark.svg': dark }));
  expect(hexOf(theme, theme.roles.ground)).toBe('101820');
  expect(theme.dark).toBe(true);
  const told = layoutContrasts(theme).filter((one) => one.layout === 'bullets');
  expect(told.map(({ message }) => message).join()).toContain('on 101820');
});

test('an ink is the one that most of its ground lets read', () => {
  expect(bestInk(['000000', 'FFFFFF'], ['FFFFFF', 'EEEEEE', '101820'])).toBe('000000');
  expect(bestInk(['000000', 'FFFFFF'], ['503291', '503291', 'A5CD50'])).toBe('FFFFFF');
  expect(averageOf(['000000', 'FFFFFF'])).toBe('808080');
  expect(averageOf([])).toBeUndefined();
});

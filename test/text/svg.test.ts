/** Vector pictures are drawn and handed on without scripts, and without anything that is loaded from elsewhere. */
import { expect, test } from 'vitest';
import { cleanSvg } from '../../src/text/svg.ts';
import { worked } from '../helpers/worked.ts';

const clean = (inside: string, attributes = '') =>
  cleanSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const inner = (inside: string) => /^<svg[^>]*?>([\s\S]*)<\/svg>$/.exec(clean(inside)?.svg ?? '')?.[1] ?? '';

test('what runs is left out, and told', () => {
  for (const inside of [
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<rect onload="alert(1)"/>',
    '<rect ONCLICK="alert(1)"/>',
    '<foreignObject><iframe src="a.html"/></foreignObject>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onload" to="alert(1)"/>',
    '<handler>alert(1)</handler>',
  ]) {
    expect(clean(inside)?.cleaned, inside).toBe(true);
    expect(clean(inside)?.svg, inside).not.toMatch(/alert|iframe/);
  }
});

test('what is loaded from elsewhere is left out, however it is written', () => {
  for (const inside of [
    '<image href="/etc/x.png"/>',
    '<image href="x.png"/>',
    '<image href="file:///etc/x.png"/>',
    '<image href="http://x.example/x.png"/>',
    '<image href="//x.example/x.png"/>',
    '<image href="&#104;ttp://x.example/x.png"/>',
    '<image xlink:href="x.png" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<image q:href="x.png" xmlns:q="http://www.w3.org/1999/xlink"/>',
    '<use href="x.svg#a"/>',
    '<image href="data:image/svg+xml;base64,x"/>',
    '<feImage href="x.png"/>',
    '<rect fill="url(x.svg#a)"/>',
    '<rect fill="url( &quot;x.svg#a&quot; )"/>',
    '<rect fill="u\\72l(x.svg#a)"/>',
    '<rect style="fill:url(x.svg#a)"/>',
    '<rect style="--a: url(x.svg#a)"/>',
    '<rect style="fill: image-set(&quot;x.png&quot; 1x)"/>',
    '<g xml:base="http://x.example/"><use href="#a"/></g>',
    '<style>@import "x.css";</style>',
    '<style>@\\69mport url(x.css);</style>',
    '<style>rect{fill:url(x.svg#a)}</style>',
    '<style>@media screen{rect{fill:u\\72l("x.svg#a")}}</style>',
    '<style>@font-face{font-family:a;src:url(x.woff)}</style>',
    '<style><![CDATA[rect{fill:url(x.svg#a)}]]></style>',
  ]) {
    expect(clean(inside)?.cleaned, inside).toBe(true);
    expect(clean(inside)?.svg, inside).not.toMatch(/x\.(?:png|svg|css|woff|example)|svg\+xml/);
  }
  const asked = cleanSvg('<?xml-stylesheet href="x.css"?><!DOCTYPE svg SYSTEM "x.dtd"><svg><!-- x --></svg>');
  expect(asked?.svg).toBe('<svg/>');
});

test('what belongs to the picture stays as it is', () => {
  for (const inside of [
    '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>',
    '<rect fill="url(#a)" transform="translate(1 2) rotate(-45, 3e1 4)" d="M0 0"/>',
    '<rect style="fill:url(#a);stroke:rgb(1 2 3)"/>',
    '<use href="#a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<style>.a &gt; .b{fill:url(#a)} @font-face{font-family:x;src:url(data:font/woff2;base64,AAAA)}</style>',
    '<text font-family="Arial, sans-serif">青岛 &amp; 2018 &lt; 2019</text>',
    '<a><rect/></a>',
  ]) {
    expect(inner(inside), inside).toBe(inside);
    expect(clean(inside)?.cleaned, inside).toBe(false);
  }
  expect(clean('<a href="https://x.example/"><rect/></a>')).toMatchObject({ cleaned: false });
  expect(inner('<a href="https://x.example/"><rect/></a>')).toBe('<a><rect/></a>');
});

test('what defines entities, is no XML or no SVG is not read; what is too large ends at once', () => {
  const lines = 'bcdefghij'
    .split('')
    .map((one, i) => `<!ENTITY ${one} "${`&${'abcdefghij'[i]};`.repeat(10)}">`);
  expect(cleanSvg(`<!DOCTYPE svg [<!ENTITY a "ha">${lines.join('')}]><svg>&j;</svg>`)).toBeUndefined();
  for (const broken of [
    '',
    'text',
    '<p/>',
    '<svg><rect width="1"</svg>',
    '<svg>\u0001</svg>',
    '<svg>&#1;</svg>',
  ])
    expect(cleanSvg(broken), broken).toBeUndefined();
  const started = worked();
  expect(() => clean('<g>'.repeat(100_000))).toThrow(/nesting/);
  expect(() => clean('<g/>'.repeat(60_000))).toThrow(/elements/);
  expect(() => clean('<rect filter="url(#f)"/>'.repeat(300))).toThrow(/effects/);
  expect(worked() - started).toBeLessThan(5000);
});

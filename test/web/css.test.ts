import { expect, test } from 'vitest';
import { titleSlot } from '../../slides/theme/base/title-slot.ts';
import type { Color } from '../../src/model/theme.ts';
import { cssString } from '../../src/text/css-string.ts';
import { themeChanges } from '../../src/theme/changes.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { codesOf, unicodeRange } from '../../src/theme/font-slices.ts';
import { loadTheme, themeNames } from '../../src/theme/load.ts';
import { type DeckHead, deckTheme, switchedTheme } from '../../src/web/deck-theme.ts';
import { themeCss } from '../../src/web/theme-css.ts';

test.each(themeNames())('%s: what is written on a ground can be read', (name) => {
  const look = loadTheme(name, '16:9');
  const { roles } = look;
  const [ground, text]: Color[] = [{ name: 'bg1' }, { name: 'tx1' }];
  const pairs: readonly (readonly [string, Color | undefined, Color | undefined])[] = [
    ['text', text, ground],
    ['titles', roles.title, ground],
    ['muted text', roles.muted, ground],
    ['muted text on panels', roles.muted, roles.panel],
    ['accented text', roles.accent, ground],
    ['accented text on panels', roles.accent, roles.panel],
    ['text on panels', roles.onPanel, roles.panel],
    ['text on the accent', roles.onAccent, roles.accent],
    ['text on deep grounds', roles.onDeep, roles.deep],
    ['links', { name: 'hlink' }, ground],
    ...Object.entries(roles.code).map(([word, ink]) => [`${word}s in code`, ink, roles.panel] as const),
  ];
  const faint = pairs
    .map(([what, ink, on]) => ({
      what,
      ratio: contrast(hexOf(look, ink as Color), hexOf(look, on as Color)),
    }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(faint).toEqual([]);
});

test('every text style and its steps have their exact sizes', () => {
  const theme = loadTheme('academic', '16:9');
  const css = themeCss(theme);
  const { size, line, steps } = theme.styles.body;
  expect(css).toContain(`.lt-text-body{font-size:${size}px;line-height:${line}px`);
  expect(css).toContain(`.lt-text-body.lt-step-1{font-size:${steps[0]?.size}px`);
});

test('a heading moves to its slot, and only a heading', () => {
  expect(titleSlot('# A\n\ntext')).toBe('::title::\n\n# A\n\n::default::\n\n\ntext');
  expect(titleSlot('# A\n\n::left::\n\ntext')).toBe('::title::\n\n# A\n\n\n::left::\n\ntext');
  expect(titleSlot('```\n# no\n```\n\n<!-- \n# no\n-->')).toBe('```\n# no\n```\n\n<!-- \n# no\n-->');
});

test('character ranges go there and back', () => {
  expect(unicodeRange([0x42, 0x41, 0x4e00])).toBe('U+41-42,U+4e00');
  expect(codesOf('U+41-42,U+4e00')).toEqual([0x41, 0x42, 0x4e00]);
});

const head = (headmatter: DeckHead['headmatter']): DeckHead => ({
  headmatter,
  entry: 'slides.md',
  used: new Set(),
});

/** Names that would be code in CSS or in a page. */
const hostileFaces = ['A";}body{display:none}', '</style><script>', 'a\\', 'x;y', '', 'url(x)', '"'];

test.each(hostileFaces)('a face named %j reaches no CSS', (face) => {
  const pair = { latin: face, ea: face, web: `Arimo, ${face}` };
  const lectern = { fonts: { body: pair, heading: { web: face } }, colors: { accent1: face, bg1: '12345G' } };
  expect(themeChanges(lectern)).toEqual({ fonts: { body: {}, heading: {} }, colors: {} });
  const css = themeCss(deckTheme(head({ lectern })), switchedTheme(head({ lectern })));
  expect(css).toContain('--lt-font-body:"Arimo", "Noto Sans SC", sans-serif');
});

test('faces of front matter and brands stand in quotes', () => {
  const lectern = { fonts: { body: { web: "Arimo, 'Noto Sans SC', O'Neill & Co., sans-serif" } } };
  expect(themeCss(deckTheme(head({ lectern })))).toContain(
    `--lt-font-body:"Arimo", "Noto Sans SC", "O'Neill & Co.", sans-serif`,
  );
});

test('text as a string of CSS ends neither the string nor the style element', () => {
  expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c /style>\\a "');
});

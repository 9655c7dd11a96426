/** What a template's colours are for. */
import type { Color, ColorRoles, Theme } from '../model/theme.ts';
import { hexOf } from '../theme/color-hex.ts';
import { contrast, luminance } from '../theme/contrast.ts';
import type { SchemeColors } from './model.ts';

type Colors = Theme['colors'];

export const themeColors = (scheme: SchemeColors): Colors => {
  const color = (name: string, usual: string): string => scheme[name]?.toUpperCase() ?? usual;
  return {
    bg1: color('bg1', 'FFFFFF'),
    tx1: color('tx1', '000000'),
    bg2: color('bg2', 'EEEEEE'),
    tx2: color('tx2', '333333'),
    accent1: color('accent1', '4472C4'),
    accent2: color('accent2', 'ED7D31'),
    accent3: color('accent3', 'A5A5A5'),
    accent4: color('accent4', 'FFC000'),
    accent5: color('accent5', '5B9BD5'),
    accent6: color('accent6', '70AD47'),
    hlink: color('hlink', '0563C1'),
    folHlink: color('folHlink', '954F72'),
  };
};

/** As PowerPoint's own palette has a text colour lighter, and darker where it is light. */
const mutedForms: readonly Omit<Color, 'name'>[] = [
  { lumMod: 0.65, lumOff: 0.35 },
  { lumMod: 0.75, lumOff: 0.25 },
  { lumMod: 0.75 },
  { lumMod: 0.85 },
  {},
];

/** What a template itself shows: its titles, its text, and what they stand on. */
export interface Seen {
  readonly title: Color;
  readonly text: Color;
  readonly ground: Color;
}

export function rolesFor(colors: Colors, { title, text: said, ground }: Seen): ColorRoles {
  const hex = (color: Color) => hexOf({ colors }, color);
  const reads = (color: Color, on: Color, least = 4.5) => contrast(hex(color), hex(on)) >= least;
  const darkOrLight: readonly Color[] = [{ name: 'tx1' }, { name: 'bg1' }];
  const panel = panelOn(colors, ground, said);
  const text = reads(said, ground) && reads(said, panel) ? said : readable(said, panel, colors);
  /** On any ground: the darker or lighter of the two that slides have, or the slide's own. */
  const ink = (on: Color): Color =>
    best([...darkOrLight, text, ground], (one) => contrast(hex(one), hex(on)));
  const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;
  // Headings and large figures are in the first of its accents that can be read.
  const first = accents.find((name) => reads({ name }, ground) && reads({ name }, panel));
  const accent = first ? { name: first } : readable({ name: 'accent1' }, panel, colors);
  const tx2: Color = { name: 'tx2' };
  const deep = reads(tx2, ground, 3) && contrast(hex(ink(tx2)), hex(tx2)) >= 4.5 ? tx2 : accent;
  const bright = accents.find((name) => name !== accent.name && reads({ name }, deep, 3));
  const forms = mutedForms.map((form): Color => ({ ...text, ...form }));
  const muted = forms.find((one) => reads(one, panel) && reads(one, ground)) ?? text;
  const word = (n: number): Color => readable({ name: accents[n] ?? 'tx1' }, panel, colors);
  return {
    ground,
    text,
    title,
    deep,
    onDeep: ink(deep),
    panel,
    onPanel: text,
    accent,
    onAccent: ink(accent),
    highlight: bright ? { name: bright } : ink(deep),
    muted,
    rule: { ...text, alpha: 0.25 },
    series: accents.map((name) => ({ name })),
    code: {
      keyword: word(0),
      type: word(3),
      call: word(4),
      string: word(2),
      number: word(1),
      comment: muted,
    },
  };
}

function best<T>(all: readonly [T, ...T[]] | readonly T[], rank: (one: T) => number): T {
  const [first] = [...all].sort((a, b) => rank(b) - rank(a));
  if (first === undefined) throw new Error('nothing to choose from');
  return first;
}

/** The second ground where it is a quiet one, else the slide's own, a little darker or lighter. */
function panelOn(colors: Colors, ground: Color, text: Color): Color {
  const [own, ink] = [hexOf({ colors }, ground), hexOf({ colors }, text)];
  const near = contrast(own, colors.bg2);
  if (near > 1.03 && near < 1.5 && contrast(ink, colors.bg2) >= 7) return { name: 'bg2' };
  return luminance(own) > 0.4 ? { ...ground, lumMod: 0.95 } : { ...ground, lumMod: 0.88, lumOff: 0.12 };
}

/** Darker or lighter until it can be read. */
function readable(color: Color, on: Color, colors: Colors): Color {
  const forms: readonly Omit<Color, 'name'>[] = [
    {},
    { lumMod: 0.75 },
    { lumMod: 0.5 },
    { lumMod: 0.6, lumOff: 0.4 },
    { lumMod: 0.4, lumOff: 0.6 },
  ];
  const ground = hexOf({ colors }, on);
  const all = forms.map((form): Color => ({ ...color, ...form }));
  return all.find((one) => contrast(hexOf({ colors }, one), ground) >= 4.5) ?? { name: 'tx1' };
}

/** Text styles of the theme as `a:lvlNpPr`: what master, layouts and set-smaller boxes say for all their text. */
import type { Align, Color, FontPair, Pt, TextStyle, Theme } from '../../model/theme.ts';
import { startOf } from '../../theme/mirror.ts';
import { colorXml, fillXml } from '../parts/color.ts';
import { centi, emu } from '../units.ts';
import { el } from '../xml/el.ts';

export const alignments: Readonly<Record<Align, string>> = { left: 'l', center: 'ctr', right: 'r' };
export const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Size, line and space of a style at a step; the last step where there is no such one. */
export function atStep(style: TextStyle, step: number): { size: Pt; line: Pt; after: Pt } {
  return (step > 0 ? (style.steps[step - 1] ?? style.steps.at(-1)) : undefined) ?? style;
}

/** Exact distance of baselines, and space below: the same in every face, unlike a percentage. */
export const spacingXml = (line: Pt | undefined, after: Pt | undefined, before?: Pt): string =>
  (line === undefined ? '' : el('a:lnSpc', {}, el('a:spcPts', { val: centi(line) }))) +
  (before === undefined ? '' : el('a:spcBef', {}, el('a:spcPts', { val: centi(before) }))) +
  (after === undefined ? '' : el('a:spcAft', {}, el('a:spcPts', { val: centi(after) })));

export type Role = 'heading' | 'body';

/** The theme's faces by role, for Latin, East Asian and complex scripts each its own. */
export const fontsXml = (role: Role): string => {
  const theme = role === 'heading' ? 'mj' : 'mn';
  return (
    el('a:latin', { typeface: `+${theme}-lt` }) +
    el('a:ea', { typeface: `+${theme}-ea` }) +
    el('a:cs', { typeface: `+${theme}-cs` })
  );
};

/** Faces by their names. */
export const facesXml = ({ latin, ea, cs = latin }: FontPair): string =>
  el('a:latin', { typeface: latin }) + el('a:ea', { typeface: ea }) + el('a:cs', { typeface: cs });

/** The sign before list items of a level. */
export function bulletXml(theme: Theme, level: number): string {
  const { char, color } = bulletOf(theme, level);
  return (
    el('a:buClr', {}, colorXml(color)) + el('a:buFont', { typeface: 'Arial' }) + el('a:buChar', { char })
  );
}

/** Levels below the last are set in further by its hanging. */
export function bulletOf(theme: Theme, level: number) {
  const last = theme.bullets.at(-1);
  const bullet = theme.bullets[level] ?? last;
  if (bullet === undefined || last === undefined) throw new Error('a theme needs bullets');
  const deeper = Math.max(0, level - theme.bullets.length + 1);
  return { ...bullet, indent: bullet.indent + deeper * last.hanging };
}

export interface LevelStyle {
  readonly style: TextStyle;
  readonly step: number;
  readonly align: Align;
  readonly color: Color;
  /** List items have bullets at this level; otherwise text begins at the left edge. */
  readonly bullets: boolean;
}

/** What the slide master says of titles. */
export function titleLevel(theme: Theme): LevelStyle {
  const { title } = theme.styles;
  return { style: title, step: 0, align: startOf(theme), color: title.color, bullets: false };
}

/** What the slide master says of all other text. */
export function bodyLevel(theme: Theme): LevelStyle {
  const { body } = theme.styles;
  return { style: body, step: 0, align: startOf(theme), color: body.color, bullets: true };
}

/**
 * `a:lvl1pPr` and so on, as many as `count`: each as the look of its place in the list, the last for all that follow. Of what
 * is `inherited` a level says only what differs, and nothing where all is the same: so a change in the slide master
 * reaches every slide.
 */
export function levelsXml(
  theme: Theme,
  count: number,
  looks: readonly LevelStyle[],
  inherited?: LevelStyle,
): string {
  const written = writtenLevels.get(theme) ?? new Map<string, string>();
  writtenLevels.set(theme, written);
  const key = JSON.stringify([count, looks, inherited]);
  const before = written.get(key);
  if (before !== undefined) return before;
  const xml = levels
    .slice(0, count)
    .map((level) => {
      const look = looks[Math.min(level, looks.length - 1)];
      return look ? levelXml(theme, level, look, inherited) : '';
    })
    .join('');
  written.set(key, xml);
  return xml;
}

/** Most layouts have the same few. */
const writtenLevels = new WeakMap<Theme, Map<string, string>>();

function levelXml(theme: Theme, level: number, own: LevelStyle, inherited?: LevelStyle): string {
  const said = levelParts(theme, level, own);
  const before = inherited && levelParts(theme, level, inherited);
  if (!before) return levelOf(level, said);
  const changed = <T extends string | number | boolean>(a: Readonly<Record<string, T>>, b: typeof a) =>
    Object.fromEntries(Object.entries(a).filter(([name, value]) => b[name] !== value));
  const parts = {
    attributes: changed(said.attributes, before.attributes),
    children: changed(said.children, before.children),
    run: changed(said.run, before.run),
    look: changed(said.look, before.look),
  };
  return Object.values(parts).every((one) => Object.keys(one).length === 0) ? '' : levelOf(level, parts);
}

type Values = Readonly<Record<string, string | number | boolean>>;

/** A level taken apart: attributes and children of `a:lvlNpPr`, and those of its `a:defRPr`, each in the schema's order. */
interface LevelParts {
  readonly attributes: Values;
  readonly children: Readonly<Record<string, string>>;
  readonly run: Values;
  readonly look: Readonly<Record<string, string>>;
}

function levelParts(
  theme: Theme,
  level: number,
  { style, step, align, color, bullets }: LevelStyle,
): LevelParts {
  const { size, line, after } = atStep(style, step);
  const { indent, hanging } = bullets ? bulletOf(theme, level) : { indent: 0, hanging: 0 };
  return {
    attributes: {
      marL: emu(indent),
      indent: -emu(hanging),
      algn: alignments[align],
      defTabSz: 914400,
      rtl: theme.rightToLeft ?? false,
      eaLnBrk: 1,
      latinLnBrk: 0,
      // Off: browsers do not hang Chinese punctuation either, and lines then break alike.
      hangingPunct: 0,
    },
    children: {
      line: spacingXml(line * scaleOf(theme, level), undefined),
      after: spacingXml(undefined, after, beforeIn(theme)),
      bullet: bullets ? bulletXml(theme, level) : el('a:buNone'),
    },
    run: { sz: centi(size * scaleOf(theme, level)), b: style.bold, i: 0, u: 'none', kern: 1200 },
    look: { fill: fillXml(color), fonts: fontsOf(style, theme) },
  };
}

/** A theme's face for code has no name of its own in PowerPoint. */
function fontsOf({ face, font }: TextStyle, { fonts }: Theme): string {
  if (face) return facesXml(face);
  return font === 'mono' ? facesXml(fonts.mono) : fontsXml(font);
}

function levelOf(level: number, { attributes, children, run, look }: LevelParts): string {
  const looks = Object.values(look);
  const plain = looks.length === 0 && Object.keys(run).length === 0;
  return el(
    `a:lvl${level + 1}pPr`,
    attributes,
    ...Object.values(children),
    plain ? '' : el('a:defRPr', run, ...looks),
  );
}

/** A level that only changes size and spacing of what it inherits: text set smaller by a step. */
export function stepXml(theme: Theme, level: number, style: TextStyle, step: number): string {
  const { size, line, after } = atStep(style, step);
  const spacing = spacingXml(line * scaleOf(theme, level), after, beforeIn(theme));
  return el(`a:lvl${level + 1}pPr`, {}, spacing, el('a:defRPr', { sz: centi(size * scaleOf(theme, level)) }));
}

/** Space between paragraphs is below them; templates have it above, which would come to it. */
const beforeIn = ({ template }: Theme): Pt | undefined => (template ? 0 : undefined);

/** How large text of a level is, of the first one's. */
const scaleOf = (theme: Theme, level: number): number => bulletOf(theme, level).scale ?? 1;

export const levels: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Those that PowerPoint writes prompts for, "Click to edit Master text styles" to "Fifth level". */
export const shownLevels = 5;

/** The theme a deck's headmatter asks for. */
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import { lecternHead } from '../lectern-head.ts';
import type { AspectRatio, Theme, ThemeSource } from '../model/theme.ts';
import { counterpartIn, themeOf } from '../template/load.ts';
import { asMapping } from '../text/as-text.ts';
import { nearestAspect } from '../theme/aspect.ts';
import { themeChanges } from '../theme/changes.ts';
import { themeNames, usualTheme } from '../theme/load.ts';
import { slidevLayout } from './slidev-layout.ts';

type Headmatter = Readonly<Record<string, unknown>>;

export function deckLanguage(headmatter: Headmatter): string {
  return lecternHead({ headmatter }).language ?? 'en';
}

/** What a deck says at its head, and where its Markdown stands: paths begin there. */
export interface DeckHead {
  readonly headmatter: Headmatter;
  /** Absolute. */
  readonly entry: string;
  /** Layouts that its slides have. */
  readonly used: ReadonlySet<string>;
}

/** What Slidev has read of a deck. */
export const deckHead = ({ data, entry }: Pick<ResolvedSlidevOptions, 'data' | 'entry'>): DeckHead => ({
  headmatter: data.headmatter as Headmatter,
  entry,
  used: new Set(
    data.slides.map(({ frontmatter }, i) =>
      slidevLayout({ ...asMapping(data.headmatter['defaults']), ...frontmatter }, i),
    ),
  ),
});

/** A theme as browsers get it: without what is read of a template's file beforehand, and what only PowerPoint shows. */
export const shownTheme = ({ template, ...theme }: Theme): Theme => ({
  ...theme,
  // Where the file is, is nobody's business.
  ...(template && { template: { file: '', stamp: '' } }),
  words: {},
  layouts: Object.fromEntries(
    Object.entries(theme.layouts).map(([name, layout]) => [
      name,
      layout.template
        ? { ...layout, template: { part: layout.template.part, svg: '', pictures: [] } }
        : layout,
    ]),
  ),
});

/** Plain Slidev decks name no theme of ours: they get the default. */
export function deckTheme({ headmatter, entry }: DeckHead): Theme {
  return themeOf(sourceOf({ headmatter, entry }), aspectOf(headmatter), themeChanges(headmatter['lectern']));
}

function sourceOf({ headmatter, entry }: Pick<DeckHead, 'headmatter' | 'entry'>): ThemeSource {
  const { folder, template } = lecternHead({ headmatter });
  if (template !== undefined) return { template: besides(entry, template) };
  return folder === undefined ? themeName(headmatter) : { folder: besides(entry, folder) };
}

/** Slidev may have been started through a link to the Markdown's folder. */
export const besides = (entry: string, path: string): string => resolve(dirname(realpathSync(entry)), path);

/**
 * The theme that a deck is shown in when it is switched to dark, or to light; undefined where its theme has no
 * counterpart, or one that is no other by the brand's colours. It has the colours that the brand has for it, else its own:
 * others are chosen for the other ground.
 */
export function switchedTheme(head: DeckHead): Theme | undefined {
  const { headmatter } = head;
  if (lecternHead({ headmatter }).template !== undefined) return undefined;
  const lectern = asMapping(headmatter['lectern']);
  const { colors: _, logo: __, ...changes } = themeChanges(lectern);
  const { colors = {}, logo } = themeChanges(lectern['switched']);
  const source = counterpartIn(sourceOf(head));
  const switched =
    source === undefined ? undefined : themeOf(source, aspectOf(headmatter), { ...changes, colors, logo });
  return switched?.dark === deckTheme(head).dark ? undefined : switched;
}

const aspectOf = (headmatter: Headmatter): AspectRatio => nearestAspect(headmatter['aspectRatio']).aspect;

function themeName(headmatter: Headmatter): string {
  const { theme = usualTheme } = lecternHead({ headmatter });
  return themeNames().includes(theme) ? theme : usualTheme;
}

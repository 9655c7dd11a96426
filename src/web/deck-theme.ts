/** The theme a deck's headmatter asks for. */
import { lecternHead } from '../lectern-head.ts';
import type { AspectRatio, Theme } from '../model/theme.ts';
import { nearestAspect } from '../theme/aspect.ts';
import { themeChanges } from '../theme/changes.ts';
import { counterpartOf, loadTheme, themeNames } from '../theme/load.ts';

type Headmatter = Readonly<Record<string, unknown>>;

export function deckLanguage(headmatter: Headmatter): string {
  return lecternHead({ headmatter }).language ?? 'en';
}

/** Plain Slidev decks name no theme of ours: they get the default. */
export function deckTheme(headmatter: Headmatter): Theme {
  return loadTheme(themeName(headmatter), aspectOf(headmatter), themeChanges(headmatter['lectern']));
}

/**
 * The theme that a deck is shown in when it is switched to dark, or to light; undefined where its theme has no
 * counterpart. It keeps its own colours: a brand's are chosen for the other ground.
 */
export function switchedTheme(headmatter: Headmatter): Theme | undefined {
  const { colors: _, ...changes } = themeChanges(headmatter['lectern']);
  const name = counterpartOf(themeName(headmatter));
  return name === undefined ? undefined : loadTheme(name, aspectOf(headmatter), changes);
}

const aspectOf = (headmatter: Headmatter): AspectRatio => nearestAspect(headmatter['aspectRatio']).aspect;

function themeName(headmatter: Headmatter): string {
  const { theme = 'academic' } = lecternHead({ headmatter });
  return themeNames().includes(theme) ? theme : 'academic';
}

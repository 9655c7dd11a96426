/** The theme a deck's headmatter asks for. */
import type { AspectRatio, Theme } from '../model/theme.ts';
import { themeChanges } from '../theme/changes.ts';
import { counterpartOf, loadTheme, themeNames } from '../theme/load.ts';

/** What our own key of the headmatter says, as far as the web deck needs it. */
export interface DeckHead {
  readonly theme?: string;
  readonly language?: string;
  readonly footer?: string;
  readonly date?: string;
  readonly url?: string;
  /** Where a source mark's fact stands, by the mark. */
  readonly sources?: Readonly<Record<string, string>> | null;
  /** Sites that the web deck may reach: `https://player.example.org`. */
  readonly network?: readonly string[];
}

type Headmatter = Readonly<Record<string, unknown>>;

export const deckHead = (headmatter: Headmatter): DeckHead => (headmatter['lectern'] ?? {}) as DeckHead;

/** 4:3 when the headmatter says so in any of Slidev's ways (`4/3`, `4:3`, a number); otherwise 16:9. */
export function aspectOf(headmatter: Headmatter): AspectRatio {
  const said = headmatter['aspectRatio'];
  if (typeof said === 'number') return said < 1.5 ? '4:3' : '16:9';
  const [w = 16, h = 9] = String(said ?? '16/9')
    .split(/[/:x]/)
    .map(Number);
  return w / h < 1.5 ? '4:3' : '16:9';
}

export function deckLanguage(headmatter: Headmatter): string {
  return deckHead(headmatter).language ?? 'en';
}

/** Plain Slidev decks name no theme of ours: they get the default. */
export function deckTheme(headmatter: Headmatter): Theme {
  return loadTheme(themeName(headmatter), aspectOf(headmatter), themeChanges(deckHead(headmatter)));
}

/**
 * The theme that a deck is shown in when it is switched to dark, or to light; undefined where its theme has no
 * counterpart. It keeps its own colours: a brand's are chosen for the other ground.
 */
export function switchedTheme(headmatter: Headmatter): Theme | undefined {
  const { fonts = {} } = themeChanges(deckHead(headmatter));
  const name = counterpartOf(themeName(headmatter));
  return name === undefined ? undefined : loadTheme(name, aspectOf(headmatter), { fonts });
}

function themeName(headmatter: Headmatter): string {
  const { theme = 'academic' } = deckHead(headmatter);
  return themeNames().includes(theme) ? theme : 'academic';
}

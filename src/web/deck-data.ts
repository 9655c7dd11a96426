/** What the web deck knows of itself besides its slides, from its headmatter. */
import { lecternHead } from '../lectern-head.ts';
import type { Theme } from '../model/theme.ts';
import { type DeckHead, deckLanguage, deckTheme, shownTheme, switchedTheme } from './deck-theme.ts';

export interface DeckData {
  /** The theme, and the one it is switched to if there is one. */
  readonly themes: readonly Theme[];
  readonly deck: {
    readonly language: string;
    readonly footer: string;
    readonly date: string;
    readonly url: string;
    /** Where a source mark's fact stands, by the mark. */
    readonly sources: Readonly<Record<string, string>>;
    /** Id of the slide that lists them; empty where none does. */
    readonly cited: string;
  };
}

export function deckData(head: DeckHead): DeckData {
  const { headmatter } = head;
  const { footer = '', date = '', url = '', cited = '', sources } = lecternHead({ headmatter });
  const switched = switchedTheme(head);
  return {
    themes: [deckTheme(head), ...(switched ? [switched] : [])].map(shownTheme),
    deck: { language: deckLanguage(headmatter), footer, date, url, cited, sources },
  };
}

/**
 * Slidev's configuration of the deck, as Slidev has it, with ours: the theme decides how wide the canvas is, and what is
 * dark where it cannot be switched; the language is the page's.
 */
export function withOurConfig(
  config: Readonly<Record<string, unknown>>,
  head: DeckHead,
): Readonly<Record<string, unknown>> {
  const theme = deckTheme(head);
  return {
    ...config,
    colorSchema: switchedTheme(head) ? 'auto' : theme.dark ? 'dark' : 'light',
    canvasWidth: theme.size.w,
    aspectRatio: theme.size.w / theme.size.h,
    htmlAttrs: { ...(config['htmlAttrs'] as object), lang: deckLanguage(head.headmatter) },
  };
}

/** A module of Slidev's that is nothing but JSON, as data. */
export const jsonOf = (code: string): Readonly<Record<string, unknown>> =>
  JSON.parse(code.replace(/^export default /, '')) as Record<string, unknown>;

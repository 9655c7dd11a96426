/** What the web deck knows of itself besides its slides, from its headmatter. */
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { lecternHead } from '../lectern-head.ts';
import type { Theme } from '../model/theme.ts';
import { asText } from '../text/as-text.ts';
import { besides, type DeckHead, deckLanguage, deckTheme, shownTheme, switchedTheme } from './deck-theme.ts';
import { pictureTypes } from './pictures.ts';

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
    /** By marks the slides that list what they stand for, where that is another. */
    readonly listed: Readonly<Record<string, string>>;
  };
}

export function deckData(head: DeckHead): DeckData {
  const { headmatter } = head;
  const { footer = '', date = '', url = '', cited = '', sources, listed } = lecternHead({ headmatter });
  const switched = switchedTheme(head);
  return {
    themes: [deckTheme(head), ...(switched ? [switched] : [])].map((theme) =>
      inPage(shownTheme(theme), head),
    ),
    deck: { language: deckLanguage(headmatter), footer, date, url, cited, listed, sources },
  };
}

/** A theme whose logo is in the page itself: it may load none. Where there is no such picture, there is no logo. */
function inPage({ logo, ...theme }: Theme, { entry }: DeckHead): Theme {
  const file = logo && besides(entry, logo.src);
  const type = pictureTypes[extname(file ?? '').toLowerCase()];
  if (!logo || !file || !type || !existsSync(file)) return theme;
  const src = `data:${type};base64,${readFileSync(file).toString('base64')}`;
  return { ...theme, logo: { ...logo, src } };
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
  const title = asText(head.headmatter['title']);
  return {
    ...config,
    // Slidev reads it as Markdown, so that an address in angle brackets would lose them; ours is plain text.
    ...('lectern' in head.headmatter && title !== undefined && { slidesTitle: title }),
    colorSchema: switchedTheme(head) ? 'auto' : theme.dark ? 'dark' : 'light',
    canvasWidth: theme.size.w,
    aspectRatio: theme.size.w / theme.size.h,
    htmlAttrs: { ...(config['htmlAttrs'] as object), lang: deckLanguage(head.headmatter) },
  };
}

/** A module of Slidev's that is nothing but JSON, as data. */
export const jsonOf = (code: string): Readonly<Record<string, unknown>> =>
  JSON.parse(code.replace(/^export default /, '')) as Record<string, unknown>;

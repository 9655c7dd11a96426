/** Code in the theme's colours: Shiki's tokens, as the web has them. */
import type { HighlighterCore } from 'shiki/core';
import type { Box, PlacedSlide } from '../../model/box.ts';
import type { Color, ColorRoles } from '../../model/theme.ts';
import type { Block, Code } from '../../model/tree.ts';
import { innerBlocks } from '../../text/inner-blocks.ts';
import { codeTheme, codeWordOf } from '../../theme/code-colors.ts';

/** A piece of a line; `color` is absent where it is that of the text. */
export interface CodeToken {
  readonly text: string;
  readonly color?: Color;
}
export type CodeLine = readonly CodeToken[];

/** Lines of a block of code; undefined for a language that Shiki does not know. */
export type Highlight = (code: Pick<Code, 'lang' | 'value'>) => readonly CodeLine[] | undefined;

/** Shiki is loaded only when there is code, and of its languages only those that the deck names. */
export async function loadHighlight(
  slides: readonly PlacedSlide[],
  { code: colors }: ColorRoles,
): Promise<Highlight> {
  const blocks = slides.flatMap(({ boxes }) => boxes.flatMap(codeOf));
  if (blocks.length === 0) return () => undefined;
  const { bundledLanguages } = await import('shiki/langs');
  const known = (lang: string): lang is keyof typeof bundledLanguages =>
    Object.hasOwn(bundledLanguages, lang);
  const langs = [...new Set(blocks.map(({ lang }) => lang.toLowerCase()))].filter(known);
  if (langs.length === 0) return () => undefined;
  highlighter ??= createHighlighter();
  const shiki = await highlighter;
  await shiki.loadLanguage(...langs.map((lang) => bundledLanguages[lang]));
  return ({ lang, value }) => {
    const name = lang.toLowerCase();
    if (!known(name)) return undefined;
    // Without its limit of time, after which a busy machine would leave a line without colours.
    const options = { lang: name, theme: codeTheme, tokenizeTimeLimit: 0, tokenizeMaxLineLength: longest };
    const lines = shiki.codeToTokensBase(value, options);
    return lines.map((line) =>
      line.map(({ content, color }) => {
        const word = codeWordOf(color);
        return { text: content, ...(word && { color: colors[word] }) };
      }),
    );
  };
}

/** Longer lines have no colours: no slide shows them whole, and grammars take ages for them. */
const longest = 1000;

/** One for all decks of a process: each loads grammars anew. */
let highlighter: Promise<HighlighterCore> | undefined;

async function createHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }, { bundledThemes }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
    import('shiki/themes'),
  ]);
  return createHighlighterCore({
    themes: [bundledThemes[codeTheme]],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
}

function codeOf(box: Box): Code[] {
  if (box.type === 'panel') return box.children.flatMap(codeOf);
  if (box.type !== 'text') return [];
  const { listing = [] } = box;
  return [...('value' in listing ? [listing] : []), ...box.blocks.flatMap(codeIn)];
}

const codeIn = (block: Block): Code[] =>
  block.type === 'code' ? [block] : innerBlocks(block).flatMap(codeIn);

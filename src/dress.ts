/** What a lecture looks like: its theme, and what the brand of its audience makes of it. */
import { join } from 'node:path';
import { Speaker } from './fill/speaker.ts';
import type { Words } from './fill/words.ts';
import { kindLayouts } from './kind-layouts.ts';
import type { Audience, BrandLogo, Deck } from './model/deck.ts';
import type { DeckSlide } from './model/deck-slide.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Theme, ThemeSource } from './model/theme.ts';
import { pictureSize } from './picture-size.ts';
import { counterpartIn, folderOf, themeOf } from './template/load.ts';
import { brandIn, facesOf, footLogo, isDarkBrand, otherColors, withLogo } from './theme/brand-look.ts';
import type { ThemeChanges } from './theme/changes.ts';
import { withFootLogo } from './theme/foot-logo.ts';
import { counterpartOf, usualTheme } from './theme/load.ts';

export interface Dressed {
  /** With what its brand file says put into its brand. */
  readonly audience: Audience;
  readonly theme: Theme;
  /** As the headmatter names it: a template by its path from the Markdown. */
  readonly source: ThemeSource;
  /** Layouts that kinds bring, as their files say them. */
  readonly layouts: Readonly<Record<string, unknown>>;
  /** What the brand changes in the theme that the web deck is switched to. */
  readonly switched: Pick<ThemeChanges, 'colors' | 'logo'> | undefined;
  /** The theme that the web deck is switched to, read when it is asked for; undefined where there is none. */
  readonly switchedTheme: () => Theme | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Options {
  readonly root: string;
  readonly words: Words;
  readonly slides: readonly DeckSlide[];
  /** A path as one from the Markdown's folder. */
  readonly from: (path: string) => string;
}

export function dress(deck: Deck, audience: Audience, { root, words, slides, from }: Options): Dressed {
  const source = sourceOf(deck, audience);
  const aspect = audience.brand.aspect ?? '16:9';
  const plain = themeOf(source, aspect, { language: audience.language });
  const { layouts, diagnostics } = kindLayouts(slides, plain, { root, themes: folderOf(source) });
  const brand = brandIn(audience.brand, plain, deck.dir);
  const faces = facesOf(brand).map((face) => ({ ...face, src: from(join(deck.dir, face.src)) }));
  const { colors, fonts, file } = brand;
  const bold = file ? file.bold : undefined;
  const changes = { language: audience.language, fonts, ...(bold !== undefined && { bold }), faces, layouts };
  const changed = themeOf(source, aspect, { ...changes, colors });
  const speaker = new Speaker(deck, audience, words);
  const name = brand.institution ? speaker.say(brand.institution).text : words.say('logo');
  const wanted = (logo: BrandLogo | undefined) => {
    if (!logo) return undefined;
    const file = join(deck.dir, logo.src);
    const size = pictureSize(file);
    return { src: from(file), alt: logo.alt ?? name, ...(size && { ratio: size.w / size.h }) };
  };
  const theme = withFootLogo(changed, wanted(footLogo(brand, changed.dark)));
  const { template } = changed;
  const [others, logo] = template
    ? []
    : [otherColors(brand, changed), wanted(footLogo(brand, !changed.dark))];
  return {
    audience: { ...audience, brand: withLogo(brand, theme, name) },
    theme,
    source: fromMarkdown(source, from),
    layouts,
    switched: others || logo ? { ...(others && { colors: others }), ...(logo && { logo }) } : undefined,
    switchedTheme: () => {
      const other = template ? undefined : counterpartIn(source);
      if (other === undefined) return undefined;
      const found = themeOf(other, aspect, { ...changes, colors: others ?? {} });
      return found.dark === changed.dark ? undefined : found;
    },
    diagnostics,
  };
}

function fromMarkdown(source: ThemeSource, from: (path: string) => string): ThemeSource {
  if (typeof source === 'string') return source;
  return 'folder' in source ? { folder: from(source.folder) } : { template: from(source.template) };
}

/** The theme of an audience, without what its brand changes in it. A dark brand asks for a dark one, where nobody does. */
function sourceOf(deck: Deck, { brand }: Audience): ThemeSource {
  const own = isDarkBrand(brand) ? (counterpartOf(usualTheme) ?? usualTheme) : usualTheme;
  return brand.theme ?? deck.theme ?? own;
}

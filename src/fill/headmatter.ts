import type { Plan } from '../model/plan.ts';
import type { FootLogo, Theme, ThemeSource } from '../model/theme.ts';
import { showDate } from './dates.ts';
import { whereItStands } from './marks.ts';
import type { Speaker } from './speaker.ts';

/** An empty picture: without one Slidev asks the network for its own icon. */
const favicon = 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E';

/** What each source mark stands for: marks in drawings have no room to say so themselves. */
function sourcesByMark(speaker: Speaker): Record<string, string> | undefined {
  const { deck, words } = speaker;
  const places = new Map<string, Set<string>>();
  const add = (mark: string, where: string) => places.set(mark, (places.get(mark) ?? new Set()).add(where));
  for (const source of deck.sources.values())
    if (source.mark !== undefined) add(source.mark, whereItStands(source, speaker));
  for (const { text, from } of speaker.citations.shown()) add(text, from);
  if (places.size === 0) return undefined;
  return Object.fromEntries([...places].map(([mark, all]) => [mark, [...all].join(words.say('semicolon'))]));
}

/** By marks the slides that list what they stand for, where that is not the first that lists anything. */
function listedByMark(speaker: Speaker, listed: ReadonlyMap<string, string>, first: string | undefined) {
  const further = speaker.citations.shown().flatMap(({ text, work }) => {
    const slide = listed.get(work);
    return slide === undefined || slide === first ? [] : [[text, slide] as const];
  });
  return further.length === 0 ? undefined : Object.fromEntries(further);
}

/** The logo at the foot of slides, and how wide it is for its height. */
const logoAt = ({ src, alt, rect: { w, h } }: FootLogo) => ({
  src,
  alt,
  ratio: Math.round((w / h) * 1e4) / 1e4,
});

/** The deck's own settings, at the head of the file: Slidev's keys, and ours under `lectern`. */
export function headmatter(
  speaker: Speaker,
  plan: Plan,
  options: {
    readonly theme: Theme;
    /** As the headmatter names it: a template by its path from the Markdown. */
    readonly themeSource: ThemeSource;
    readonly layouts: Readonly<Record<string, unknown>>;
    readonly slidevTheme: string;
    /** What the brand changes in the theme that the web deck is switched to. */
    readonly switched: object | undefined;
    /** Whether any slide asks something: the handout then ends with the answers. */
    readonly asks: boolean;
    /** By the id of a work the slide that lists it. */
    readonly listed: ReadonlyMap<string, string>;
  },
): Record<string, unknown> {
  const { deck, audience, language, words } = speaker;
  const { brand } = audience;
  const title = speaker.say(deck.title).text;
  const text = (value: Parameters<Speaker['maybe']>[0]) => speaker.maybe(value)?.text;
  const keywords = deck.keywords.map((keyword) => speaker.say(keyword).text);
  const colors = Object.keys(brand.colors).length > 0 ? brand.colors : undefined;
  const cited = plan.kept.find(({ slide }) => slide.kind.listsSources)?.slide.id;
  const fonts = Object.keys(brand.fonts).length > 0 ? brand.fonts : undefined;
  return {
    theme: options.slidevTheme,
    title,
    titleTemplate: '%s',
    aspectRatio: options.theme.aspect.replace(':', '/'),
    canvasWidth: options.theme.size.w,
    colorSchema: options.theme.dark ? 'dark' : 'light',
    routerMode: 'hash',
    fonts: { provider: 'none' },
    // Slidev would look for addresses of pictures in text, and fetch them.
    preloadImages: false,
    favicon,
    duration: `${Math.max(1, Math.round(audience.minutes ?? plan.minutes))}min`,
    htmlAttrs: { lang: language },
    lectern: {
      theme: options.themeSource,
      language,
      colors,
      fonts,
      bold: brand.file ? brand.file.bold : undefined,
      faces: options.theme.faces.length > 0 ? options.theme.faces : undefined,
      logo: options.theme.logo && logoAt(options.theme.logo),
      switched: options.switched,
      layouts: Object.keys(options.layouts).length > 0 ? options.layouts : undefined,
      author: text(brand.presenter),
      institution: text(brand.institution),
      subject: text(deck.subtitle),
      keywords: keywords.length > 0 ? keywords : undefined,
      footer: text(brand.footer) ?? title,
      date: text(brand.date) ?? showDate(deck.date.iso, language, words),
      clock: deck.date.iso,
      url: brand.url,
      answers: options.asks ? words.say('answers') : undefined,
      network: deck.network.length > 0 ? deck.network : undefined,
      sources: sourcesByMark(speaker),
      cited,
      listed: listedByMark(speaker, options.listed, cited),
    },
  };
}

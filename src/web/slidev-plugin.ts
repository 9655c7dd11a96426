/**
 * The Vite plugin that brings the theme into the browser, from Slidev's options (`slides/theme/setup/vite-plugins.ts`
 * hands them over): `virtual:lectern/theme` is the resolved theme and its counterpart, `virtual:lectern/theme.css`
 * their CSS, `virtual:lectern/fonts.css` the deck's faces.
 */
import { basename, dirname } from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { ModuleNode, Plugin } from 'vite';
import { lecternHead } from '../lectern-head.ts';
import { mappingPath } from '../template/mapping-file.ts';
import { themesDir } from '../theme/load.ts';
import { deckData, jsonOf, withOurConfig } from './deck-data.ts';
import { besides, type DeckHead, deckHead, deckLanguage, deckTheme } from './deck-theme.ts';
import { updatedEvent } from './dev-channel.ts';
import { always, type FontsWanted, fontsCss, fontsWanted } from './fonts.ts';
import { type ClientDeck, changedClient } from './slidev-client.ts';
import { wholeThemeCss } from './theme-css.ts';

const prefix = 'virtual:lectern/';

/** Slidev's options for a part of the deck that is built for many: there the client asks the page what the deck is. */
export type PartOptions = ResolvedSlidevOptions & { readonly lecternClient?: Partial<ClientDeck> };

const configsId = '/@slidev/configs';
const titlesId = '/@slidev/title-renderer.md';
/** Ids of virtual modules begin with a zero byte, but CSS must end in `.css`. */
const resolved = (name: string): string => `\0${prefix}${name}`;

export function lecternPlugin(options: ResolvedSlidevOptions): Plugin {
  const headmatter = () => options.data.headmatter as Readonly<Record<string, unknown>>;
  const head = () => deckHead(options);
  const contents: Readonly<Record<string, Content>> = {
    theme: { make: () => themeModule(head()), sign: () => themeModule(head()) },
    'theme.css': {
      make: () => wholeThemeCss(head()),
      sign: () => wholeThemeCss(head()),
    },
    'fonts.css': {
      make: () => fontsCss(fontsWanted(head(), options.data)),
      sign: () => fontsSign(fontsWanted(head(), options.data)),
    },
  };
  /** What the browser has of each. */
  const signs = new Map<string, string>();
  let others = withoutOurs(headmatter());
  return {
    name: 'lectern',
    buildStart: () => titlesAsText(options),
    // A built deck is printed from too.
    config: () => ({ define: { __SLIDEV_FEATURE_PRINT__: 'true' } }),
    resolveId: (id) =>
      id.startsWith(prefix) && id.slice(prefix.length) in contents
        ? resolved(id.slice(prefix.length))
        : undefined,
    load: (id) => {
      const name = id.startsWith(resolved('')) ? id.slice(resolved('').length) : '';
      const content = contents[name];
      if (content) signs.set(name, content.sign());
      return content?.make();
    },
    transform: (code, id) => {
      if (id === configsId && !(options as PartOptions).lecternClient)
        return `export default ${JSON.stringify(withOurConfig(jsonOf(code), head()))}`;
      return changedClient(code, id, () => ({
        name: JSON.stringify(basename(options.entry, '.md')),
        dark: String(deckTheme(head()).dark),
        built: options.mode === 'build',
        ...(options as PartOptions).lecternClient,
      }));
    },
    transformIndexHtml: (html) =>
      html.replace(/<html(?: lang="[^"]*")?/, `<html lang="${attribute(deckLanguage(headmatter()))}"`),
    configureServer: (server) => {
      server.watcher.add(themesDir);
      server.watcher.add([...themeFiles(head())]);
    },
    handleHotUpdate({ file, modules, server }) {
      const isOurs = [themesDir, ...themeFiles(head())].some((one) => file.startsWith(one));
      if (!isOurs && !(file in options.data.markdownFiles)) return;
      titlesAsText(options);
      const changed = Object.entries(contents)
        .filter(([name, content]) => content.sign() !== signs.get(name))
        .map(([name]) => server.moduleGraph.getModuleById(resolved(name)))
        .filter((one): one is ModuleNode => one !== undefined);
      // Slidev reloads the page when its configuration changes; what stands under our key is redrawn instead.
      const before = others;
      others = withoutOurs(headmatter());
      const reloads = before !== others && modules.some(({ id }) => id === configsId);
      if (reloads) return [...modules, ...changed];
      const { first, later } = byHaste([...modules.filter(({ id }) => id !== configsId), ...changed]);
      setTimeout(() => {
        for (const module of later) void server.reloadModule(module);
      }, laterMs);
      return first;
    },
  };
}

/** A title in front matter, as the deck's is in the first slide's, is text; Slidev would read Markdown and HTML in it. */
function titlesAsText({ data }: ResolvedSlidevOptions): void {
  for (const slide of data.slides) {
    const { title } = slide.frontmatter as { readonly title?: unknown };
    if (typeof title === 'string' && slide.title === title) slide.title = titleMarkdown(title);
  }
}

/** Signs of Markdown as entities, and Vue's braces where it does not read them. */
export const titleMarkdown = (title: string): string =>
  title
    .replace(/[&<>*_`[\]\\~$^=!#|"':@+-]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\{\{|\}\}/g, '<span v-pre>$&</span>')
    .replace(/\s+/g, ' ');

/** The project's themes where one of them is the deck's, or a template and its mapping. */
function themeFiles(head: DeckHead): readonly string[] {
  const { folder } = lecternHead(head);
  if (folder !== undefined) return [dirname(besides(head.entry, folder))];
  const file = deckTheme(head).template?.file;
  return file === undefined ? [] : [file, mappingPath(file)];
}

/** After what one looks at is drawn; until then another face stands in for a new character's. */
const laterMs = 60;

/**
 * The browser draws nothing of an update before it has all of it, so what is slow and seen by few comes by itself:
 * faces, which are a megabyte, and the titles of all slides. A changed theme comes before the slides that name it.
 */
function byHaste(modules: readonly ModuleNode[]) {
  const [slow, quick] = parted(modules, ({ id }) => id === resolved('fonts.css') || id === titlesId);
  const [themed, slides] = parted(quick, ({ id }) => id?.startsWith(resolved('theme')) === true);
  return themed.length > 0 ? { first: themed, later: [...slides, ...slow] } : { first: slides, later: slow };
}

const parted = <T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];

interface Content {
  readonly make: () => string | Promise<string>;
  /** The same as long as what `make` makes is the same, and quick. */
  readonly sign: () => string;
}

/** Faces are cut anew only for another character: they are most of what a deck weighs. */
const fontsSign = ({ theme: { fonts, faces }, language, text }: FontsWanted): string =>
  JSON.stringify([fonts, faces, language, [...new Set(always + text)].sort().join('')]);

const withoutOurs = ({ lectern: _, ...others }: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(others);

/** Reactive themes, so that a change of them redraws the deck without a reload. */
function themeModule(head: DeckHead): string {
  const { themes, deck } = deckData(head);
  return `
import { shallowRef } from 'vue'
export const themes = import.meta.hot?.data.themes ?? shallowRef()
export const deck = import.meta.hot?.data.deck ?? shallowRef()
themes.value = ${JSON.stringify(themes)}
deck.value = JSON.parse(${JSON.stringify(JSON.stringify(deck))})
if (import.meta.hot) {
  import.meta.hot.data.themes = themes
  import.meta.hot.data.deck = deck
  import.meta.hot.accept()
  import.meta.hot.on('vite:afterUpdate', () => import.meta.hot.send('${updatedEvent}'))
}
`;
}

const attribute = (value: string): string => value.replace(/[^\w-]/g, '');

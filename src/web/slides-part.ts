/** A deck's own part of its page: its slides, compiled, and what they and the shell need to know of it. */
import { basename } from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin, UserConfig } from 'vite';
import { type DeckData, deckData, jsonOf, withOurConfig } from './deck-data.ts';
import { deckHead, deckTheme } from './deck-theme.ts';
import { global, isShared, sharedName, standIn } from './shared-modules.ts';
import { classesCss, type Uno, unoOf } from './slide-classes.ts';
import { bundle } from './slidev-build.ts';

export interface SlidesPart {
  /** What runs before the shell: says what the deck is. */
  readonly about: string;
  /** What runs after it: the slides. */
  readonly script: string;
  /** Styles of templates' own, and of the classes in them. */
  readonly css: string;
  /** Ids of the modules of the shell that slides use, by their names. */
  readonly wanted: ReadonlyMap<string, string>;
  /** What Slidev compiles into its client. */
  readonly define: Readonly<Record<string, unknown>>;
}

type Headmatter = Readonly<Record<string, unknown>>;

/** What is known once the slides are compiled. */
interface Found {
  config: Headmatter | undefined;
  define: Readonly<Record<string, unknown>>;
  uno: Uno | undefined;
}

/** What the page's scripts find under `lectern`. */
interface About extends DeckData {
  readonly config: Headmatter;
  readonly name: string;
  readonly dark: boolean;
}

export async function slidesPart(options: ResolvedSlidevOptions, config: UserConfig): Promise<SlidesPart> {
  const wanted = new Map<string, string>();
  const found: Found = { config: undefined, define: {}, uno: undefined };
  const plugin = slidesPlugin(options.userRoot, wanted, found);
  const { script, css } = await bundle(options, config, entryId, plugin);
  const head = deckHead(options);
  const about: About = {
    config: withOurConfig(needed(found.config), head),
    name: basename(options.entry, '.md'),
    dark: deckTheme(head).dark,
    ...deckData(head),
  };
  // As JSON, where a key such as `__proto__` is one like any other.
  return {
    about: `${global} = JSON.parse(${JSON.stringify(JSON.stringify(about))})`,
    script,
    css: [found.uno ? await classesCss(found.uno) : '', css].join('\n'),
    wanted,
    define: found.define,
  };
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Slidev no longer has its configuration in /@slidev/configs');
  return value;
}

const entryId = 'virtual:lectern/slides';
const configsId = '/@slidev/configs';

const entry = `
import { slides } from '#slidev/slides'
import titles from '#slidev/title-renderer'
import '#slidev/configs'
${global}.titles = titles
${global}.start(slides.value)
`;

function slidesPlugin(userRoot: string, wanted: Map<string, string>, found: Found): Plugin {
  return {
    name: 'lectern:slides',
    enforce: 'pre',
    configResolved({ define, plugins }) {
      found.define = define ?? {};
      found.uno = unoOf(plugins);
    },
    async resolveId(source, importer) {
      if (source === entryId) return `\0${entryId}`;
      if (!importer) return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved || !isShared(resolved.id)) return resolved;
      const name = sharedName(resolved.id, userRoot);
      wanted.set(name, resolved.id);
      return { id: `\0lectern-shared:${encodeURIComponent(name)}.cjs`, moduleSideEffects: false };
    },
    // As Slidev has it, before anything is done to it.
    transform(code, id) {
      if (id === configsId) found.config = jsonOf(code);
    },
    load(id) {
      if (id === `\0${entryId}`) return entry;
      const name = /^\0lectern-shared:(.*)\.cjs$/.exec(id)?.[1];
      return name === undefined ? undefined : standIn(decodeURIComponent(name));
    },
  };
}

/**
 * UnoCSS reads words, not markup: in slides it would take text for class names, write CSS for them, and rewrite text such
 * as `note:(a b)`, which it takes for a group of variants. It is kept from slides; what it needs to know of them, their
 * elements' classes, comes from Vue's compiler, which can tell markup from text.
 */
import type { Plugin } from 'vite';

/** Slides and what Slidev makes of their titles, notes and front matter. */
const fromData = /__slidev_\d+\.(?:md|frontmatter)$|^\/@slidev\//;

export function slideClassesPlugin(): Plugin {
  return {
    name: 'lectern:slide-classes',
    enforce: 'pre',
    configResolved({ plugins }) {
      const uno = unoOf(plugins);
      const vue = plugins.find(({ name }) => name === 'vite:vue')?.api as VueApi | undefined;
      if (!uno || !vue)
        throw new Error('Slidev no longer brings UnoCSS and Vue: see src/web/slide-classes.ts');
      for (const plugin of plugins) if (plugin.name.startsWith('unocss:')) passBy(plugin);
      const { extract, tasks } = uno;
      const { template } = vue.options;
      const compilerOptions = {
        ...template?.compilerOptions,
        nodeTransforms: [
          ...(template?.compilerOptions?.nodeTransforms ?? []),
          (node: TemplateNode) => {
            for (const words of classesOf(node)) tasks.push(extract(words));
          },
        ],
      };
      vue.options = { ...vue.options, template: { ...template, compilerOptions } };
    },
  };
}

/** A plugin's `transform` is not called for what comes from data. */
function passBy(plugin: Plugin): void {
  const { transform } = plugin;
  if (!transform) return;
  const handler = typeof transform === 'function' ? transform : transform.handler;
  const guarded: typeof handler = function (code, id, ...rest) {
    return fromData.test(id) ? undefined : handler.call(this, code, id, ...rest);
  };
  plugin.transform = typeof transform === 'function' ? guarded : { ...transform, handler: guarded };
}

/** As much as is used of what UnoCSS's and Vue's plugins offer to others. */
export interface Uno {
  /** Promises that are waited for before CSS is written. */
  readonly tasks: Promise<void>[];
  readonly tokens: ReadonlySet<string>;
  readonly extract: (words: string) => Promise<void>;
  readonly uno: {
    generate(
      tokens: ReadonlySet<string>,
      options: { readonly preflights: boolean; readonly safelist: boolean; readonly minify: boolean },
    ): Promise<{ readonly css: string }>;
  };
}

export const unoOf = (plugins: readonly Plugin[]): Uno | undefined =>
  (plugins.find(({ name }) => name === 'unocss:api')?.api as { getContext(): Uno } | undefined)?.getContext();

/** Styles of the classes found so far, and nothing that the shell has already. */
export async function classesCss({ uno, tasks, tokens }: Uno): Promise<string> {
  await Promise.all(tasks);
  const { css } = await uno.generate(tokens, { preflights: false, safelist: false, minify: true });
  return css;
}

interface VueApi {
  options: {
    readonly template?: {
      readonly compilerOptions?: { readonly nodeTransforms?: readonly ((node: TemplateNode) => void)[] };
    };
  };
}

/** A node of Vue's template tree, as far as classes stand in it (@vue/compiler-core: elements are 1). */
interface TemplateNode {
  readonly type: number;
  readonly props?: readonly TemplateProp[];
}
interface TemplateProp {
  readonly name: string;
  readonly value?: { readonly content: string };
  readonly arg?: { readonly content?: string };
  readonly exp?: { readonly content?: string };
}

/** `class="a b"`, and the source of `:class="{ a: b }"`. */
const classesOf = ({ type, props = [] }: TemplateNode): string[] =>
  type !== 1
    ? []
    : props.flatMap(({ name, value, arg, exp }) => {
        if (name === 'class') return value?.content ?? [];
        return name === 'bind' && arg?.content === 'class' ? (exp?.content ?? []) : [];
      });

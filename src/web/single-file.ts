/**
 * A deck in one file. Lecturers carry decks on a stick and open them by double click, where a page may load no module
 * from beside itself; so scripts, styles and pictures all stand in `index.html`.
 */
import type { Plugin, Rolldown } from 'vite';

export function singleFilePlugin(): Plugin {
  return {
    name: 'lectern:single-file',
    apply: 'build',
    enforce: 'post',
    config(config) {
      const build = config.build ?? {};
      config.build = build;
      build.assetsInlineLimit = () => true;
      build.cssCodeSplit = false;
      build.modulePreload = false;
      // Replaces what Slidev says about chunks: there is but one.
      build.rolldownOptions = { ...build.rolldownOptions, output: { codeSplitting: false } };
    },
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      let html = String(page.source);
      for (const [name, file] of Object.entries(bundle)) {
        const inlined = inline(html, name, file);
        if (inlined === undefined) continue;
        html = inlined;
        delete bundle[name];
      }
      page.source = inAscii(html);
    },
  };
}

/** The page with a file of the bundle written into it; undefined where the page does not refer to it. */
function inline(html: string, name: string, file: Bundled): string | undefined {
  const path = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (file.type === 'chunk') {
    const tag = new RegExp(`<script type="module"[^>]* src="[^"]*${path}"></script>`);
    // A replacement function: `$&` in code would be read as a pattern otherwise.
    return tag.test(html)
      ? html.replace(tag, () => `<script type="module">${guarded(file.code)}</script>`)
      : undefined;
  }
  const tag = new RegExp(`<link rel="stylesheet"[^>]* href="[^"]*${path}">`);
  return name.endsWith('.css') && tag.test(html)
    ? html.replace(tag, () => `<style>${String(file.source).replace(/<\/style/gi, '<\\/style')}</style>`)
    : undefined;
}

type Bundled = Rolldown.OutputAsset | Rolldown.OutputChunk;

/**
 * Code in which nothing ends the script element, or begins a comment of HTML. Vite leaves its mark where it would list
 * what to load beforehand: with one chunk there is nothing.
 */
const guarded = (code: string): string =>
  code
    .replace(/\b__VITE_PRELOAD__\b/g, 'void 0')
    .replace(/<(\/script)/gi, '\\x3C$1')
    .replace(/<!--/g, '\\x3C!--')
    .replace(/<(script)/gi, '\\x3C$1');

/**
 * A page of ASCII alone, the same to the reader. Beyond it a browser keeps every character of a file in two bytes and
 * reads them slower: a deck's first slide comes about a sixth later. Text whose raw spelling matters is left alone.
 */
function inAscii(html: string): string {
  const parts = html.split(/(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/);
  return parts
    .map((part) => {
      if (part.startsWith('<script')) return /\bString\.raw\b/.test(part) ? part : asciiScript(part);
      return part.startsWith('<style') ? asciiStyle(part) : asciiText(part);
    })
    .join('');
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');
const asciiScript = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
const asciiStyle = (css: string): string =>
  css.replace(/[^\0-\x7f]/gu, (sign) => `\\${hex(sign.codePointAt(0) ?? 0, 6)}`);
const asciiText = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);

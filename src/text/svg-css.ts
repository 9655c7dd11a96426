/** Style in vector pictures, without what would load something from elsewhere. */
import { createRequire } from 'node:module';
import type { CssNode, CssTree } from './css-tree.ts';

const require = createRequire(import.meta.url);

/** What functions beside `url()` load by a string. */
const loading: ReadonlySet<string> = new Set([
  'url',
  'src',
  'image',
  'image-set',
  '-webkit-image-set',
  'cross-fade',
  'attr',
  'expression',
]);

/** Parts of the picture itself, and pictures and faces written into it. */
export const isInward = (url: string): boolean =>
  /^#/.test(url.trim()) ||
  /^data:(?:image\/(?:png|jpe?g|gif|webp)|(?:application\/(?:x-)?)?font[\w/+.-]*)[;,]/i.test(url.trim());

/** A style sheet, the value of `style`, or that of any other attribute, with nothing in it that loads; and whether something was. */
export function cleanCss(
  css: string,
  context: 'stylesheet' | 'declarationList' | 'value',
): { readonly css: string; readonly loads: boolean } {
  const { parse, walk, generate, ident } = require('css-tree') as CssTree;
  const name = (node: CssNode) => ident.decode(node.name ?? '').toLowerCase();
  let ast: CssNode;
  try {
    ast = parse(css, { context, parseCustomProperty: true });
  } catch {
    // Some programs make out what others do not.
    return { css: '', loads: true };
  }
  const loadsIn = (node: CssNode): boolean => {
    let found = false;
    walk(node, (inner) => {
      if (inner.type === 'Url') found ||= !isInward(String(inner.value));
      // What the parser cannot make out might be anything.
      else if (inner.type === 'Raw') found ||= /[\\(@]|\/\//.test(String(inner.value));
      else if (inner.type === 'Function') found ||= loading.has(name(inner));
    });
    return found;
  };
  if (context === 'value') return { css, loads: loadsIn(ast) };
  let loads = false;
  walk(ast, (node, item, list) => {
    const goes =
      (node.type === 'Atrule' && name(node) === 'import') ||
      ((node.type === 'Declaration' || node.type === 'Raw') && loadsIn(node));
    if (!goes || !item || !list) return;
    loads = true;
    list.remove(item);
  });
  return loads ? { css: generate(ast), loads } : { css, loads };
}

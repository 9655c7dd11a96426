/** What tags mean: which names are HTML, and what becomes of them on a slide that no browser draws. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand within a line of text. */
export const inlineTags =
  words(`a abbr b bdi bdo big br cite code data del dfn em font i ins kbd label mark q rp rt
  ruby s samp small span strike strong sub sup time tt u var wbr nobr`);

/** Nothing between these tags is text. */
export const rawTags = words('script style textarea');

/** Drawn by the browser alone: what they hold is no text of the slide. */
const drawn = words(`iframe video audio canvas svg object embed applet map form input select button-group math
  progress meter dialog noscript picture source track`);

/** Tags and components that hold others and add nothing that could be lost. */
const transparent =
  words(`div p section article aside header footer main nav figure figcaption details summary address
  center button fieldset legend hgroup search template h1 h2 h3 h4 h5 h6 ul ol li dl dt dd menu table thead tbody tfoot
  tr td th caption colgroup col blockquote pre hr img body html
  cite v-click v-clicks v-after vclick vclicks vafter transform autofittext v-drag vdrag link`);

/** Components of our theme that the tree has nodes for. */
export const containerTags: ReadonlySet<string> = new Set([
  'Callout',
  'Columns',
  'Column',
  'Question',
  'Answer',
]);

/** Components of our theme for maths on lines of its own. */
export const equationTags: ReadonlySet<string> = new Set(['Formula', 'Derivation', 'DerivationStep']);

/** Our theme's element around a table, with what that shows. */
export const describedTag = 'Described';

export type TagMeaning = 'inline' | 'block' | 'raw' | 'drawn' | 'component';

/** Names with a capital or a hyphen, and any that HTML does not have, are components of the web deck. */
export function meaningOf(name: string): TagMeaning {
  const lower = name.toLowerCase();
  if (name === 'Cite') return 'inline';
  if (containerTags.has(name) || equationTags.has(name) || name === describedTag) return 'block';
  if (/[A-Z-]/.test(name) && !transparent.has(lower)) return 'component';
  if (name === 'Link') return 'inline';
  if (inlineTags.has(lower)) return 'inline';
  if (rawTags.has(lower)) return 'raw';
  if (drawn.has(lower)) return 'drawn';
  return transparent.has(lower) ? 'block' : 'component';
}

/** Tags that never hold anything. */
export const voidTags = words('br hr img input wbr source track col embed');

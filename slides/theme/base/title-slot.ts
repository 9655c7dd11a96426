/** A slide's `# heading` stands in the title region, so it moves from the default slot to one of its own. */
import type { MarkdownTransformer } from '@slidev/types';
import { asMapping } from '../../../src/text/as-text.ts';
import { slidevLayout } from '../../../src/web/slidev-layout.ts';
import { themeLayout } from '../../../src/web/theme-layouts.ts';

/** Reads Slidev's own marks, `::name::` on a line of its own. */
const slotMark = /^::\s*([\w.\-:]+)\s*::\s*$/;

/** Puts the first `# heading` outside code and comments into the slot `title`. */
export function titleSlot(content: string): string {
  const lines = content.split('\n');
  const at = headingLine(lines);
  if (at < 0) return content;
  const rest = [...lines.slice(0, at), ...lines.slice(at + 1)];
  const firstWords = rest.findIndex((line) => line.trim() !== '');
  // Text before any mark belongs to the default slot, which must be named once another slot stands before it.
  const named = firstWords >= 0 && slotMark.test(rest[firstWords] ?? '');
  return ['::title::', '', lines[at], '', ...(named ? [] : ['::default::', '']), ...rest].join('\n');
}

function headingLine(lines: readonly string[]): number {
  let fence = '';
  let comment = false;
  return lines.findIndex((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === '') fence = mark;
    else if (mark && line.trim().startsWith(fence)) fence = '';
    if (line.includes('<!--')) comment = true;
    if (line.includes('-->')) comment = false;
    return fence === '' && !comment && /^#\s/.test(line);
  });
}

/** Only where our component draws the layout. */
export const titleTransformer: MarkdownTransformer = async ({ s, slide, options }) => {
  const front = { ...asMapping(options.data.headmatter['defaults']), ...slide.frontmatter };
  const name = slidevLayout(front, slide.index);
  const { [name]: component = themeLayout(options) } = await options.utils.getLayouts();
  if (component !== themeLayout(options)) return;
  const before = s.toString();
  const after = titleSlot(before);
  if (after !== before) s.overwrite(0, s.original.length, after);
};

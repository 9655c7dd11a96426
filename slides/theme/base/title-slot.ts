/** A slide's `# heading` stands in the title region, so it moves from the default slot to one of its own. */
import type { MarkdownTransformer } from '@slidev/types';
import { layoutNames } from '../../../src/model/theme.ts';

/** Layouts that have a title region: ours, and Slidev's default, which we draw like `bullets`. */
const titled: ReadonlySet<string> = new Set([...layoutNames, 'default']);

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

export const titleTransformer: MarkdownTransformer = ({ s, slide, options }) => {
  const headmatter = options.data.headmatter as { defaults?: { layout?: string } };
  const first = slide.index === 0 ? 'cover' : 'default';
  const layout = slide.frontmatter['layout'] ?? headmatter.defaults?.layout ?? first;
  if (!titled.has(layout)) return;
  const before = s.toString();
  const after = titleSlot(before);
  if (after !== before) s.overwrite(0, s.original.length, after);
};

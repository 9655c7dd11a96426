import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { hold } from '../diagnostics/too-large.ts';
import { limits } from '../model/limits.ts';

type Md = InstanceType<typeof MarkdownIt>;
type StateBlock = Parameters<Parameters<Md['block']['ruler']['before']>[2]>[0];
type StateCore = Parameters<Parameters<Md['core']['ruler']['after']>[2]>[0];
type StateInline = Parameters<Parameters<Md['inline']['ruler']['before']>[2]>[0];

/** Slidev's slot marker, a line of its own: `::left::`. Its pattern is Slidev's (node/syntax/slot-sugar.ts). */
const slotMarker = /^::\s*([\w.\-:]+)\s*::\s*$/;

/** markdown-it set up to read what Slidev reads with our theme: text as written, links only where a scheme says so. */
export function createMarkdown(): Md {
  const md = new MarkdownIt({ html: true, linkify: true });
  // Deeper down markdown-it drops what it finds: it must come upon what is too deep.
  md.set({ maxNesting: limits.nesting.most + 2 });
  md.linkify.set({ fuzzyLink: false });
  md.block.ruler.before('fence', 'slot_marker', slotRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.block.ruler.after('blockquote', 'math_block', mathBlockRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.block.ruler.before('fence', 'snippet', snippetRule, { alt: ['paragraph', 'reference', 'list'] });
  md.inline.ruler.after('escape', 'math_inline', mathInlineRule);
  md.inline.ruler.after('image', 'image_attributes', imageAttributesRule);
  md.use(footnotes);
  md.core.ruler.after('block', 'limits', holdBlocks);
  md.core.ruler.before('footnote_tail', 'footnote_limits', holdFootnotes);
  return md;
}

const blockTypes: ReadonlySet<string> = new Set([
  ...['paragraph_open', 'heading_open', 'list_item_open', 'blockquote_open'],
  ...['fence', 'code_block', 'math_block'],
]);

/** Before the parser goes into lines: what that, or reading its tokens, would take long for. */
function holdBlocks({ tokens }: StateCore): void {
  hold('blocks', tokens.filter(({ type }) => blockTypes.has(type)).length);
  hold('cells', tokens.filter(({ type }) => type === 'td_open').length);
  for (const { type, content, level, map, nesting } of tokens) {
    if (nesting === 1) hold('nesting', level + 1, map?.[0]);
    if (type !== 'html_block') hold('paragraph', Buffer.byteLength(content), map?.[0]);
  }
}

/** The plugin goes through all of a slide's footnotes for each of them. */
function holdFootnotes({ env }: StateCore): void {
  const { footnotes } = env as { readonly footnotes?: { readonly list?: readonly unknown[] } };
  hold('footnotes', footnotes?.list?.length ?? 0);
}

function lineText(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}

function slotRule(state: StateBlock, startLine: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent > 0) return false;
  const match = slotMarker.exec(lineText(state, startLine));
  if (!match) return false;
  if (silent) return true;
  const token = state.push('slot_marker', '', 0);
  token.info = match[1] ?? '';
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

/** `$$` on a line, LaTeX, `$$` on a line; or all of it on one line. */
function mathBlockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = lineText(state, startLine);
  if (!first.startsWith('$$')) return false;
  if (silent) return true;
  // Slidev's `$$ {1|3|all}` lights up lines one after another.
  const inOne = first
    .slice(2)
    .trimEnd()
    .replace(/^\s*\{[\d|,\-\s*]*(?:(?:all|none)[\d|,\-\s*]*)?\}(?:\s*\{[^}]*\})?$/, '');
  let content: string;
  let next = startLine + 1;
  if (inOne.endsWith('$$') && inOne.length > 2) {
    content = inOne.slice(0, -2);
  } else {
    const lines = [inOne];
    for (; next < endLine; next++) {
      const text = lineText(state, next).trimEnd();
      if (text.endsWith('$$')) {
        lines.push(text.slice(0, -2));
        next++;
        break;
      }
      lines.push(text);
    }
    content = lines.join('\n');
  }
  const token = state.push('math_block', '', 0);
  token.content = content.trim();
  token.map = [startLine, next];
  state.line = next;
  return true;
}

/** `$x$`, with no space inside the dollars and no digit after the last, as KaTeX's plugin reads it. */
function mathInlineRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  const rest = state.src.slice(state.pos, state.posMax);
  const match = /^(\$\$?)(?!\s)((?:\\.|[^\\$])+?)(?<!\s)\1(?!\d)/.exec(rest);
  if (!match) return false;
  if (!silent) state.push('math_inline', '', 0).content = match[2] ?? '';
  state.pos += match[0].length;
  return true;
}

/** Slidev's `<<< @/snippets/file.ts`: code from another file. */
function snippetRule(state: StateBlock, startLine: number, _end: number, silent: boolean): boolean {
  const match = /^<<<\s*(\S.*)$/.exec(lineText(state, startLine));
  if (!match || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  const token = state.push('snippet', '', 0);
  token.content = match[1] ?? '';
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

/** `{width=200}` right after a picture or a link says how the web shows it, and is no text. */
function imageAttributesRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{' || state.src[state.pos - 1] !== ')') return false;
  const last = state.tokens.at(-1)?.type;
  if (state.pending !== '' || (last !== 'image' && last !== 'link_close')) return false;
  const match = /^\{[^{}\n]*\}/.exec(state.src.slice(state.pos, state.posMax));
  if (!match) return false;
  if (!silent) state.pos += match[0].length;
  return true;
}

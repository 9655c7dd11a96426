/** markdown-it set up for rich text: its own rules for code, escapes and emphasis, and ours for the rest. */
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { limits } from '../../model/limits.ts';
import { citation, lineEnd, link, maths, reference, scripts } from './inline-rules.ts';
import { mark, pairMarks } from './mark-rule.ts';

type Md = InstanceType<typeof MarkdownIt>;
export type Token = ReturnType<Md['parse']>[number];

let made: Md | undefined;

/** The tokens of a rich text. Not one of markdown-it's rules for blocks is there, nor HTML, entities or bare addresses. */
export function tokensOf(text: string): readonly Token[] {
  made ??= create();
  const tokens: Token[] = [];
  made.inline.parse(text, made, {}, tokens);
  return tokens;
}

function create(): Md {
  const md = new MarkdownIt('zero');
  // Deeper down markdown-it drops what it finds: it must come upon what is too deep.
  md.set({ maxNesting: limits.nesting.most + 2 });
  md.enable(['escape', 'backticks', 'emphasis']);
  md.inline.ruler.before('escape', 'line_end', lineEnd);
  md.inline.ruler.before('escape', 'reference', reference);
  md.inline.ruler.after('escape', 'maths', maths);
  md.inline.ruler.after('emphasis', 'mark', mark);
  md.inline.ruler.after('mark', 'scripts', scripts);
  md.inline.ruler.after('scripts', 'citation', citation);
  md.inline.ruler.after('citation', 'rich_link', link);
  md.inline.ruler2.after('balance_pairs', 'mark', pairMarks);
  // CommonMark takes the quotation mark in 说**“好”** for a reason not to begin there.
  md.use(cjkFriendly);
  return md;
}

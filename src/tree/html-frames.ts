import { readLook } from '../blocks/table/look.ts';
import { hold } from '../diagnostics/too-large.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Block } from '../model/tree.ts';
import type { ClickScope, Clicks } from './clicks.ts';
import { containerBlocks, isContainer } from './containers.ts';
import { decodeEntities, type Tag } from './html.ts';
import { closeInto, endLine, type Frame, finished, frame } from './html-elements.ts';
import { htmlPieces } from './html-pieces.ts';
import type { Reporter } from './reporter.ts';
import { describedTag, meaningOf, voidTags } from './tags.ts';
import { textToken } from './token.ts';

/** HTML among Markdown, element by element. An element may open in one block of HTML and close in another. */
export class HtmlFrames {
  /** Grids of two columns, as the blocks of each; the same blocks are among those of the slide. */
  readonly grids: (readonly [left: readonly Block[], right: readonly Block[]])[] = [];
  private readonly stack: Frame[] = [];
  private readonly clicks: Clicks;
  private readonly reporter: Reporter;

  constructor(clicks: Clicks, reporter: Reporter) {
    this.clicks = clicks;
    this.reporter = reporter;
  }

  /** Begins a run of Markdown: the slide's, a slot's, a list item's. Tags in it do not reach out of it. */
  enter(): number {
    this.open(frame(undefined, undefined, undefined, false));
    return this.stack.length;
  }

  /** Ends the run that `enter` began, whatever is still open in it, and hands over its blocks. */
  leave(depth: number): Block[] {
    while (this.stack.length > depth) this.close();
    const run = this.stack.pop();
    return run ? finished(run) : [];
  }

  /** Blocks that Markdown made stand in whatever element is open. */
  add(blocks: readonly Block[]): void {
    const top = this.top();
    if (blocks.length === 0 || top.ignored) return;
    endLine(top);
    top.blocks.push(...blocks);
  }

  /** A block of HTML. `placeOf` takes a line of it, from 0. */
  read(source: string, placeOf: (line: number) => Place): void {
    for (const piece of htmlPieces(source)) {
      const place = placeOf(piece.line);
      if (piece.type === 'text') this.text(piece.text, place);
      else if (piece.tag.kind === 'close') this.end(piece.tag);
      else this.begin(piece.tag, piece.source, place);
    }
  }

  private open(one: Frame): void {
    hold('nesting', this.stack.push(one));
  }

  private top(): Frame {
    const top = this.stack.at(-1);
    if (!top) throw new Error('no run of Markdown has begun');
    return top;
  }

  private text(source: string, place: Place): void {
    const top = this.top();
    const text = decodeEntities(source.replace(/\s+/g, ' '));
    if (top.ignored || (text.trim() === '' && top.inline.length === 0)) return;
    if (text.includes('{{')) this.reporter.lost('an expression in {{ }} stands as it is written', place);
    top.inline.push(textToken('text', text));
  }

  private begin(tag: Tag, source: string, place: Place): void {
    const top = this.top();
    if (top.ignored) {
      if (tag.kind === 'open' && !isVoid(tag)) this.open(frame(tag, undefined, place, true));
      return;
    }
    const meaning = meaningOf(tag.name);
    reportTag(tag, this.reporter, place);
    const scope = this.clicks.scopeOf(tag);
    if (meaning === 'inline' || tag.name === 'br') {
      if (scope) this.reporter.lost('part of a line does not wait for a click', place);
      top.inline.push(textToken('html_inline', source));
    } else if (tag.name === 'img') this.add(applied(this.clicks, scope, [picture(tag, place)]));
    else if (tag.kind === 'open' && !isVoid(tag)) {
      endLine(top);
      this.open(frame(tag, scope, place, meaning === 'drawn' || meaning === 'raw'));
    }
  }

  private end(tag: Tag): void {
    const top = this.top();
    const meaning = meaningOf(tag.name);
    if (meaning === 'inline' && !top.ignored) top.inline.push(textToken('html_inline', `</${tag.name}>`));
    const run = this.stack.findLastIndex((one) => one.tag === undefined);
    const at = this.stack.findLastIndex((one, i) => i > run && one.tag?.name === tag.name);
    while (at >= 0 && this.stack.length > at) this.close();
  }

  /** The innermost element becomes what it means, within the one around it. */
  private close(): void {
    const done = this.stack.pop();
    const parent = this.stack.at(-1);
    if (!done || !parent || done.ignored) return;
    const from = parent.blocks.length;
    if (isContainer(done)) {
      const blocks = containerBlocks(done, this.stack, this.clicks);
      endLine(parent);
      parent.blocks.push(...applied(this.clicks, done.scope, blocks));
    } else closeInto(parent, done, (blocks) => applied(this.clicks, done.scope, blocks));
    if (isHalved(parent)) parent.halves.push(parent.blocks.slice(from));
    const [left, right, ...more] = done.halves;
    const whole = left && right && left.length + right.length === parent.blocks.length - from;
    if (whole && more.length === 0 && !done.scope) this.grids.push([left, right]);
  }
}

/** Reports what a tag asks of a browser. */
export function reportTag({ name, attributes }: Tag, reporter: Reporter, place: Place | undefined): void {
  const meaning = meaningOf(name);
  if (meaning === 'component') reporter.lost(`the component <${name}> is not carried over`, place);
  else if (meaning === 'drawn' || meaning === 'raw')
    reporter.lost(`<${name.toLowerCase()}> is not carried over`, place);
  if (name === describedTag)
    for (const problem of readLook(attributes).problems)
      reporter.lost(`of <${name}> nothing is made of ${problem}`, place);
  const hides = Object.entries(attributes).some(
    ([key, value]) =>
      /^v-click.*(\.hide|-hide)/.test(key) || (key.startsWith('v-click') && value.includes('[')),
  );
  if (hides) reporter.lost('what a click hides stays', place);
}

/** `<div class="grid grid-cols-2">` or `<div grid="~ cols-2">`, as Slidev's own decks set columns. */
function isHalved({ tag }: Frame): boolean {
  const { class: classes = '', grid = '' } = tag?.attributes ?? {};
  return /(^|\s)(grid-)?cols-2(\s|$)/.test(grid) || /(^|\s)grid-cols-(2|\[1fr[_,]1fr\])(\s|$)/.test(classes);
}

const isVoid = ({ name }: Tag): boolean => voidTags.has(name.toLowerCase());

const applied = (
  clicks: Clicks,
  scope: ClickScope | undefined,
  blocks: readonly Block[],
): readonly Block[] => (scope ? clicks.apply(scope, blocks) : blocks);

const picture = ({ attributes }: Tag, at: Place): Block => ({
  type: 'image',
  url: attributes['src'] ?? '',
  alt: attributes['alt'] ?? '',
  place: at,
});

/**
 * A Markdown file in slides, each in front matter, content and note, exactly as Slidev parts it (@slidev/parser, core.ts;
 * a test holds this to it). Slidev's own looks for pictures and code as well, in time that grows with the square of a
 * slide's length, and throws where YAML has too many aliases.
 */

export interface SourceSlide {
  /** From 0, and so is its first line in the file. */
  readonly index: number;
  readonly start: number;
  readonly raw: string;
  readonly content: string;
  /** What stands in the comment that ends the slide. */
  readonly note?: string;
  /** Its front matter's YAML as written; absent where there is none. */
  readonly frontmatterRaw?: string;
}

/** Slides one after another, so that whoever counts them need not read on. */
export function* splitSlides(markdown: string): Generator<SourceSlide> {
  const lines = markdown.split(/\r?\n/);
  let index = 0;
  for (const [start, end] of ranges(lines))
    yield { index: index++, start, ...parts(lines.slice(start, end).join('\n')) };
}

/** First line and the one after the last, from 0, of each slide. */
function* ranges(lines: readonly string[]): Generator<readonly [start: number, end: number]> {
  let start = 0;
  let inComment = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (inComment) inComment = staysInComment(line, true);
    else if (line.startsWith('---')) {
      if (start < i) {
        yield [start, i];
        start = i + 1;
      }
      if (line[3] === '-' || !lines[i + 1]?.trim()) continue;
      start = i;
      i = lineFrom(lines, i + 1, (one) => one.trimEnd() === '---') ?? lines.length;
    } else if (line.trimStart().startsWith('```')) {
      const fence = /^\s*`+/.exec(line)?.[0] ?? '';
      i = lineFrom(lines, i + 1, (one) => one.startsWith(fence)) ?? i;
    } else inComment = staysInComment(line, false);
  }
  if (start < lines.length) yield [start, lines.length];
}

function lineFrom(lines: readonly string[], from: number, is: (line: string) => boolean): number | undefined {
  for (let i = from; i < lines.length; i++) if (is(lines[i] ?? '')) return i;
  return undefined;
}

/** Whether a comment is open after a line that began within one or not. */
function staysInComment(line: string, within: boolean): boolean {
  let at = 0;
  for (let open = within; ; open = !open) {
    const found = line.indexOf(open ? '-->' : '<!--', at);
    if (found < 0) return open;
    at = found + (open ? 3 : 4);
  }
}

function parts(raw: string): Pick<SourceSlide, 'raw' | 'content' | 'note' | 'frontmatterRaw'> {
  const front = /^---.*\r?\n([\s\S]*?)---/.exec(raw) ?? /^\s*```ya?ml([\s\S]*?)```/.exec(raw);
  const content = raw.slice(front?.[0].length ?? 0).trim();
  const yaml = front?.[1] === undefined ? {} : { frontmatterRaw: front[1] };
  const note = lastComment(content);
  if (note === undefined) return { raw, content, ...yaml };
  return { raw, content: content.slice(0, note).trim(), note: content.slice(note + 4, -3).trim(), ...yaml };
}

/** Where the comment begins that the text ends with. */
function lastComment(text: string): number | undefined {
  if (!text.endsWith('-->')) return undefined;
  let end = 0;
  for (;;) {
    const start = text.indexOf('<!--', end);
    const close = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (close < 0) return undefined;
    end = close + 3;
    if (end === text.length) return start;
  }
}

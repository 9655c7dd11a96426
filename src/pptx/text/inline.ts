import type { Color } from '../../model/theme.ts';
import type { Inline } from '../../model/tree.ts';
import { clean } from '../xml/clean.ts';
import type { LinkTarget, Run } from './paragraph.ts';

/** Where links of a slide lead. */
export interface Links {
  /** Where an address does; undefined when nowhere, and its text stays plain. */
  readonly resolve: (url: string) => LinkTarget | undefined;
  /** Where a source mark does; undefined when nowhere. */
  readonly cites?: (mark: string) => LinkTarget | undefined;
}

export interface InlineContext {
  /** Colour of source marks; undefined for that of the text around them. */
  readonly muted: Color | undefined;
  /** How marked text looks: with the colour behind it, one that reads well on that. */
  readonly marked: Pick<Run, 'color' | 'highlight'>;
  readonly links: Links;
}

type Look = Omit<Run, 'text'>;

/** Runs of inline nodes; a run for every change of look. */
export function inlineRuns(nodes: readonly Inline[], context: InlineContext, look: Look = {}): Run[] {
  const runs = nodes.flatMap((node) => nodeRuns(node, context, look));
  return joinBreaks(runs);
}

/** A break stands as an empty run with `breakBefore`; it moves to the run that follows it. */
function joinBreaks(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.breakBefore && last.text === '' && !run.breakBefore) {
      joined[joined.length - 1] = { ...run, breakBefore: true };
    } else joined.push(run);
  }
  return joined;
}

function nodeRuns(node: Inline, context: InlineContext, look: Look): Run[] {
  const inside = (children: readonly Inline[], more: Look) =>
    inlineRuns(children, context, { ...look, ...more });
  switch (node.type) {
    case 'text':
      return textRun(node.value, look);
    case 'strong':
      return inside(node.children, { bold: true });
    case 'emphasis':
      return inside(node.children, { italic: true });
    case 'delete':
      return inside(node.children, { strike: true });
    case 'sub':
      return inside(node.children, { lowered: true, raised: false });
    case 'sup':
      return inside(node.children, { raised: true, lowered: false });
    case 'small':
      return inside(node.children, { small: true });
    case 'highlight':
      return inside(node.children, context.marked);
    case 'inlineCode':
      return textRun(node.value, { ...look, code: true });
    case 'link':
      return inside(node.children, { link: context.links.resolve(node.url) });
    case 'cite':
      // The word joiner keeps a mark on the line of what it marks.
      return textRun(node.inline ? node.value : `\u2060${node.value}`, {
        ...look,
        ...(!node.inline && { raised: true }),
        ...citeColor(look, context),
        ...citeLink(context.links, node.value),
      });
    case 'break':
      return [{ ...look, text: '', breakBefore: true }];
    case 'inlineMath':
      return textRun(node.value, { ...look, math: node.value });
    case 'image':
      return textRun(node.alt, look);
  }
}

/** A mark that leads somewhere looks like one that does not. */
export function citeLink({ cites }: Links, mark: string): Pick<Run, 'link' | 'quiet'> {
  const link = cites?.(mark);
  return link === undefined ? {} : { link, quiet: true };
}

/** On a marker's colour muted text could not be read. */
const citeColor = ({ highlight }: Look, { muted }: InlineContext) =>
  highlight === undefined ? { color: muted } : {};

function textRun(value: string, look: Look): Run[] {
  const text = clean(value);
  return text === '' ? [] : [{ ...look, text }];
}

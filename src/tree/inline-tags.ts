import type { Place } from '../model/diagnostic.ts';
import { endsWhole } from '../text/whole-element.ts';
import type { Clicks } from './clicks.ts';
import { parseTag, type Tag } from './html.ts';
import { reportTag } from './html-frames.ts';
import type { Reporter } from './reporter.ts';
import { containerTags } from './tags.ts';
import type { Token } from './token.ts';

const ownLine = 'put its tags on lines of their own, with empty lines around them';

/** The click of a line that stands in one element with `v-click`, from its first character to its last. */
export function lineClick(tokens: readonly Token[], clicks: Clicks): number | undefined {
  const [first] = tokens;
  const tag = first?.type === 'html_inline' ? parseTag(first.content) : undefined;
  if (tag?.name === 'img' && tokens.length === 1) return onceClick(tag, clicks);
  return tag?.kind === 'open' && endsWhole(tokens, tag.name) ? onceClick(tag, clicks) : undefined;
}

function onceClick(tag: Tag, clicks: Clicks): number | undefined {
  const scope = clicks.scopeOf(tag);
  return scope?.mode === 'once' ? scope.click : undefined;
}

/** Reports what a line asks of a browser. Text that Vue is told to leave alone may hold braces. */
export function reportInline(
  tokens: readonly Token[],
  reporter: Reporter,
  place: Place | undefined,
  appears: boolean,
): void {
  let left = 0;
  for (const token of tokens) {
    if (token.type === 'text' && left === 0 && token.content.includes('{{'))
      reporter.lost('an expression in {{ }} stands as it is written', place);
    const tag = token.type === 'html_inline' ? parseTag(token.content) : undefined;
    if (!tag) continue;
    if (tag.kind === 'close') {
      left = Math.max(0, left - 1);
      continue;
    }
    reportTag(tag, reporter, place);
    if (containerTags.has(tag.name))
      reporter.lost(`<${tag.name}> within a line is a line of text`, place, ownLine);
    if (!appears && Object.keys(tag.attributes).some((key) => key.startsWith('v-click') || key === 'v-after'))
      reporter.lost('part of a line does not wait for a click', place);
    if (tag.kind === 'open' && ('v-pre' in tag.attributes || left > 0)) left++;
  }
}

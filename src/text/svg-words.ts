/** What a vector picture says: its texts, in the order in which they stand in it. */
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Words of each text, none twice in a row. */
export function svgWords(svg: string): readonly string[] {
  const { children } = parseDocument(svg, { xmlMode: true });
  const texts = getElementsByTagName('text', children, true).map((one) => {
    const spans = getElementsByTagName('tspan', one.children, true);
    // Lines of a text are spans of it, and words of a line spans of that.
    const parts = spans.length === 0 ? [textContent(one)] : spans.filter(isInnermost).map(textContent);
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  });
  return texts.filter((words, i) => words !== '' && words !== texts[i - 1]);
}

const isInnermost = (span: Parameters<typeof textContent>[0]): boolean =>
  !('children' in span) || getElementsByTagName('tspan', span.children, true).length === 0;

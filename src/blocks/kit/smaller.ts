/** Drawings in less room than their sizes are made for: all text some steps of its style further on. */
import type { GroupBox, TextParagraph } from '../../model/box.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';

/** A theme whose styles begin `by` steps on. */
export function stepped(theme: Theme, by: number): Theme {
  const later = (style: TextStyle): TextStyle => {
    const first = style.steps[by - 1] ?? style.steps.at(-1) ?? style;
    return { ...style, ...first, steps: style.steps.slice(by) };
  };
  const styles = Object.entries(theme.styles).map(([name, style]) => [name, later(style)]);
  return { ...theme, styles: Object.fromEntries(styles) as Theme['styles'] };
}

/** What was drawn so, with steps as the theme itself counts them. */
export function countedFrom(box: GroupBox, by: number): GroupBox {
  const children = box.children.map((child) => {
    if (child.type === 'group') return countedFrom(child, by);
    return child.type === 'shape' ? { ...child, text: child.text.map((one) => later(one, by)) } : child;
  });
  return { ...box, children };
}

const later = (paragraph: TextParagraph, by: number): TextParagraph => ({
  ...paragraph,
  step: paragraph.step + by,
});

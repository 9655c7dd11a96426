import type { PlacedSlide, TextBox } from '../../model/box.ts';
import type { Region, Theme } from '../../model/theme.ts';
import { furnitureOf } from '../../theme/on-layout.ts';
import type { Paragraph, Run } from '../text/paragraph.ts';
import { clean } from '../xml/clean.ts';
import { layoutOf } from './regions.ts';

interface FooterBox {
  readonly box: TextBox;
  readonly paragraphs: readonly Paragraph[];
}

/** Date, footer and slide number of a slide whose layout shows them. */
export function footerBoxes(slide: PlacedSlide, theme: Theme): FooterBox[] {
  const layout = layoutOf(theme, slide.layout);
  if (!layout.footer) return [];
  const { footer, date, number } = furnitureOf(theme, layout);
  return [
    ...(date && slide.date ? [footerBox(date, 'Date', { text: clean(slide.date) })] : []),
    ...(footer && slide.footer ? [footerBox(footer, 'Footer', { text: clean(slide.footer) })] : []),
    ...(number ? [footerBox(number, 'Slide Number', { text: String(slide.n), field: 'slidenum' })] : []),
  ];
}

function footerBox(region: Region, name: string, run: Run): FooterBox {
  const { rect, style, align, anchor, placeholder } = region;
  const box: TextBox = {
    type: 'text',
    id: region.name,
    name: `${name} Placeholder`,
    region: region.name,
    rect,
    style,
    step: 0,
    align,
    anchor,
    blocks: [],
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return { box, paragraphs: [{ runs: [run], level: 0, marker: 'none' }] };
}

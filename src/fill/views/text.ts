import type { Column } from '../../model/deck.ts';
import { linkTo } from '../marks.ts';
import { Alternative } from '../phrase.ts';
import type { SlideOf, View, Viewer } from '../view.ts';

/** A run of a slide's items, when the slide is continued: from the first to before the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export function bulletsView(slide: SlideOf<'bullets'>, viewer: Viewer, part: Part | undefined): View {
  const items = part ? slide.items.slice(part.from, part.to) : slide.items;
  return { items: items.map((item) => viewer.item(item)) };
}

export function statementView(slide: SlideOf<'statement'>, viewer: Viewer): View {
  const statement = viewer.say(slide.statement);
  const support = viewer.maybe(slide.support);
  return {
    statement,
    statementMarks: viewer.cite([statement]),
    support,
    supportMarks: viewer.cite([support]),
  };
}

export function twoColumnsView(slide: SlideOf<'two-columns'>, viewer: Viewer): View {
  const column = (side: Column) => ({
    heading: viewer.say(side.heading),
    items: side.items.map((item) => viewer.item(item)),
  });
  return { left: column(slide.left), right: column(slide.right) };
}

export function quotationView(slide: SlideOf<'quotation'>, viewer: Viewer): View {
  const quote = viewer.say(slide.quote);
  const by = viewer.maybe(slide.by);
  return { quote, by, marks: viewer.cite([quote, by], slide.source) };
}

export function imageView(slide: SlideOf<'image'>, viewer: Viewer): View {
  const caption = viewer.maybe(slide.caption);
  const alt = new Alternative(viewer.say(slide.image.alt).text);
  return { alt, caption, captionMarks: viewer.cite([caption]) };
}

export function closingView(slide: SlideOf<'closing'>, viewer: Viewer): View {
  const { url } = viewer.speaker.audience.brand;
  return {
    items: slide.items.map((item) => viewer.say(item)),
    link: url === undefined ? undefined : linkTo(url),
  };
}

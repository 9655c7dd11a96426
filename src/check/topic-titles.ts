import { diagnostic } from '../diagnostics/catalogue.ts';
import type { PlacedSlide } from '../model/box.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Theme } from '../model/theme.ts';
import { styleOf } from '../theme/style-of.ts';
import { type ContentSlide, contentSlides, flatBoxes, lookOf } from './content-slides.ts';
import type { Subject } from './subject.ts';

/**
 * Titles that are known to say nothing: those in the language's list, and a section's own over one of its slides. What a
 * sentence is no program knows in all languages, so no other title is judged.
 */
export function checkTopicTitles(subject: Subject): Diagnostic[] {
  const topics = new Set(subject.topicTitles.map(bare));
  const slides = contentSlides(subject).filter(({ part }) => part === 1);
  return slides.flatMap((slide) => {
    const { checked, data } = slide;
    const why = topics.has(bare(checked.title))
      ? 'names a subject and says nothing of it'
      : isSections(slide, slides, subject)
        ? 'is that of its section'
        : undefined;
    if (why === undefined || saysMoreLarge(slide.placed, subject.theme)) return [];
    return [
      diagnostic('title-without-a-point', `slide '${checked.id}': its title '${checked.title}' ${why}`, {
        place: data.title.place,
        hint: 'say in it what the slide shows, as a sentence: "Trade grew eighteen times in sixteen years", not "Trade"',
      }),
    ];
  });
}

/** Without case, numbers and signs: "2. Results:" is "results". */
const bare = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();

/** A section of one slide may have its point as title; where the opening has it too, `title-repeats` tells. */
function isSections(
  { checked, data, tree }: ContentSlide,
  slides: readonly ContentSlide[],
  all: Subject,
): boolean {
  const title = bare(checked.title);
  if (title === '' || tree.section === undefined || title !== bare(tree.section)) return false;
  const others = slides.filter((other) => other.data.section === data.section);
  return others.length > 1 && all.slides.filter((other) => bare(other.title) === title).length === 1;
}

/** Where words stand larger than the title, they say the point: statements and quotations. */
function saysMoreLarge(placed: PlacedSlide, whole: Theme): boolean {
  const { theme } = lookOf(placed, whole);
  const texts = flatBoxes(placed.boxes).filter((box) => box.type === 'text');
  const sizes = texts.map(({ region, style }) => ({
    title: region === 'title',
    size: styleOf(theme, style).size,
  }));
  const title = Math.max(0, ...sizes.filter((one) => one.title).map(({ size }) => size));
  return sizes.some((one) => !one.title && one.size > title);
}

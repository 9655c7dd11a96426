import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, Inline, Presentation, Slide } from '../model/tree.ts';
import { innerBlocks } from '../text/inner-blocks.ts';

/** Pictures and figures that say nothing to somebody who cannot see them. */
export function checkAlternatives({ slides }: Presentation): Diagnostic[] {
  return slides.flatMap((slide) =>
    allBlocks(slide).flatMap((block) => {
      const alt = alternativeOf(block);
      if (alt === undefined || alt.trim() !== '') return [];
      const what = block.type === 'image' ? `the picture '${block.url}'` : 'a figure';
      return [
        diagnostic('missing-alt', `slide ${slide.n}: ${what} has no description`, {
          place: block.place ?? slide.place,
          hint: 'say in a sentence what it shows',
        }),
      ];
    }),
  );
}

function alternativeOf(block: Block): string | undefined {
  if (block.type === 'image') return block.alt;
  if (block.type !== 'figure') return undefined;
  return String((block.spec as { readonly alt?: unknown } | null)?.alt ?? '');
}

/** Links within the deck whose slide is not there: left out for this audience, or never written. */
export function checkLinks({ slides }: Presentation): Diagnostic[] {
  const ids = new Set(slides.map(({ id }) => id));
  const leads = (target: string) =>
    /^\d+$/.test(target) ? Number(target) >= 1 && Number(target) <= slides.length : ids.has(target);
  return slides.flatMap((slide) =>
    [titleOf(slide), ...allBlocks(slide)].flatMap((block) =>
      inlinesOf(block)
        .flatMap(linksIn)
        .flatMap((url) => {
          const target = /^(?:#\/?|\/)([^/?#]+)$/.exec(url)?.[1];
          if (target === undefined || leads(decoded(target))) return [];
          return [
            diagnostic('dead-link', `slide ${slide.n}: there is no slide '${decoded(target)}' to link to`, {
              place: block.place ?? slide.place,
              hint: 'link to the id of a slide, as #its-id, or to its number, as /3',
            }),
          ];
        }),
    ),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether anything is highlighted, and so stands on that colour. */
export const hasHighlights = ({ slides }: Presentation): boolean =>
  slides.some((slide) =>
    [titleOf(slide), ...allBlocks(slide)].some((block) => inlinesOf(block).some(highlights)),
  );

const highlights = (node: Inline): boolean =>
  node.type === 'highlight' || ('children' in node && node.children.some(highlights));

const titleOf = ({ title, place }: Slide): Block => ({ type: 'heading', depth: 1, children: title, place });

/** Every block of a slide's slots, nested ones too. */
export function allBlocks({ slots }: Pick<Slide, 'slots'>): Block[] {
  return Object.values(slots).flatMap((blocks) => blocks.flatMap(withInner));
}

const withInner = (block: Block): Block[] => [block, ...innerBlocks(block).flatMap(withInner)];

export function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.children;
  if (block.type === 'equations') return block.lines.flatMap(({ reason }) => reason);
  return block.type === 'table'
    ? block.children.flatMap((row) => row.children.flatMap((cell) => cell.children))
    : [];
}

function linksIn(node: Inline): string[] {
  if (!('children' in node)) return [];
  const inner = node.children.flatMap(linksIn);
  return node.type === 'link' ? [node.url, ...inner] : inner;
}

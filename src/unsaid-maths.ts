import { allBlocks, inlinesOf } from './check/tree.ts';
import { diagnostic } from './diagnostics/catalogue.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import type { Block, Inline, Presentation } from './model/tree.ts';
import { unsaidIn } from './pptx/math/unsaid.ts';
import { isProblem, type Latex, readMaths } from './text/maths.ts';

/** Where a formula stands, for whoever wrote it: by the index of its slide, and its LaTeX as in the Markdown. */
export type FormulaPlace = (slide: number, latex: string) => Place | undefined;

/** What of formulas PowerPoint shows otherwise than the web. */
export function unsaidMaths({ slides }: Presentation, placeOf?: FormulaPlace): Diagnostic[] {
  return slides.flatMap((slide, i) =>
    allBlocks(slide).flatMap((block) =>
      latexOf(block).flatMap((latex) => {
        const read = readMaths(latex);
        if (isProblem(read)) return [];
        const place = placeOf ? placeOf(i, latex.source) : (block.place ?? slide.place);
        return unsaidIn(read.row).map((what) =>
          diagnostic('not-carried-over', `slide ${slide.n}: PowerPoint's equations cannot show ${what}`, {
            place,
          }),
        );
      }),
    ),
  );
}

function latexOf(block: Block): Latex[] {
  const alone = (value: string) => ({ source: value, display: true });
  if (block.type === 'math') return [alone(block.value)];
  const sides =
    block.type === 'equations'
      ? block.lines.flatMap(({ left, right }) => [...(left ? [alone(left.value)] : []), alone(right.value)])
      : [];
  return [...sides, ...inlinesOf(block).flatMap(within)];
}

function within(node: Inline): Latex[] {
  if (node.type === 'inlineMath') return [{ source: node.value, display: false }];
  return 'children' in node ? node.children.flatMap(within) : [];
}

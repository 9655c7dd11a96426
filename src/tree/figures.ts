import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Figure, Presentation } from '../model/tree.ts';
import { mapBlocks } from './map-blocks.ts';

/** A drawing's spec with all that it is drawn from; what it lacks where it is drawn without. */
export type CompleteFigure = (figure: Figure) => { readonly spec: unknown; readonly problem?: string };

/** The presentation with its drawings complete. What one of them cannot have is reported. */
export function completeFigures(presentation: Presentation, complete: CompleteFigure) {
  const diagnostics: Diagnostic[] = [];
  const slides = presentation.slides.map((slide) =>
    mapBlocks(slide, (block) => {
      if (block.type !== 'figure') return undefined;
      const { spec, problem } = complete(block);
      const place = block.place ?? slide.place;
      if (problem !== undefined)
        diagnostics.push(
          diagnostic('missing-file', `slide ${slide.n}: ${problem}`, { place, severity: 'warning' }),
        );
      return [{ ...block, spec }];
    }),
  );
  return { presentation: { ...presentation, slides }, diagnostics };
}

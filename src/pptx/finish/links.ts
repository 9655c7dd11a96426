import { descendants } from '../xml/dom.ts';
import { type SlidePass, shapeTree } from './slide-part.ts';

/** Carries over the relationships of links, one for each target: pptxgenjs numbers them anew for every run. */
export const links: SlidePass = (slide) => {
  for (const link of descendants(shapeTree(slide), 'a:hlinkClick')) {
    const { type, target, external } = slide.written.get(link.attribs['r:id'] ?? '');
    link.attribs['r:id'] = slide.relationships.add(type, target, external);
  }
};

import type { Theme } from '../../model/theme.ts';
import type { DeckProperties } from '../deck.ts';
import type { Equations } from '../math/equations.ts';
import type { Relationships } from '../package/relationships.ts';
import { type PlannedBox, planned, type SlidePlan } from '../plan/plan.ts';
import { at, child, type Document, type Element, elements } from '../xml/dom.ts';
import type { Assets } from './assets.ts';

/** A slide while it is being finished. */
export interface SlidePart {
  readonly plan: SlidePlan;
  readonly theme: Theme;
  readonly properties: DeckProperties;
  readonly document: Document;
  readonly relationships: Relationships;
  readonly assets: Assets;
  readonly equations: Equations;
}

/** A small step in finishing a slide: changes its document in place. */
export type SlidePass = (slide: SlidePart) => void;

export interface Drawn {
  readonly element: Element;
  readonly item: PlannedBox;
}

export const shapeTree = (slide: SlidePart): Element => at(slide.document, 'p:sld', 'p:cSld', 'p:spTree');

/** The drawn boxes on the slide, each with its plan; only before `groups`, while they all stand side by side. */
export function drawn(slide: SlidePart): Drawn[] {
  return elements(shapeTree(slide)).flatMap((element) => {
    const key = properties(offered(element))?.attribs['name'] ?? '';
    return key === '' ? [] : [{ element, item: planned(slide.plan, key) }];
  });
}

/** A shape with equations is there twice, for programs that know them and for others: either stands for it. */
function offered(element: Element): Element {
  const choice = element.name === 'mc:AlternateContent' ? elements(element)[0] : undefined;
  return (choice && elements(choice)[0]) ?? element;
}

/** `p:cNvPr` of a shape, picture, frame, connector or group. */
export function properties(element: Element): Element | undefined {
  const first = elements(element)[0];
  return first?.name.startsWith('p:nv') ? child(first, 'p:cNvPr') : undefined;
}

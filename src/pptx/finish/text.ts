import type { PlannedBox } from '../plan/plan.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Inherited } from '../text/properties.ts';
import { type TextContext, textXml } from '../text/text-xml.ts';
import {
  at,
  type ChildNode,
  child,
  descendants,
  type Element,
  fragment,
  raw,
  replace,
  setChildren,
} from '../xml/dom.ts';
import { drawn, type SlidePart, type SlidePass } from './slide-part.ts';

/**
 * The text of shapes and cells, for which pptxgenjs leaves room: it writes an `a:pPr` before every run, knows no lists as
 * we have them, and puts black where no colour is named.
 */
export const text: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    const write = writer(item, contextOf(item, slide));
    if (item.box.type === 'table') fillCells(element, item, write);
    const body = child(element, 'p:txBody');
    if (body === undefined) continue;
    const paragraphs = item.paragraphs.length === 0 ? [empty] : item.paragraphs;
    const written = write(paragraphs, item.inherited);
    setChildren(body, [at(body, 'a:bodyPr'), at(body, 'a:lstStyle'), ...written]);
  }
};

const empty: Paragraph = { runs: [], level: 0, marker: 'none' };

function contextOf({ box }: PlannedBox, { plan, theme, properties, relationships }: SlidePart): TextContext {
  const region =
    box.type === 'text' ? plan.layout.regions.find(({ name }) => name === box.region) : undefined;
  return {
    theme,
    language: properties.language,
    relationships,
    coloredLinks: region?.color !== undefined,
    quietLinks: region?.links === 'quiet',
  };
}

function fillCells(frame: Element, item: PlannedBox, write: Write): void {
  const cells = item.cells.flat();
  const written = descendants(frame, 'a:tc');
  if (written.length !== cells.length)
    throw new Error(`pptxgenjs wrote ${written.length} of ${cells.length} cells`);
  written.forEach((cell, i) => {
    const p = descendants(cell, 'a:p')[0];
    if (p !== undefined) replace(p, ...write([cells[i] ?? empty], { bullets: false, size: 18 }));
  });
}

type Write = (paragraphs: readonly Paragraph[], inherited: Inherited) => ChildNode[];

/** Writes as text that is not looked into again, but for boxes with equations: the pass `maths` puts those in. */
function writer({ paragraphs, cells }: PlannedBox, context: TextContext): Write {
  const maths = [...paragraphs, ...cells.flat()].some(({ runs }) =>
    runs.some(({ math }) => math !== undefined),
  );
  return (list, inherited) => {
    const xml = list.map((paragraph) => textXml(paragraph, inherited, context)).join('');
    return maths ? fragment(xml) : [raw(xml)];
  };
}

import type { Paragraph } from '../text/paragraph.ts';
import { child, childrenNamed, copy, descendants, type Element, one, replace } from '../xml/dom.ts';
import { type Drawn, drawn, type SlidePart, type SlidePass } from './slide-part.ts';

const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const a14 = 'http://schemas.microsoft.com/office/drawing/2010/main';
const m = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

/**
 * Equations are native where programs know them. PowerPoint offers the whole shape twice: with equations, and as
 * text for the others; a bare equation in a paragraph it would drop.
 */
export const maths: SlidePass = (slide) => {
  for (const one of drawn(slide)) if (hasMath(one, slide)) offerTwice(one, slide);
};

const paragraphsOf = ({ item }: Drawn): readonly Paragraph[] => [...item.paragraphs, ...item.cells.flat()];

const hasMath = (one: Drawn, { equations }: SlidePart): boolean =>
  paragraphsOf(one).some(({ runs }) => runs.some(({ math }) => math !== undefined && equations.has(math)));

function offerTwice(drawnBox: Drawn, slide: SlidePart): void {
  const { element } = drawnBox;
  const alternate = one(
    `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice xmlns:a14="${a14}" Requires="a14"/><mc:Fallback/></mc:AlternateContent>`,
  );
  const [choice, fallback] = alternate.children as Element[];
  if (choice === undefined || fallback === undefined) return;
  replace(element, alternate);
  const native = copy(element);
  insert(native, drawnBox, slide);
  choice.children = [native];
  native.parent = choice;
  fallback.children = [element];
  element.parent = fallback;
}

function insert(native: Element, drawnBox: Drawn, { equations }: SlidePart): void {
  const paragraphs = descendants(native, 'a:p');
  paragraphsOf(drawnBox).forEach(({ runs, display }, i) => {
    const p = paragraphs[i];
    if (p === undefined) return;
    const written = childrenNamed(p, 'a:r');
    runs
      .filter(({ text }) => text !== '')
      .forEach(({ math }, k) => {
        const [r, omml] = [written[k], math === undefined ? undefined : equations.get(math)];
        if (r !== undefined && omml !== undefined) replace(r, one(equationXml(omml, display === true)));
      });
    if (display) dropEnd(p);
  });
}

/** A display equation is a paragraph of its own; text properties after it would make it an inline one. */
function dropEnd(p: Element): void {
  const end = child(p, 'a:endParaRPr');
  if (end !== undefined) replace(end);
}

function equationXml(omml: string, display: boolean): string {
  const math = `<m:oMath>${omml}</m:oMath>`;
  const inside = display ? `<m:oMathPara>${math}</m:oMathPara>` : math;
  return `<a14:m xmlns:m="${m}">${inside}</a14:m>`;
}

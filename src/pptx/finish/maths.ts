import { type Equation, mathKey } from '../math/equations.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { at, child, childrenNamed, copy, descendants, type Element, one, replace } from '../xml/dom.ts';
import { namespaces } from '../xml/el.ts';
import { type Drawn, drawn, type SlidePart, type SlidePass } from './slide-part.ts';

const { mc } = namespaces;
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
  paragraphsOf(one).some(({ runs, display }) =>
    runs.some(({ math }) => math !== undefined && equations.has(mathKey(math, display))),
  );

/**
 * LibreOffice takes the choice that asks for the prefix `a14`, and then drops the equations within text; by another
 * prefix of the same namespace it takes the text. PowerPoint goes by the namespace.
 */
function offerTwice(drawnBox: Drawn, slide: SlidePart): void {
  const { element } = drawnBox;
  const alternate = one(
    `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice xmlns:am="${a14}" Requires="am"/><mc:Fallback/></mc:AlternateContent>`,
  );
  const [choice, fallback] = alternate.children as Element[];
  if (choice === undefined || fallback === undefined) return;
  replace(element, alternate);
  const native = copy(element);
  for (const { r, equation, p, paragraph } of equationsOf(native, drawnBox, slide)) {
    replace(r, one(equationXml(equation.omml, paragraph)));
    if (paragraph.display) dropEnd(p);
  }
  choice.children = [native];
  native.parent = choice;
  for (const { r, equation } of equationsOf(element, drawnBox, slide))
    replace(at(r, 'a:t'), one(`<a:t>${equation.text}</a:t>`));
  // As text it may be wider than it is, and is no better for lines of its own.
  if (paragraphsOf(drawnBox).every(({ display }) => display))
    at(element, 'p:txBody', 'a:bodyPr').attribs['wrap'] = 'none';
  fallback.children = [element];
  element.parent = fallback;
}

interface Found {
  readonly r: Element;
  readonly p: Element;
  readonly equation: Equation;
  readonly paragraph: Paragraph;
}

/** The runs of a shape that stand for equations. */
function equationsOf(shape: Element, drawnBox: Drawn, { equations }: SlidePart): Found[] {
  const written = descendants(shape, 'a:p');
  return paragraphsOf(drawnBox).flatMap((paragraph, i) => {
    const { runs, display } = paragraph;
    const p = written[i];
    if (p === undefined) return [];
    const rs = childrenNamed(p, 'a:r');
    return runs
      .filter(({ text }) => text !== '')
      .flatMap(({ math }, k): Found[] => {
        const [r, equation] = [rs[k], math === undefined ? undefined : equations.get(mathKey(math, display))];
        return r === undefined || equation === undefined ? [] : [{ r, p, equation, paragraph }];
      });
  });
}

/** A display equation is a paragraph of its own; text properties after it would make it an inline one. */
function dropEnd(p: Element): void {
  const end = child(p, 'a:endParaRPr');
  if (end !== undefined) replace(end);
}

function equationXml(omml: string, { display, justify }: Paragraph): string {
  const math = `<m:oMath>${omml}</m:oMath>`;
  const edge = justify === undefined ? '' : `<m:oMathParaPr><m:jc m:val="${justify}"/></m:oMathParaPr>`;
  const inside = display ? `<m:oMathPara>${edge}${math}</m:oMathPara>` : math;
  return `<am:m xmlns:m="${m}">${inside}</am:m>`;
}

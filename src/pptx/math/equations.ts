import { isProblem, type Latex, readMaths } from '../../text/maths.ts';
import type { SlidePlan } from '../plan/plan.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { type Element, elements, parseXml } from '../xml/dom.ts';
import { linearText } from './linear.ts';
import { ommlXml } from './omml.ts';

/** Native equations by `mathKey`; one that KaTeX does not understand is left out, and stays text. */
export type Equations = ReadonlyMap<string, Equation>;

export interface Equation {
  /** Content of `m:oMath`. */
  readonly omml: string;
  /** As a line of text, escaped for XML. */
  readonly text: string;
}

export const mathKey = (latex: string, display = false): string => `${display ? '$$' : '$'}${latex}`;

/** Converts all equations of a batch of slides. */
export function loadEquations(plans: readonly SlidePlan[]): Equations {
  const found = new Map<string, Equation>();
  for (const latex of plans.flatMap(({ boxes }) => boxes.flatMap(mathOf))) {
    const key = mathKey(latex.source, latex.display);
    const row = found.has(key) ? undefined : mathRow(latex);
    if (row) found.set(key, { omml: ommlXml(row), text: linearText(row) });
  }
  return found;
}

function mathOf({ paragraphs, cells }: SlidePlan['boxes'][number]): Latex[] {
  const all: readonly Paragraph[] = [...paragraphs, ...cells.flat()];
  return all.flatMap(({ runs, display = false }) =>
    runs.flatMap(({ math }) => (math === undefined ? [] : [{ source: math, display }])),
  );
}

/** `<span><math><semantics><mrow>`: the row is what is written, the annotation beside it is the source. */
export function mathRow(latex: Latex): Element | undefined {
  const read = readMaths(latex);
  if (isProblem(read)) return undefined;
  let element: Element | undefined = elements(parseXml(read.xml))[0];
  for (let depth = 0; depth < 3 && element; depth++) element = elements(element)[0];
  return element;
}

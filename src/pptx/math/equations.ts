import type { SlidePlan } from '../plan/plan.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { elements, parseXml } from '../xml/dom.ts';
import { linearText } from './linear.ts';
import { ommlXml } from './omml.ts';

/** Native equations by their LaTeX; one that KaTeX does not understand is left out, and stays text. */
export type Equations = ReadonlyMap<string, Equation>;

export interface Equation {
  /** Content of `m:oMath`. */
  readonly omml: string;
  /** As a line of text, escaped for XML. */
  readonly text: string;
}

/** Converts all equations of a deck. KaTeX, which the web uses too, is loaded only when there is one. */
export async function loadEquations(plans: readonly SlidePlan[]): Promise<Equations> {
  const sources = new Set(plans.flatMap(({ boxes }) => boxes.flatMap(mathOf)));
  if (sources.size === 0) return new Map();
  const { default: katex } = await import('katex');
  const found = new Map<string, Equation>();
  for (const source of sources) {
    const equation = convert(source, (latex) =>
      katex.renderToString(latex, { output: 'mathml', strict: false }),
    );
    if (equation !== undefined) found.set(source, equation);
  }
  return found;
}

function mathOf({ paragraphs, cells }: SlidePlan['boxes'][number]): string[] {
  const all: readonly Paragraph[] = [...paragraphs, ...cells.flat()];
  return all.flatMap(({ runs }) => runs.flatMap(({ math }) => (math === undefined ? [] : [math])));
}

/** `<span><math><semantics><mrow>`: the row is what is written, the annotation beside it is the source. */
function convert(source: string, toMathMl: (latex: string) => string): Equation | undefined {
  let html: string;
  try {
    html = toMathMl(source);
  } catch {
    return undefined;
  }
  const math = elements(elements(parseXml(html))[0] ?? parseXml(''))[0];
  const semantics = math === undefined ? undefined : elements(math)[0];
  const row = semantics === undefined ? undefined : elements(semantics)[0];
  return row === undefined ? undefined : { omml: ommlXml(row), text: linearText(row) };
}

import type { SlidePlan } from '../plan/plan.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { elements, parseXml } from '../xml/dom.ts';
import { ommlXml } from './omml.ts';

/** Native equations by their LaTeX; one that KaTeX does not understand is left out, and stays text. */
export type Equations = ReadonlyMap<string, string>;

/** Converts all equations of a deck. KaTeX, which the web uses too, is loaded only when there is one. */
export async function loadEquations(plans: readonly SlidePlan[]): Promise<Equations> {
  const sources = new Set(plans.flatMap(({ boxes }) => boxes.flatMap(mathOf)));
  if (sources.size === 0) return new Map();
  const { default: katex } = await import('katex');
  const found = new Map<string, string>();
  for (const source of sources) {
    const omml = convert(source, (latex) => katex.renderToString(latex, { output: 'mathml', strict: false }));
    if (omml !== undefined) found.set(source, omml);
  }
  return found;
}

function mathOf({ paragraphs, cells }: SlidePlan['boxes'][number]): string[] {
  const all: readonly Paragraph[] = [...paragraphs, ...cells.flat()];
  return all.flatMap(({ runs }) => runs.flatMap(({ math }) => (math === undefined ? [] : [math])));
}

/** `<span><math><semantics><mrow>`: the row is what is written, the annotation beside it is the source. */
function convert(source: string, toMathMl: (latex: string) => string): string | undefined {
  let html: string;
  try {
    html = toMathMl(source);
  } catch {
    return undefined;
  }
  const math = elements(elements(parseXml(html))[0] ?? parseXml(''))[0];
  const semantics = math === undefined ? undefined : elements(math)[0];
  const row = semantics === undefined ? undefined : elements(semantics)[0];
  return row === undefined ? undefined : ommlXml(row);
}

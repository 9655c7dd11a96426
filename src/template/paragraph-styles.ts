/** What paragraphs say of themselves, as a list of styles says it for a level. */
import { childrenOf, type Element, find, num } from './xml.ts';

/** A paragraph's properties and those of a run of it, as `a:lstStyle` with its level. */
export function asLevel(run: Element | undefined, paragraph: Element | undefined): Element | undefined {
  const whole = paragraph?.cloneNode(true) ?? run?.cloneNode(true);
  if (!whole) return undefined;
  const said = Object.assign(whole, { name: `a:lvl${levelOf(paragraph)}pPr` });
  if (!paragraph) said.children = [];
  const look = run && Object.assign(run.cloneNode(true), { name: 'a:defRPr', parent: said });
  said.children = [...said.children, ...(look ? [look] : [])];
  return Object.assign(said.cloneNode(false), { name: 'a:lstStyle', children: [said] });
}

/** From 1. */
export const levelOf = (paragraph: Element | undefined): number => (num(paragraph, 'lvl') ?? 0) + 1;

/** The sample paragraphs of a placeholder, by which LibreOffice's files say how its text looks; the first of each level. */
export function paragraphStyles(body: Element | undefined): readonly Element[] {
  return childrenOf(body).flatMap((paragraph) => {
    if (paragraph.name !== 'a:p') return [];
    const run = childrenOf(paragraph).find(({ name }) => name === 'a:r' || name === 'a:fld');
    const look = find(run, 'a:rPr') ?? find(paragraph, 'a:endParaRPr');
    return asLevel(look, find(paragraph, 'a:pPr')) ?? [];
  });
}

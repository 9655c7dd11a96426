/**
 * What pptxgenjs cannot write or writes wrongly, mended in small named steps. First each slide, pass by pass; then
 * the parts around the slides, which are all our own.
 */
import type { PptxDeck } from '../deck.ts';
import { loadEquations } from '../math/equations.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import type { SlidePlan } from '../plan/plan.ts';
import { at, parseXml, renderXml, trim } from '../xml/dom.ts';
import { Assets } from './assets.ts';
import { charts } from './charts.ts';
import { connectors } from './connectors.ts';
import { fields } from './fields.ts';
import { groups } from './groups.ts';
import { links } from './links.ts';
import { maths } from './maths.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { packageParts } from './package-parts.ts';
import { pictures } from './pictures.ts';
import { placeholders } from './placeholders.ts';
import { shapes } from './shapes.ts';
import { show } from './show.ts';
import type { SlidePart, SlidePass } from './slide-part.ts';
import { tables } from './tables.ts';
import { text } from './text.ts';
import { timing } from './timing.ts';

/** In order: content, then what it sits in, then what joins boxes, then names; show and timing stand after all. */
const slidePasses: readonly SlidePass[] = [
  text,
  fields,
  links,
  placeholders,
  shapes,
  tables,
  pictures,
  charts,
  maths,
  connectors,
  groups,
  names,
  show,
  timing,
];

export async function finish(pkg: Package, deck: PptxDeck, plans: readonly SlidePlan[]): Promise<void> {
  const assets = new Assets(deck);
  const equations = await loadEquations(plans);
  const parts = plans.map((plan, i) => finishSlide(pkg, deck, { plan, n: i + 1, assets, equations }));
  for (const prefix of ['ppt/slides', 'ppt/slideLayouts/', 'ppt/slideMasters/', 'ppt/notes', 'ppt/theme/']) {
    pkg.removeAll(prefix);
  }
  for (const prefix of ['ppt/charts/', 'ppt/embeddings/', 'ppt/media/', 'docProps/']) pkg.removeAll(prefix);
  await assets.write(pkg);
  notes(pkg, deck, parts);
  parts.forEach((part, i) => {
    const path = `ppt/slides/slide${i + 1}.xml`;
    pkg.set(path, renderXml(part.document));
    pkg.set(relationshipsPath(path), part.relationships.toXml());
  });
  packageParts(pkg, deck);
}

interface Given extends Pick<SlidePart, 'plan' | 'assets' | 'equations'> {
  readonly n: number;
}

function finishSlide(pkg: Package, deck: PptxDeck, { plan, n, assets, equations }: Given): SlidePart {
  const path = `ppt/slides/slide${n}.xml`;
  const { theme, properties } = deck;
  const document = parseXml(pkg.text(path));
  trim(document);
  at(document, 'p:sld', 'p:cSld').attribs = {};
  const relationships = new Relationships();
  const layout = Object.keys(theme.layouts).indexOf(plan.layout.name) + 1;
  relationships.add('slideLayout', `../slideLayouts/slideLayout${layout}.xml`);
  const written = Relationships.parse(pkg.text(relationshipsPath(path)));
  const slide: SlidePart = { plan, theme, properties, document, written, relationships, assets, equations };
  for (const pass of slidePasses) pass(slide);
  return slide;
}

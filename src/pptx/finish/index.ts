/**
 * What pptxgenjs cannot write or writes wrongly, mended in small named steps. First each slide, pass by pass; then
 * the parts around the slides, which are all our own.
 */
import { posix } from 'node:path';
import { onLayout } from '../../theme/on-layout.ts';
import { type Around, thumbnailPath } from '../around/around.ts';
import { OwnParts } from '../around/own.ts';
import { TemplateParts } from '../around/template.ts';
import type { PptxDeck } from '../deck.ts';
import { loadEquations } from '../math/equations.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { TextCounter } from '../plan/count.ts';
import type { Gallery } from '../plan/gallery.ts';
import type { SlidePlan } from '../plan/plan.ts';
import { sketch } from '../thumbnail/sketch.ts';
import { writeSlides } from '../write.ts';
import { at, parseXml, renderXml, setXml, trim } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { Assets } from './assets.ts';
import { charts } from './charts.ts';
import { connectors } from './connectors.ts';
import { groups } from './groups.ts';
import { maths } from './maths.ts';
import { media } from './media.ts';
import { names } from './names.ts';
import { Notes } from './notes.ts';
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
  placeholders,
  shapes,
  tables,
  pictures,
  media,
  charts,
  maths,
  connectors,
  groups,
  names,
  show,
  timing,
];

/** Slides that are written at once: enough that what is written for each batch counts for little. */
const batchSize = 10;

export async function finish(
  pkg: Package,
  deck: PptxDeck,
  gallery: Gallery,
  plans: Iterable<SlidePlan>,
): Promise<void> {
  const around = deck.theme.template ? new TemplateParts(deck.theme.template) : new OwnParts(gallery);
  const assets = new Assets(deck, around.firstNumber);
  const notes = new Notes(pkg, deck, around);
  const counter = new TextCounter();
  let n = 0;
  let first: SlidePlan | undefined;
  for (const batch of batches(plans)) {
    const equations = loadEquations(batch);
    const written = await writeSlides(batch, deck.theme.size);
    batch.forEach((plan, i) => {
      const slide = finishSlide(deck, { plan, around, assets, equations, xml: xmlOf(written, i + 1) });
      const path = `ppt/slides/slide${++n}.xml`;
      notes.add(slide, n);
      counter.add(plan);
      first ??= plan;
      pkg.set(path, renderXml(slide.document));
      pkg.set(relationshipsPath(path), slide.relationships.toXml());
    });
  }
  const logo = deck.logo === undefined ? undefined : assets.picture(deck.logo);
  await assets.write(pkg);
  if (first) pkg.set(thumbnailPath, sketch(first, deck.theme).toPng());
  notes.writeMaster();
  around.write(pkg, deck, { text: counter, notesMaster: notes.master, logo });
}

function* batches(plans: Iterable<SlidePlan>): Generator<readonly SlidePlan[]> {
  let batch: SlidePlan[] = [];
  for (const plan of plans) {
    batch.push(plan);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface Given extends Pick<SlidePart, 'plan' | 'assets' | 'equations'> {
  readonly xml: string;
  readonly around: Around;
}

/** What pptxgenjs wrote of the nth slide. */
function xmlOf(written: ReadonlyMap<string, string>, n: number): string {
  const xml = written.get(`ppt/slides/slide${n}.xml`);
  if (xml === undefined) throw new Error(`pptxgenjs wrote no slide ${n}`);
  return xml;
}

function finishSlide(deck: PptxDeck, { plan, around, assets, equations, xml }: Given): SlidePart {
  const { properties } = deck;
  const theme = onLayout(deck.theme, plan.layout);
  const document = parseXml(xml);
  trim(document);
  at(document, 'p:sld', 'p:cSld').attribs = {};
  const { mapping } = plan.layout.template ?? {};
  if (mapping) setXml(at(document, 'p:sld', 'p:clrMapOvr'), el('a:overrideClrMapping', mapping));
  const relationships = new Relationships();
  relationships.add('slideLayout', posix.relative('ppt/slides', around.layoutPath(plan.layout)));
  const slide: SlidePart = { plan, theme, properties, document, relationships, assets, equations };
  for (const pass of slidePasses) pass(slide);
  return slide;
}

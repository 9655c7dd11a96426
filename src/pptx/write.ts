/**
 * pptxgenjs writes what stands on the slides: shapes, text boxes, tables, pictures and the frames of charts, each under
 * its key. Masters, layouts, themes, notes and properties are our own parts, and `finish` mends the rest.
 */
import { createRequire } from 'node:module';
import type Pptx from 'pptxgenjs';
import type { ChartBox, ImageBox, ShapeBox, TableBox } from '../model/box.ts';
import type { Pt, Rect, Size } from '../model/theme.ts';
import type { PlannedBox, SlidePlan } from './plan/plan.ts';
import { inches } from './units.ts';

const require = createRequire(import.meta.url);

/**
 * What pptxgenjs takes for JSZip: it hands over the parts as they are. A real one would zip what is unzipped at once,
 * and takes as long to load as a small deck to be written.
 */
class Parts {
  readonly #parts = new Map<string, string>();

  file(path: string, part: string): this {
    this.#parts.set(path, part);
    return this;
  }

  folder(): this {
    return this;
  }

  async generateAsync(): Promise<ReadonlyMap<string, string>> {
    return this.#parts;
  }
}

/**
 * A pptxgenjs of our own, which nobody else who loads it gets, nor we theirs. Its types are those of a CommonJS module,
 * and as such it also loads faster.
 */
function loadPptxGenJS(): new () => Pptx.default {
  const path = require.resolve('pptxgenjs');
  const zip = createRequire(path).resolve('jszip');
  const before = [path, zip].map((one) => [one, require.cache[one]] as const);
  delete require.cache[path];
  require.cache[zip] = { exports: Parts } as unknown as NodeJS.Module;
  try {
    return require(path);
  } finally {
    for (const [one, module] of before) {
      if (module) require.cache[one] = module;
      else delete require.cache[one];
    }
  }
}

const PptxGenJS = loadPptxGenJS();

type Slide = Pptx.default.Slide;
type Text = Pptx.default.TextProps;

/** A part for every slide and the package's own, by path. */
export async function writeSlides(
  plans: readonly SlidePlan[],
  size: Size,
): Promise<ReadonlyMap<string, string>> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'lectern', width: inches(size.w), height: inches(size.h) });
  pptx.layout = 'lectern';
  for (const plan of plans) {
    const slide = pptx.addSlide();
    for (const item of plan.boxes) writeBox(slide, item);
  }
  // What `Parts` gives, whatever kind is asked for.
  return (await pptx.write()) as unknown as ReadonlyMap<string, string>;
}

function writeBox(slide: Slide, item: PlannedBox): void {
  const { box } = item;
  switch (box.type) {
    case 'text':
      slide.addText(room(), { ...frame(item, box.rect), isTextBox: item.region === undefined });
      return;
    case 'shape':
      writeShape(slide, item, box);
      return;
    case 'connector':
      writeConnector(slide, item);
      return;
    case 'table':
      writeTable(slide, item, box);
      return;
    case 'chart':
      writeChart(slide, item, box);
      return;
    case 'image':
      writeImage(slide, item, box);
      return;
    case 'group':
    case 'panel':
    // Groups are made of their children afterwards: pptxgenjs has none.
  }
}

const frame = ({ key }: PlannedBox, { x, y, w, h }: Rect) => ({
  objectName: key,
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h),
});

/** Room for text, which `finish` puts in: fresh, since pptxgenjs changes what it is given. */
const room = (): Text[] => [{ text: '', options: {} }];

/**
 * Some presets keep text away from their edges by themselves; what of our inset is more than that, is theirs. Their text
 * rectangles are those of presetShapeDefinitions.xml.
 */
function insetWithin({ geometry, radius, inset, rect: { w, h } }: ShapeBox): ShapeBox['inset'] {
  const corner = geometry === 'roundRect' ? Math.min(radius ?? Math.min(w, h) / 6, w / 2, h / 2) : 0;
  const [x, top, bottom] = textEdges(geometry, w, h, corner);
  const over = (own: Pt, theirs: Pt) => Math.max(0, own - theirs);
  return { l: over(inset.l, x), r: over(inset.r, x), t: over(inset.t, top), b: over(inset.b, bottom) };
}

/** How far from left and right, top, and bottom a preset begins its text. */
function textEdges(geometry: ShapeBox['geometry'], w: Pt, h: Pt, corner: Pt): readonly [Pt, Pt, Pt] {
  const round = 1 - Math.SQRT1_2;
  if (geometry === 'roundRect') return [corner * round, corner * round, corner * round];
  if (geometry === 'ellipse') return [(w * round) / 2, (h * round) / 2, (h * round) / 2];
  if (geometry === 'diamond') return [w / 4, h / 4, h / 4];
  if (geometry === 'can') return [0, Math.min(w, h) / 4, Math.min(w, h) / 8];
  return [0, 0, 0];
}

const isOwnForm = ({ geometry }: ShapeBox): boolean => geometry === 'freeform' || geometry === 'polygon';

/** Fill and line are put on by the pass `shapes`, since pptxgenjs does not know all that a colour may be. */
function writeShape(slide: Slide, item: PlannedBox, box: ShapeBox): void {
  const { l, t, r, b } = insetWithin(box);
  slide.addText(room(), {
    ...frame(item, box.rect),
    // The outline of a form of its own is put on by the same pass.
    shape: (isOwnForm(box) ? 'rect' : box.geometry) as Pptx.default.SHAPE_NAME,
    ...(box.radius === undefined ? {} : { rectRadius: inches(box.radius) }),
    valign: box.anchor,
    // Its order of the four is left, right, bottom, top.
    margin: [l, r, b, t],
  });
}

/** Only a place among the others: the pass `connectors` writes the connector itself. */
function writeConnector(slide: Slide, item: PlannedBox): void {
  slide.addShape('line', frame(item, { x: 0, y: 0, w: 1, h: 1 }));
}

function writeTable(slide: Slide, item: PlannedBox, box: TableBox): void {
  const rows = item.cells.map((row) => row.map(() => ({ text: '', options: { valign: 'middle' as const } })));
  slide.addTable(rows, {
    ...frame(item, box.rect),
    colW: box.columns.map(inches),
    rowH: box.rows.map(inches),
    autoPage: false,
  });
}

/** Only the frame counts: `finish` writes the chart and its workbook from the figures. */
function writeChart(slide: Slide, item: PlannedBox, box: ChartBox): void {
  slide.addChart('bar', [{ name: '-', labels: ['-'], values: [1] }], frame(item, box.rect));
}

/** Only the frame counts: `finish` names the picture's own part. */
function writeImage(slide: Slide, item: PlannedBox, box: ImageBox): void {
  slide.addImage({ ...frame(item, box.rect), data: 'image/png;base64,' });
}

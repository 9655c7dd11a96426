/**
 * pptxgenjs writes what stands on the slides: shapes, text, tables, pictures and the frames of charts, each under
 * its key. Masters, layouts, themes, notes and properties are our own parts, and `finish` mends the rest.
 */
import { createRequire } from 'node:module';
import type Pptx from 'pptxgenjs';
import type { ChartBox, ConnectorBox, ImageBox, ShapeBox, TableBox } from '../model/box.ts';
import type { Color, Rect, Size } from '../model/theme.ts';
import type { PlannedBox, SlidePlan } from './plan/plan.ts';
import { languageOf } from './text/language.ts';
import type { Paragraph, Run } from './text/paragraph.ts';
import { inches } from './units.ts';
import { escapeControls } from './xml/clean.ts';

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

/** Its types are those of a CommonJS module, and as such it also loads faster. */
function loadPptxGenJS(): new () => Pptx.default {
  const zip = createRequire(require.resolve('pptxgenjs')).resolve('jszip');
  const before = require.cache[zip];
  require.cache[zip] = { exports: Parts } as unknown as NodeJS.Module;
  try {
    return require('pptxgenjs');
  } finally {
    if (before) require.cache[zip] = before;
    else delete require.cache[zip];
  }
}

const PptxGenJS = loadPptxGenJS();

type Slide = Pptx.default.Slide;
type Text = Pptx.default.TextProps;
type TextOptions = Pptx.default.TextPropsOptions;

/** A part for every slide and the package's own, by path; the deck's language decides that of Latin runs. */
export async function writeSlides(
  plans: readonly SlidePlan[],
  size: Size,
  language: string,
): Promise<ReadonlyMap<string, string>> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'lectern', width: inches(size.w), height: inches(size.h) });
  pptx.layout = 'lectern';
  for (const plan of plans) {
    const slide = pptx.addSlide();
    for (const item of plan.boxes) writeBox(slide, item, language);
  }
  // What `Parts` gives, whatever kind is asked for.
  return (await pptx.write()) as unknown as ReadonlyMap<string, string>;
}

function writeBox(slide: Slide, item: PlannedBox, language: string): void {
  const { box } = item;
  switch (box.type) {
    case 'text':
      // A placeholder's name keeps pptxgenjs from setting a colour of its own on every run.
      slide.addText(texts(item.paragraphs, language, { placeholder: 'inherit' }), {
        ...frame(item, box.rect),
        placeholder: 'inherit',
        isTextBox: item.region === undefined,
      });
      return;
    case 'shape':
      writeShape(slide, item, box, language);
      return;
    case 'connector':
      writeConnector(slide, item, box);
      return;
    case 'table':
      writeTable(slide, item, box, language);
      return;
    case 'chart':
      writeChart(slide, item, box);
      return;
    case 'image':
      writeImage(slide, item, box);
      return;
    case 'group':
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

/** Paragraphs as pptxgenjs takes them: a flat list of runs, the last of each paragraph ending it. */
function texts(paragraphs: readonly Paragraph[], language: string, more: TextOptions = {}): Text[] {
  return paragraphs.flatMap(({ runs }) => {
    const written = runs.length === 0 ? [{ text: '' }] : runs;
    return written.map((run, i) => ({
      text: escapeControls(run.text),
      options: { ...more, ...runOptions(run, language), breakLine: i === written.length - 1 },
    }));
  });
}

function runOptions(run: Run, language: string): TextOptions {
  const { bold, italic, strike, raised, size, link } = run;
  return {
    lang: languageOf(run.text, language),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(strike ? { strike: 'sngStrike' as const } : {}),
    ...(raised ? { superscript: true } : {}),
    ...(run.color ? color(run.color) : {}),
    ...(run.literal ? { color: run.literal } : {}),
    ...(size ? { fontSize: size } : {}),
    ...(link ? { hyperlink: { ...link } } : {}),
    ...(run.breakBefore ? { softBreakBefore: true } : {}),
  };
}

/** pptxgenjs knows ten of the twelve theme colours; link colours are only ever set by PowerPoint itself. */
function color({ name, alpha }: Color) {
  const known = name === 'hlink' || name === 'folHlink' ? 'accent1' : name;
  return { color: known, ...(alpha === undefined ? {} : { transparency: (1 - alpha) * 100 }) };
}

function writeShape(slide: Slide, item: PlannedBox, box: ShapeBox, language: string): void {
  const { l, t, r, b } = box.inset;
  slide.addText(texts(item.paragraphs, language), {
    ...frame(item, box.rect),
    shape: box.geometry as Pptx.default.SHAPE_NAME,
    ...(box.fill ? { fill: color(box.fill) } : {}),
    ...(box.line
      ? {
          line: {
            ...color(box.line.color),
            width: box.line.width,
            dashType: box.line.dash ? 'dash' : 'solid',
          },
        }
      : {}),
    ...(box.radius === undefined ? {} : { rectRadius: inches(box.radius) }),
    valign: box.anchor,
    // Its order of the four is left, right, bottom, top.
    margin: [l, r, b, t],
  });
}

/** A line for now; the pass `connectors` glues it to its shapes. */
function writeConnector(slide: Slide, item: PlannedBox, box: ConnectorBox): void {
  slide.addShape('line', {
    ...frame(item, { x: 0, y: 0, w: 1, h: 1 }),
    line: { ...color(box.color), width: box.width, ...(box.arrow ? { endArrowType: 'triangle' } : {}) },
  });
}

function writeTable(slide: Slide, item: PlannedBox, box: TableBox, language: string): void {
  const rows = item.cells.map((row) =>
    row.map((cell) => ({ text: texts([cell], language) as never, options: { valign: 'middle' as const } })),
  );
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

import { readFileSync } from 'node:fs';
import { mediaFile } from '../../media-file.ts';
import type { ChartBox } from '../../model/box.ts';
import { type Shown, shownPictures } from '../../shown-picture.ts';
import { chartXml } from '../chart/chart.ts';
import { type ChartContext, contextOf } from '../chart/context.ts';
import { chartStyleXml, colorStyleXml } from '../chart/style.ts';
import { userShapesXml } from '../chart/user-shapes.ts';
import { workbookBytes } from '../chart/workbook.ts';
import type { PptxDeck } from '../deck.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { type Picture, readPicture } from './picture-file.ts';

/** Charts and pictures of the whole deck, numbered as they come; a picture used twice is one part. */
export class Assets {
  readonly #deck: PptxDeck;
  readonly #first: number;
  readonly #charts: ChartBox[] = [];
  readonly #media = new Map<string, string>();
  readonly #pictures = new Map<string, Picture>();
  readonly #shown: ReadonlyMap<string, Shown>;

  /** `first`: the number that parts begin with. */
  constructor(deck: PptxDeck, first: number) {
    this.#deck = deck;
    this.#first = first;
    this.#shown = shownPictures(deck.slides.flatMap(({ boxes }) => boxes));
  }

  /** The chart's part, as slides name it. */
  chart(box: ChartBox): string {
    const n = this.#first + this.#charts.length;
    this.#charts.push(box);
    return `../charts/chart${n}.xml`;
  }

  picture(file: string): Picture {
    const known = this.#pictures.get(file);
    if (known !== undefined) return known;
    // The logo at the foot is shown whole, whatever slides show of it.
    const shown = file === this.#deck.logo ? undefined : this.#shown.get(file);
    const picture = readPicture(file, this.#first + this.#pictures.size, shown);
    this.#pictures.set(file, picture);
    return picture;
  }

  /** The part's name of a film or a sound, within `ppt/media/`; it ends as its format does. */
  media(file: string): string {
    const known = this.#media.get(file);
    if (known !== undefined) return known;
    const found = mediaFile(file);
    if ('problem' in found) throw new Error(`${file} ${found.problem}`);
    const name = `media${this.#first + this.#media.size}.${found.format}`;
    this.#media.set(file, name);
    return name;
  }

  async write(pkg: Package): Promise<void> {
    for (const picture of this.#pictures.values()) {
      for (const { name, bytes } of await picture.parts()) pkg.set(`ppt/media/${name}`, bytes);
    }
    for (const [file, name] of this.#media) pkg.set(`ppt/media/${name}`, readFileSync(file));
    this.#charts.forEach((box, i) => {
      this.#writeChart(pkg, box, this.#first + i);
    });
  }

  /** The chart, and what PowerPoint keeps beside it: its style, its colours, its workbook. */
  #writeChart(pkg: Package, { chart: spec, rect: size }: ChartBox, n: number): void {
    const { theme, properties } = this.#deck;
    const { language, clock } = properties;
    const path = `ppt/charts/chart${n}.xml`;
    const workbook = `Microsoft_Excel_Sheet${n}.xlsx`;
    const relationships = new Relationships();
    relationships.add('chartStyle', `style${n}.xml`);
    relationships.add('chartColorStyle', `colors${n}.xml`);
    const id = relationships.add('package', `../embeddings/${workbook}`);
    const context = contextOf({ spec, theme, language, size });
    const written = this.#writeShapes(pkg, context, n, relationships);
    pkg.set(path, chartXml(context, id, written));
    pkg.set(relationshipsPath(path), relationships.toXml());
    pkg.set(`ppt/charts/style${n}.xml`, chartStyleXml(spec, theme));
    pkg.set(`ppt/charts/colors${n}.xml`, colorStyleXml(theme));
    pkg.set(`ppt/embeddings/${workbook}`, workbookBytes(spec, language, clock));
  }

  /** What is written into a chart is a drawing of the chart's own, which moves and is made larger with it. */
  #writeShapes(pkg: Package, context: ChartContext, n: number, of: Relationships): string | undefined {
    if (context.overlay.length === 0) return undefined;
    pkg.set(`ppt/drawings/drawing${n}.xml`, userShapesXml(context));
    return of.add('chartUserShapes', `../drawings/drawing${n}.xml`);
  }
}

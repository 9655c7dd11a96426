import type { ChartBox } from '../../model/box.ts';
import { chartXml } from '../chart/chart.ts';
import { workbookBytes } from '../chart/workbook.ts';
import type { PptxDeck } from '../deck.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { type Picture, readPicture } from './picture-file.ts';

/** Charts and pictures of the whole deck, numbered as they come; a picture used twice is one part. */
export class Assets {
  readonly #deck: PptxDeck;
  readonly #charts: ChartBox[] = [];
  readonly #pictures = new Map<string, Picture>();

  constructor(deck: PptxDeck) {
    this.#deck = deck;
  }

  /** The chart's part, as slides name it. */
  chart(box: ChartBox): string {
    this.#charts.push(box);
    return `../charts/chart${this.#charts.length}.xml`;
  }

  picture(file: string): Picture {
    const known = this.#pictures.get(file);
    if (known !== undefined) return known;
    const picture = readPicture(file, this.#pictures.size + 1);
    this.#pictures.set(file, picture);
    return picture;
  }

  async write(pkg: Package): Promise<void> {
    for (const picture of this.#pictures.values()) {
      for (const { name, bytes } of await picture.parts()) pkg.set(`ppt/media/${name}`, bytes);
    }
    const { theme, properties } = this.#deck;
    this.#charts.forEach(({ chart: spec, rect: size }, i) => {
      const path = `ppt/charts/chart${i + 1}.xml`;
      const workbook = `Microsoft_Excel_Sheet${i + 1}.xlsx`;
      const relationships = new Relationships();
      const id = relationships.add('package', `../embeddings/${workbook}`);
      pkg.set(path, chartXml({ spec, theme, language: properties.language, size }, id));
      pkg.set(relationshipsPath(path), relationships.toXml());
      pkg.set(`ppt/embeddings/${workbook}`, workbookBytes(spec, properties.language, properties.clock));
    });
  }
}

import { posix } from 'node:path';
import type { Layout } from '../../model/theme.ts';
import type { PptxDeck } from '../deck.ts';
import type { Picture } from '../finish/picture-file.ts';
import { pictureFillXml } from '../finish/pictures.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { contentTypesXml } from '../parts/content-types.ts';
import { layoutXml } from '../parts/layout.ts';
import { masterXml } from '../parts/master.ts';
import { masterContext } from '../parts/master-words.ts';
import { presentationXml } from '../parts/presentation.ts';
import { appXml, coreXml, presPropsXml, viewPropsXml } from '../parts/properties.ts';
import { tableStylesXml } from '../parts/table-style.ts';
import { themeXml } from '../parts/theme.ts';
import type { Gallery } from '../plan/gallery.ts';
import { type Around, type Found, thumbnailPath } from './around.ts';

/** Everything around the slides, of our own making: master, layouts, theme, presentation, properties. */
export class OwnParts implements Around {
  readonly firstNumber = 1;
  readonly notesMaster = undefined;
  readonly #gallery: Gallery;

  constructor(gallery: Gallery) {
    this.#gallery = gallery;
  }

  layoutPath({ name }: Layout): string {
    const index = this.#gallery.layouts.findIndex((layout) => layout.name === name);
    return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
  }

  write(pkg: Package, deck: PptxDeck, { text, notesMaster, logo }: Found): void {
    masters(pkg, deck, this.#gallery, logo);
    presentation(pkg, deck, notesMaster);
    pkg.set('docProps/core.xml', coreXml(deck));
    pkg.set('docProps/app.xml', appXml(deck, text));
    pkg.set(relationshipsPath(''), ownRelationships(pkg));
    pkg.set('[Content_Types].xml', contentTypesXml(pkg.paths));
  }
}

function ownRelationships({ paths }: Package): string {
  const relationships = new Relationships();
  relationships.add('officeDocument', 'ppt/presentation.xml');
  if (paths.includes(thumbnailPath)) relationships.add('metadata/thumbnail', thumbnailPath);
  relationships.add('metadata/core-properties', 'docProps/core.xml');
  relationships.add('extended-properties', 'docProps/app.xml');
  return relationships.toXml();
}

function masters(pkg: Package, deck: PptxDeck, { layouts }: Gallery, logo: Picture | undefined): void {
  const { theme } = deck;
  const context = masterContext(deck);
  const path = 'ppt/slideMasters/slideMaster1.xml';
  const relationships = new Relationships();
  const ids = layouts.map((layout, i) => {
    const own = new Relationships();
    own.add('slideMaster', '../slideMasters/slideMaster1.xml');
    const layoutPath = `ppt/slideLayouts/slideLayout${i + 1}.xml`;
    pkg.set(layoutPath, layoutXml(layout, context));
    pkg.set(relationshipsPath(layoutPath), own.toXml());
    return relationships.add('slideLayout', `../slideLayouts/slideLayout${i + 1}.xml`);
  });
  relationships.add('theme', '../theme/theme1.xml');
  pkg.set(path, masterXml(context, ids, logo && pictureFillXml(logo, relationships)));
  pkg.set(relationshipsPath(path), relationships.toXml());
  pkg.set('ppt/theme/theme1.xml', themeXml(theme));
}

function presentation(pkg: Package, deck: PptxDeck, notesMaster: string): void {
  const path = 'ppt/presentation.xml';
  const relationships = new Relationships();
  const ids = {
    master: relationships.add('slideMaster', 'slideMasters/slideMaster1.xml'),
    slides: deck.slides.map((_, i) => relationships.add('slide', `slides/slide${i + 1}.xml`)),
    notesMaster: relationships.add('notesMaster', posix.relative('ppt', notesMaster)),
  };
  relationships.add('presProps', 'presProps.xml');
  relationships.add('viewProps', 'viewProps.xml');
  relationships.add('theme', 'theme/theme1.xml');
  relationships.add('tableStyles', 'tableStyles.xml');
  pkg.set(path, presentationXml(deck, ids));
  pkg.set(relationshipsPath(path), relationships.toXml());
  pkg.set('ppt/presProps.xml', presPropsXml());
  pkg.set('ppt/viewProps.xml', viewPropsXml());
  pkg.set('ppt/tableStyles.xml', tableStylesXml(deck.theme));
}

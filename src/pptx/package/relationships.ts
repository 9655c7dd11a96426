import { el, xmlHead } from '../xml/el.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships/';

/** Parts that came with PowerPoint 2013 have relationships of their own. */
const office2011 = 'http://schemas.microsoft.com/office/2011/relationships/';

/** Films and sounds that are in the file came with PowerPoint 2010. */
const office2007 = 'http://schemas.microsoft.com/office/2007/relationships/';

/** Relationship types by the end of their address. */
export type RelationshipType =
  | 'officeDocument'
  | 'extended-properties'
  | `metadata/${'core-properties' | 'thumbnail'}`
  | 'slide'
  | 'slideLayout'
  | 'slideMaster'
  | 'notesMaster'
  | 'notesSlide'
  | 'theme'
  | 'hyperlink'
  | 'image'
  | 'video'
  | 'audio'
  | 'media'
  | 'chart'
  | 'package'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'chartUserShapes'
  | 'chartStyle'
  | 'chartColorStyle';

export interface Relationship {
  readonly id: string;
  readonly type: RelationshipType;
  /** Escaped as in the file. */
  readonly target: string;
  readonly external: boolean;
}

/** A type's whole address. */
export function typeUri(type: RelationshipType): string {
  if (type === 'media') return office2007 + type;
  if (type === 'chartStyle' || type === 'chartColorStyle') return office2011 + type;
  return (type.startsWith('metadata/') ? packaging : office) + type;
}

/** The relationships of one part, ids `rId1`, `rId2` ... in order of adding. */
export class Relationships {
  readonly #items: Relationship[] = [];
  /** Ids by type and target. */
  readonly #ids = new Map<string, string>();

  /** Its id; the same target under the same type is one relationship. */
  add(type: RelationshipType, target: string, external = false): string {
    const key = `${type} ${target}`;
    const same = this.#ids.get(key);
    if (same !== undefined) return same;
    const id = `rId${this.#items.length + 1}`;
    this.#items.push({ id, type, target, external });
    this.#ids.set(key, id);
    return id;
  }

  toXml(): string {
    const items = this.#items.map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${typeUri(type)}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    );
    return (
      xmlHead +
      el('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...items)
    );
  }
}

/** Where a part's relationships stand: `ppt/slides/slide1.xml` has `ppt/slides/_rels/slide1.xml.rels`, the package `_rels/.rels`. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

import { posix } from 'node:path';
import type { Related } from '../../template/relationships.ts';
import { type RelationshipType, typeUri } from '../package/relationships.ts';
import { el, xmlHead } from '../xml/el.ts';

/** A part's relationships as they were, with some more. */
export class TemplateRelationships {
  readonly #own: readonly Related[];
  readonly #folder: string;
  readonly #added: { readonly id: string; readonly type: RelationshipType; readonly target: string }[] = [];

  /** `path`: of the part; empty for the package itself. */
  constructor(own: readonly Related[], path: string) {
    this.#own = own;
    this.#folder = path === '' ? '' : posix.dirname(path);
  }

  /** Its id. `target` is the path of a part. */
  add(type: RelationshipType, target: string): string {
    const taken = new Set(this.#own.map((one) => one.id));
    let n = this.#own.length + this.#added.length + 1;
    while (taken.has(`rId${n}`) || this.#added.some(({ id }) => id === `rId${n}`)) n++;
    const id = `rId${n}`;
    this.#added.push({ id, type, target });
    return id;
  }

  toXml(): string {
    const inside = (target: string) => posix.relative(this.#folder, target);
    const own = this.#own.map(({ id, address, target, external }) =>
      el('Relationship', {
        Id: id,
        Type: address,
        Target: external ? target : inside(target),
        TargetMode: external ? 'External' : undefined,
      }),
    );
    const added = this.#added.map(({ id, type, target }) =>
      el('Relationship', { Id: id, Type: typeUri(type), Target: inside(target) }),
    );
    return (
      xmlHead +
      el(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        ...own,
        ...added,
      )
    );
  }
}

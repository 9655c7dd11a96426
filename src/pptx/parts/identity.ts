/**
 * What PowerPoint knows slides and shapes by when they are copied, merged and compared: numbers it rolls itself, here made
 * of names, so that a deck built again is the same deck (MS-PPTX 2.5.1 creationId; MS-ODRAWXML 2.29 creationId).
 */
import { hash } from 'node:crypto';
import { el, namespaces } from '../xml/el.ts';

/** The same name gives the same GUID; upper case, as the schema wants. */
export function guid(name: string): string {
  const hex = hash('sha256', name).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

/** Names that are told apart: a name that comes again is another, the same in every build. */
export class DistinctNames {
  readonly #within: string;
  readonly #taken = new Map<string, number>();

  /** `within`: what the names are distinct in, e.g. a slide. */
  constructor(within: string | number) {
    this.#within = String(within);
  }

  of(name: string): string {
    const before = this.#taken.get(name) ?? 0;
    this.#taken.set(name, before + 1);
    // No name has the sign between.
    return [this.#within, name, before].join('\0');
  }
}

/** 32 bits made of a name. */
export const creationId = (name: string): number => Number.parseInt(hash('sha256', name).slice(0, 8), 16);

/** 32 bits for each name, none of them twice, and never 0. */
export class CreationIds {
  readonly #taken = new Set<number>([0]);

  of(name: string): number {
    for (let i = 0; ; i++) {
      const id = creationId(i === 0 ? name : `${name} ${i}`);
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }
}

/** Last in `p:cSld`, of slides, layouts, masters and notes pages. */
export const slideIdentityXml = (id: number): string =>
  el(
    'p:extLst',
    {},
    el(
      'p:ext',
      { uri: '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}' },
      el('p14:creationId', { 'xmlns:p14': namespaces.p14, val: id }),
    ),
  );

/** Within `p:cNvPr`. What is decorative is passed over by those who read a slide aloud (MS-ODRAWXML 2.31). */
export const shapeIdentityXml = (name: string, decorative = false): string =>
  el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}' },
      el('a16:creationId', { 'xmlns:a16': namespaces.a16, id: guid(name) }),
    ),
    decorative
      ? el(
          'a:ext',
          { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
          el('adec:decorative', { 'xmlns:adec': namespaces.adec, val: 1 }),
        )
      : '',
  );

/** What regions of a layout say of one another. */
import { nearestHint } from '../diagnostics/nearest.ts';
import type { DefaultSlot, Region } from '../model/theme.ts';
import { fieldsOf, type Part } from './part.ts';
import type { Reader } from './reader.ts';

type Fields = ReadonlyMap<string, Part>;

/** Names under `with` and `without`, parted by spaces. */
export const namesIn = (names: string): readonly string[] => names.split(/[ ,]+/).filter(Boolean);

/** The regions that `with`, `without` and `peer` name are there. */
export function checkNames(said: Fields, slots: ReadonlySet<string>, reader: Reader): void {
  for (const part of said.values()) {
    checkConditions(fieldsOf(part), slots, reader);
    const peer = fieldsOf(part).get('peer');
    if (peer) regionAt(peer, peer, slots, reader);
  }
}

export function checkConditions(fields: Fields, slots: ReadonlySet<string>, reader: Reader): void {
  for (const key of ['with', 'without'])
    for (const [names, part] of fieldsOf(fields.get(key)))
      for (const one of namesIn(names))
        if (!slots.has(one)) reader.reportKey('unknown-region', noRegion(one), part, nearestHint(one, slots));
}

const noRegion = (name: string): string => `there is no region '${name}' here`;

function regionAt(part: Part, at: Part, slots: ReadonlySet<string>, reader: Reader): string {
  const name = reader.text(part, 'a region');
  if (name !== '' && !slots.has(name))
    reader.report('unknown-region', noRegion(name), at, nearestHint(name, slots));
  return name;
}

/**
 * `body`, or a map that says what goes elsewhere. Left out: the first region after the title. `at` is where the layout
 * itself stands, if the default slot is another's.
 */
export function readDefault(
  part: Part | undefined,
  at: Part | undefined,
  regions: readonly Region[],
  reader: Reader,
): DefaultSlot {
  const slots = new Set(regions.map(({ name }) => name));
  const first = regions.find(({ placeholder, ground }) => !ground && placeholder?.idx !== 0) ?? regions[0];
  if (!part) return { region: first?.name ?? '' };
  if (!(part.value instanceof Map)) return { region: regionAt(part, at ?? part, slots, reader) };
  const fields = reader.fields(part, 'default', ['region'], ['first', 'taken', 'text']);
  const named = ['region', 'first', 'taken', 'text'].flatMap((key) => {
    const said = fields.get(key);
    return said ? [[key, regionAt(said, at ?? said, slots, reader)] as const] : [];
  });
  return { region: '', ...Object.fromEntries(named) };
}

/** As `readRegion` has placeholders without an index. */
export const unnumbered = -1;
/** Date, footer and number. */
const reserved: readonly number[] = [10, 11, 12];

/** Placeholders without an index get the first that is free. Slides find them by it, so each stands once. */
export function numbered(regions: readonly Region[], said: Fields, reader: Reader): readonly Region[] {
  const taken = new Set(reserved);
  for (const { name, placeholder } of regions) {
    const part = said.get(name);
    if (!placeholder || placeholder.idx === unnumbered) continue;
    if (taken.has(placeholder.idx) && part)
      reader.reportKey('duplicate-id', `another placeholder has the index ${placeholder.idx}`, part);
    taken.add(placeholder.idx);
  }
  let next = 1;
  return regions.map((region) => {
    if (region.placeholder?.idx !== unnumbered) return region;
    const { type } = region.placeholder;
    if (type === 'title' || type === 'ctrTitle') return { ...region, placeholder: { type, idx: 0 } };
    while (taken.has(next)) next++;
    return { ...region, placeholder: { type, idx: next++ } };
  });
}

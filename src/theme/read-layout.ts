import { nearestHint } from '../diagnostics/nearest.ts';
import type { Layout, Region } from '../model/theme.ts';
import { checkConditions, checkNames, numbered, readDefault } from './check-regions.ts';
import { layoutTypes } from './layout-types.ts';
import { isNothing, overlay, without } from './overlay.ts';
import { fieldsOf, type Part, textAt } from './part.ts';
import { type Ground, readConditions, readDecoration, readRect, readRegion } from './read-region.ts';
import type { Reader } from './reader.ts';
import { readRole } from './roles.ts';

/** What a theme's layouts are made of, and made by. */
export interface LayoutSource {
  /** By their names, as they are written. */
  readonly layouts: ReadonlyMap<string, Part>;
  /** What a region of a name is in every layout that does not say otherwise. */
  readonly regions: ReadonlyMap<string, Part>;
  readonly ground: Ground;
}

const keys = [
  'title',
  'without',
  'type',
  'known-as',
  'in-templates',
  'for',
  'holds',
  'background',
  'footer',
  'default',
  'decorations',
  'regions',
  'code',
];
/** What a layout does not take from the one that it extends. */
const own = ['abstract', 'title', 'without', 'type', 'known-as', 'in-templates', 'for'];

/** A layout with all that it takes from others; undefined where it extends what it cannot. */
function extended(
  part: Part,
  source: LayoutSource,
  reader: Reader,
  path: readonly string[],
): Part | undefined {
  const parent = textAt(part, 'extends');
  const said = fieldsOf(part).get('extends');
  if (parent === undefined || !said) return part;
  const below = source.layouts.get(parent);
  if (path.includes(parent)) {
    reader.report('circular-extends', `this layout extends itself: ${[...path, parent].join(' -> ')}`, said);
    return undefined;
  }
  if (!below) {
    const hint = nearestHint(parent, source.layouts.keys());
    reader.report('unknown-layout', `there is no layout '${parent}'`, said, hint);
    return undefined;
  }
  const whole = extended(below, source, reader, [...path, parent]);
  return whole && overlay(without(whole, own), part);
}

/** A layout as its part says. `title`: of one in a file of its own, its name to people where the file gives none. */
export function readLayout(
  name: string,
  part: Part,
  source: LayoutSource,
  reader: Reader,
  title?: string,
): Layout | undefined {
  const { ground } = source;
  // One in a file of its own may extend the theme's of its name.
  const whole = extended(part, source, reader, title === undefined ? [name] : []);
  if (!whole) return undefined;
  const needed = ['regions', ...(title === undefined ? ['title'] : [])];
  const fields = reader.fields(whole, `the layout '${name}'`, needed, ['extends', 'abstract', ...keys]);
  const said = fields.get('background');
  const background = said ? readRole(said, ground.roles, reader) : ground.roles.ground;
  const regions = readRegions(fields.get('regions'), source, reader).map((region) =>
    region.ground ? { ...region, ground: background } : region,
  );
  const slots = new Set(regions.map((region) => region.name));
  // Of what is taken from another, that one has been checked, and may have had regions that were taken out.
  checkNames(fieldsOf(fieldsOf(part).get('regions')), slots, reader);
  checkConditions(fieldsOf(part), slots, reader);
  const decorations = shownIn(reader.entries(fields.get('decorations'), 'decorations'));
  const footer = fields.get('footer');
  const code = fields.get('code');
  const texts = (key: string) => reader.list(fields.get(key), key).map((one) => reader.text(one, key));
  return {
    name,
    title: fields.has('title') ? reader.text(fields.get('title'), 'title') : (title ?? name),
    ...readTitles(fields, reader),
    type: reader.one(fields.get('type'), 'type', layoutTypes),
    ...(fields.has('known-as') && { knownAs: texts('known-as') }),
    ...readStandIn(fields.get('in-templates'), source, reader),
    for: fields.has('for') ? texts('for') : [],
    holds: reader.one(fields.get('holds'), 'holds', ['anything', 'words']),
    background,
    regions,
    default: readDefault(
      fields.get('default'),
      fieldsOf(part).has('default') ? undefined : part,
      regions,
      reader,
    ),
    decorations: decorations.map(([one, said]) => readDecoration(one, said, ground, reader)),
    footer: footer === undefined || reader.flag(footer, 'footer'),
    ...(code && { code: readRect('code', code, ground, reader) }),
  };
}

const shownIn = (entries: readonly (readonly [string, Part])[]) =>
  entries.filter(([, part]) => !isNothing(part));

function readStandIn(
  part: Part | undefined,
  { layouts }: LayoutSource,
  reader: Reader,
): Pick<Layout, 'inTemplates'> {
  if (!part) return {};
  const inTemplates = reader.text(part, 'in-templates');
  if (!layouts.has(inTemplates)) {
    const hint = nearestHint(inTemplates, layouts.keys());
    reader.report('unknown-layout', `there is no layout '${inTemplates}'`, part, hint);
  }
  return { inTemplates };
}

/** What the layout is called where regions are not there: `without: {caption: {title: Picture}}`. */
function readTitles(fields: ReadonlyMap<string, Part>, reader: Reader): Pick<Layout, 'titles'> {
  const title = (said: Part) => {
    const own = reader.fields(said, 'another title', ['title']);
    return { title: reader.text(own.get('title'), 'title') };
  };
  const said = new Map([...fields].filter(([key]) => key === 'without'));
  const titles = readConditions(said, title, reader).map(({ without = [], ...one }) => ({ without, ...one }));
  return titles.length > 0 ? { titles } : {};
}

/** Regions in the order of reading, the ground first, each with what the theme says of all of its name. */
function readRegions(
  part: Part | undefined,
  { regions, ground }: LayoutSource,
  reader: Reader,
): readonly Region[] {
  const all = shownIn(reader.entries(part, 'regions')).map(([name, said]) => {
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      reader.reportKey('bad-id', `'${name}' is no name of a region: small letters, digits, hyphens`, said);
    const whole = overlay(regions.get(name), said);
    const last = fieldsOf(whole).get('last');
    return { region: readRegion(name, whole, ground, reader), last: reader.flag(last, 'last') };
  });
  const rank = ({ region, last }: (typeof all)[number]) => (region.ground ? 0 : last ? 2 : 1);
  const ordered = all.toSorted((a, b) => rank(a) - rank(b));
  return numbered(
    ordered.map(({ region }) => region),
    fieldsOf(part),
    reader,
  );
}

import { nearestHint } from '../diagnostics/nearest.ts';
import type { Choice, Depth, Form } from '../model/audience.ts';
import type { PartialAudience } from './audience-merge.ts';
import type { BrandFiles } from './brand/brand-files.ts';
import { readBrand } from './brand/read-brand.ts';
import { type LoadContext, link, links } from './context.ts';
import { type Cursor, pick } from './cursor.ts';
import type { Kinds } from './kinds/kinds.ts';
import { readText } from './texts.ts';

/** What audiences are read with. */
export interface Given {
  readonly kinds: Kinds;
  readonly brands: BrandFiles;
}

/** An audience as its file has it: what it does not say is absent. */
export function readAudience(
  context: LoadContext,
  id: string,
  at: Cursor,
  { kinds, brands }: Given,
): PartialAudience {
  const title = readText(context, at.get('title'));
  const language = at.get('language').string;
  const parent = at.get('extends');
  const slides = readChoice(at.get('slides'), (one) => links(context, 'slide', one));
  const sections = at.get('sections');
  return {
    id,
    place: at.place,
    extendsPlace: parent.place,
    ...(title && { title }),
    ...(parent.exists && { extends: link(context, 'audience', parent) }),
    ...(language !== undefined && { language }),
    ...(at.get('languages').exists && { languages: links(context, 'language', at.get('languages')) }),
    ...pick(at, 'strict', (one) => one.boolean(false)),
    ...pick(at, 'minutes', (one) => one.number(0)),
    ...pick(at, 'depth', (one) => one.number(2) as Depth),
    ...pick(at, 'pace', (one) => one.number(0)),
    tags: readChoice(at.get('tags'), (one) => links(context, 'tag', one)),
    slides,
    ...(sections.exists && { sections: links(context, 'section', sections) }),
    brand: readBrand(context, at.get('brand'), brands),
    form: readForm(context, at.get('form'), kinds),
  };
}

function readChoice(cursor: Cursor, read: (list: Cursor) => readonly string[]): Partial<Choice> {
  return { ...pick(cursor, 'include', read), ...pick(cursor, 'exclude', read) };
}

/** Besides what all lectures have, slides of optional kinds by their name. */
function readForm({ problems }: LoadContext, cursor: Cursor, kinds: Kinds): Partial<Form> {
  const keys = ['notes', 'clicks', 'backup'] as const;
  const isOwn = (key: string) => (keys as readonly string[]).includes(key);
  const others = cursor.entries.filter(([key]) => !isOwn(key));
  for (const [key, , place] of others) {
    if (kinds.get(key)?.kind.optional) continue;
    const known = [...keys, ...kinds.names.filter((name) => kinds.get(name)?.kind.optional)];
    const hint = nearestHint(key, known) ?? `Possible: ${known.join(', ')}`;
    problems.add('unknown-key', `there is no key '${key}' here`, place, hint);
  }
  return {
    ...Object.assign({}, ...keys.map((key) => pick(cursor, key, (one) => one.boolean(false)))),
    kinds: Object.fromEntries(others.map(([key, value]) => [key, value.boolean(true)])),
  };
}

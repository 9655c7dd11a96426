import type { Audience } from '../model/audience.ts';
import { isId } from '../text/is-id.ts';
import { readAudience } from './audience-file.ts';
import { completeAudience, type PartialAudience } from './audience-merge.ts';
import { BrandFiles } from './brand/brand-files.ts';
import { readBrand } from './brand/read-brand.ts';
import type { LoadContext } from './context.ts';
import { Cursor } from './cursor.ts';
import type { Kinds } from './kinds/kinds.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-file.ts';

/** audiences/*.yaml, each merged with those it extends and the deck's own brand. An audience's id is its file's name. */
export function readAudiences(
  context: LoadContext,
  deckBrand: Cursor,
  kinds: Kinds,
): ReadonlyMap<string, Audience> {
  const brands = new BrandFiles(context);
  const read = new Map<string, PartialAudience>();
  for (const name of context.folder.list('audiences', ['.yaml', '.yml'])) {
    const id = name.replace(/\.ya?ml$/, '');
    const path = `audiences/${name}`;
    if (read.has(id)) {
      context.folder.reportTwin(path, `an audience '${id}'`);
      continue;
    }
    if (!isId(id)) {
      const hint = 'Name the file in lower-case letters, digits and hyphens.';
      context.problems.add('bad-id', `'${id}' is not an id`, context.folder.place(path), hint);
    }
    const file = readYaml(context.folder, path, []);
    // The name is known even when what is in the file is not.
    if (!file) {
      context.problems.markUnread('audience');
      continue;
    }
    validate(context.problems, file, 'audience');
    read.set(id, readAudience(context, id, new Cursor(file, file.root), { kinds, brands }));
  }
  const below = { brand: readBrand(context, deckBrand, brands), usual: () => brands.usual };
  const merged = [...read.keys()].map(
    (id) => [id, completeAudience(context, lineOf(context, read, id), below)] as const,
  );
  return new Map(merged);
}

/** An audience and those it extends, nearest first; one that comes round to itself is reported. */
function lineOf(
  context: LoadContext,
  read: ReadonlyMap<string, PartialAudience>,
  id: string,
): readonly [PartialAudience, ...PartialAudience[]] {
  const self = read.get(id) as PartialAudience;
  const line: [PartialAudience, ...PartialAudience[]] = [self];
  let next = self.extends === undefined ? undefined : read.get(self.extends);
  while (next) {
    if (line.includes(next)) {
      // Reported once for each audience of the round, at its own `extends`.
      if (next === self)
        context.problems.add('circular-extends', `'${id}' extends itself`, self.extendsPlace);
      break;
    }
    line.push(next);
    next = next.extends === undefined ? undefined : read.get(next.extends);
  }
  return line;
}

import type { Section } from '../model/deck.ts';
import type { DeckSlide } from '../model/deck-slide.ts';
import type { Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import type { LoadContext } from './context.ts';
import { Cursor } from './cursor.ts';
import type { StandIns } from './fields/read.ts';
import type { Kinds } from './kinds/kinds.ts';
import { frameSchema } from './kinds/section-schema.ts';
import { staysInside } from './pictures.ts';
import { compile } from './schema/validator.ts';
import { readSlide } from './slides.ts';
import { needText } from './texts.ts';
import { validateValue } from './validate.ts';
import { readYaml } from './yaml-file.ts';

/** What sections have from their deck. */
export interface SectionHome {
  readonly kinds: Kinds;
  readonly standIns: StandIns;
}

/** The sections that deck.yaml names, in its order. `seen` takes in their files. */
export function readSections(context: LoadContext, list: Cursor, home: SectionHome): readonly Section[] {
  const sections: Section[] = [];
  const ids = new Ids(context);
  const named = new Set<string>();
  for (const entry of list.list) {
    const path = entry.string;
    if (path === undefined) continue;
    if (named.has(path)) {
      context.problems.add('duplicate-id', `'${path}' stands in the list already`, entry.place);
      continue;
    }
    named.add(path);
    const section = readSection(context, path, entry.place, ids, home);
    if (section) sections.push(section);
  }
  reportUnused(context, named);
  const count = sections.reduce((sum, { slides }) => sum + slides.length, 0);
  if (count > limits.slides.most) context.problems.tooLarge('slides', 'the deck', count, list.place);
  return sections;
}

let validator: ReturnType<typeof compile> | undefined;

function readSection(
  context: LoadContext,
  path: string,
  namedAt: Place,
  ids: Ids,
  { kinds, standIns }: SectionHome,
): Section | undefined {
  if (!staysInside(path)) {
    context.problems.add('unsafe-path', `'${path}' leads out of the deck's folder`, namedAt);
    return undefined;
  }
  const file = readYaml(context.folder, path, ['section', 'slide', 'tag'], namedAt);
  if (!file) return undefined;
  const root = new Cursor(file, file.root);
  validator ??= compile(frameSchema);
  validateValue(context.problems, file.value, root, validator);
  const id = root.get('id').string ?? '';
  ids.add('section', root.get('id'));
  const title = needText(context, root.get('title'));
  const home = { section: id, kinds, standIns: { ...standIns, 'section.title': title } };
  const values = (file.value as { readonly slides?: readonly unknown[] } | null)?.slides;
  const slides: DeckSlide[] = [];
  for (const [i, one] of root.get('slides').list.entries()) {
    ids.add('slide', one.get('id'));
    const slide = readSlide(context, one, values?.[i], home);
    if (slide) slides.push(slide);
    else for (const kind of ['slide', 'tag'] as const) context.problems.markUnread(kind);
  }
  return { id, title, slides, place: root.place };
}

/** Ids given so far and where. Slides and sections are counted apart. */
class Ids {
  readonly #given = new Map<string, Place>();
  readonly #context: LoadContext;

  constructor(context: LoadContext) {
    this.#context = context;
  }

  add(kind: 'section' | 'slide', cursor: Cursor): void {
    const id = cursor.string;
    if (id === undefined) return;
    const first = this.#given.get(`${kind} ${id}`);
    if (first) {
      const hint = `The first is at ${first.file}:${first.line}.`;
      this.#context.problems.add('duplicate-id', `there is a ${kind} '${id}' already`, cursor.place, hint);
    } else {
      this.#given.set(`${kind} ${id}`, cursor.place);
    }
  }
}

/** A section file that the deck forgets is most likely a mistake. */
function reportUnused({ folder, problems }: LoadContext, named: ReadonlySet<string>): void {
  for (const name of folder.list('sections', ['.yaml', '.yml'])) {
    const path = `sections/${name}`;
    if (named.has(path)) continue;
    const hint = `Add '${path}' to sections in deck.yaml, or move the file away.`;
    problems.add('unused-file', 'this section is not in deck.yaml', folder.place(path), hint);
  }
}

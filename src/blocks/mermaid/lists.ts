/** Kinds of Mermaid that other blocks draw: mind maps, timelines, pies. */
import type { Branch } from '../kit/branch.ts';
import { Misfit } from '../kit/shape.ts';
import type { Drawable } from './drawable.ts';
import { type Database, parseTree, parseWith } from './library.ts';
import { plain } from './words.ts';

interface Thought {
  readonly descr: string;
  readonly children: readonly Thought[];
}

export function readMind(text: string): Drawable {
  const db: Database = parseWith('mindmap-definition', text);
  const root = db.getMindmap() as Thought | undefined;
  if (!root) throw new Misfit('a mind map begins with one thought, indented below its first line');
  const branch = ({ descr, children }: Thought): Branch => ({
    title: plain(descr),
    ...(children.length > 0 && { branches: children.map(branch) }),
  });
  const { title, branches = [] } = branch(root);
  // A thought alone is a map as well.
  return branches.length > 0
    ? { kind: 'mind-map', value: { title, branches } }
    : { kind: 'network', value: { nodes: [{ id: 'root', title, form: 'pill', major: true }], links: [] } };
}

interface Period {
  readonly section: string;
  readonly task: string;
  readonly events: readonly string[];
}

export function readTime(text: string): Drawable {
  const db: Database = parseWith('timeline-definition', text);
  const events = (db.getTasks() as readonly Period[]).map(({ section, task, events: own }) => {
    const [title = '', ...more] = own.map(plain);
    const words = [plain(section), ...more].filter(Boolean).join(' · ');
    return { date: plain(task), title, ...(words && { text: words }) };
  });
  if (events.length === 0) throw new Misfit('a timeline needs a period, such as `2002 : the first`');
  return { kind: 'timeline', value: { events } };
}

interface Pie {
  readonly title?: string;
  readonly sections?: readonly { readonly label: string; readonly value: number }[];
}

export function readPie(text: string): Drawable {
  const { title = '', sections = [] }: Pie = parseTree(text, 'createPieServices', 'Pie');
  if (sections.length === 0) throw new Misfit('a pie needs a slice, such as `"Apples" : 3`');
  const name = plain(title);
  const slices = sections.map(({ label, value }) => ({ label: plain(label), value: Number(value) }));
  const said = slices.map(({ label, value }) => `${label} ${value}`).join('; ');
  return {
    kind: 'chart',
    value: {
      type: 'pie',
      alt: name ? `${name}: ${said}` : said,
      categories: slices.map(({ label }) => label),
      series: [
        {
          name,
          values: slices.map(({ value }) => value),
          unit: '',
          digits: digitsOf(slices.map(({ value }) => value)),
        },
      ],
    },
  };
}

/** The most digits after the point that any of the numbers has. */
const digitsOf = (values: readonly number[]): number =>
  Math.min(3, Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0)));

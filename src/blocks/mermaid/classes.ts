import type { LinkEnd, NetworkLink, NetworkNode } from '../network/spec.ts';
import type { Drawable } from './drawable.ts';
import { type Database, parseWith } from './library.ts';
import { plain } from './words.ts';

interface Member {
  readonly text: string;
  readonly visibility?: string;
}
interface Class {
  readonly id: string;
  readonly label?: string;
  readonly type?: string;
  readonly members: readonly Member[];
  readonly methods: readonly Member[];
  readonly annotations: readonly string[];
  readonly parent?: string;
}
interface Relation {
  readonly id1: string;
  readonly id2: string;
  readonly relation: {
    readonly type1: number | 'none';
    readonly type2: number | 'none';
    readonly lineType: number;
  };
  readonly relationTitle1?: string;
  readonly relationTitle2?: string;
  readonly title?: string;
}

/** Aggregation, extension, composition, dependency, lollipop: as Mermaid counts them. */
const ends: readonly LinkEnd[] = ['open-diamond', 'open-triangle', 'diamond', 'arrow', 'none'];

const member = ({ text }: Member): string => plain(text.replaceAll('\\', ''));

/** Of classes: records, whose lines end as their relation is. */
export function readClasses(text: string): Drawable {
  const db: Database = parseWith('classDiagram-v2', text);
  const spaces = [
    ...(
      db.getNamespaces() as Map<
        string,
        { readonly id: string; readonly label?: string; readonly parent?: string }
      >
    ).values(),
  ];
  const classes = [...(db.getClasses() as Map<string, Class>).values()];
  const nodes = classes.map(({ id, label, type, members, methods, annotations, parent }): NetworkNode => {
    const marks = annotations.map((mark) => `«${plain(mark)}»`).join(' ');
    return {
      id,
      title: plain(label ?? id) + (type ? `<${plain(type)}>` : ''),
      form: 'record',
      ...(marks && { text: marks }),
      ...(parent && spaces.some((one) => one.id === parent) && { group: parent }),
      rows: [members.map(member), methods.map(member)],
    };
  });
  const notes = db.getNotes();
  const said = [...(notes instanceof Map ? notes.values() : notes)] as {
    readonly id: string;
    readonly class?: string;
    readonly text: string;
  }[];
  const noteNodes = said.map(
    ({ id, text: words }): NetworkNode => ({ id: `note ${id}`, title: plain(words), form: 'note' }),
  );
  const noteLinks = said
    .filter((note) => classes.some(({ id }) => id === note.class))
    .map(
      (note): NetworkLink => ({
        from: note.class ?? '',
        to: `note ${note.id}`,
        arrow: 'none',
        line: 'dashed',
      }),
    );
  const links = (db.getRelations() as readonly Relation[])
    .filter(({ id1, id2 }) => [id1, id2].every((id) => classes.some((one) => one.id === id)))
    .map(linkOf);
  const groups = spaces
    .filter(({ id }) => nodes.some(({ group }) => group === id))
    .map(({ id, label }) => ({ id, title: plain(label ?? id) }));
  const lies = /^(?:LR|RL)$/.test(String(db.getDirection()));
  return {
    kind: 'network',
    value: {
      nodes: [...nodes, ...noteNodes],
      links: [...links, ...noteLinks],
      groups,
      ...(lies ? { direction: 'right' } : {}),
    },
  };
}

/** How many stand at each end is said on the line, with what it is called. */
function linkOf({ id1, id2, relation, relationTitle1, relationTitle2, title }: Relation): NetworkLink {
  const endOf = (type: number | 'none'): LinkEnd => (type === 'none' ? 'none' : (ends[type] ?? 'none'));
  const count = (words: string | undefined) => (words && words !== 'none' ? plain(words) : '');
  const [from, to] = [count(relationTitle1), count(relationTitle2)];
  const counts = from || to ? `${from || '·'}\u00a0:\u00a0${to || '·'}` : '';
  const label = [plain(title), counts].filter(Boolean).join(' ');
  return {
    from: id1,
    to: id2,
    tail: endOf(relation.type1),
    head: endOf(relation.type2),
    ...(relation.lineType === 1 ? { line: 'dashed' as const } : {}),
    ...(label && { label }),
  };
}

import type { Form, NetworkLink, NetworkNode } from '../network/spec.ts';
import type { Drawable } from './drawable.ts';
import { type Database, parseWith } from './library.ts';
import { plain } from './words.ts';

interface State {
  readonly id: string;
  readonly label?: string | readonly string[];
  readonly description?: readonly string[] | string;
  readonly shape: string;
  readonly isGroup: boolean;
  readonly parentId?: string;
}
interface Transition {
  readonly start: string;
  readonly end: string;
  readonly label?: string;
  readonly arrowTypeEnd?: string;
}

const shapes: Readonly<Record<string, Form>> = {
  stateStart: 'start',
  stateEnd: 'end',
  fork: 'bar',
  join: 'bar',
  choice: 'choice',
  note: 'note',
  rect: 'round',
  rectWithTitle: 'round',
};

/** Of states, the ones that hold others as frames, notes beside what they are about. */
export function readStates(text: string): Drawable {
  const db: Database = parseWith('stateDiagram-v2', text);
  const {
    nodes: states,
    edges,
    direction,
  } = db.getData() as {
    readonly nodes: readonly State[];
    readonly edges: readonly Transition[];
    readonly direction?: string;
  };
  // Around a note and its state Mermaid has a frame that nobody sees; of parallel states, one that has no name.
  const frames = states.filter(
    ({ isGroup, shape }) => isGroup && shape !== 'noteGroup' && shape !== 'divider',
  );
  const frameIds = new Set(frames.map(({ id }) => id));
  const inFrame = (id: string | undefined): string | undefined =>
    id === undefined || frameIds.has(id) ? id : inFrame(states.find((one) => one.id === id)?.parentId);
  const nodes = states
    .filter(({ isGroup }) => !isGroup)
    .map((state): NetworkNode => {
      const group = inFrame(state.parentId);
      return {
        id: state.id,
        ...wordsOf(state),
        form: shapes[state.shape] ?? 'round',
        ...(group !== undefined && { group }),
      };
    });
  const known = new Set([...nodes.map(({ id }) => id), ...frameIds]);
  const links = edges
    .filter(({ start, end }) => known.has(start) && known.has(end))
    .map(({ start, end, label, arrowTypeEnd }): NetworkLink => {
      const words = plain(label);
      const looks = arrowTypeEnd === '' ? ({ arrow: 'none', line: 'dashed' } as const) : {};
      return { from: start, to: end, ...(words && { label: words }), ...looks };
    });
  const groups = frames.map((state) => {
    const group = inFrame(state.parentId);
    return { id: state.id, title: wordsOf(state).title, ...(group !== undefined && { group }) };
  });
  const lies = /^(?:LR|RL)$/.test(String(direction));
  return { kind: 'network', value: { nodes, links, groups, ...(lies ? { direction: 'right' } : {}) } };
}

const signs: readonly string[] = ['stateStart', 'stateEnd', 'fork', 'join', 'choice'];

function wordsOf({ label, description = [], shape }: State): Pick<NetworkNode, 'title' | 'text'> {
  if (signs.includes(shape)) return { title: '' };
  const title = plain(Array.isArray(label) ? label.join(' ') : label);
  const more = plain(Array.isArray(description) ? description.join(' ') : description);
  return more && more !== title ? { title, text: more } : { title };
}

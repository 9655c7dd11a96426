import type { NetworkLink, NetworkNode } from '../network/spec.ts';
import type { Drawable } from './drawable.ts';
import { type Database, parseWith } from './library.ts';
import { plain } from './words.ts';

interface Entity {
  readonly id: string;
  readonly label: string;
  readonly alias?: string;
  readonly attributes: readonly {
    readonly type: string;
    readonly name: string;
    readonly keys?: readonly string[];
    readonly comment?: string;
  }[];
}
interface Relationship {
  readonly entityA: string;
  readonly roleA: string;
  readonly entityB: string;
  readonly relSpec: { readonly cardA: string; readonly cardB: string; readonly relType: string };
}

/** How many, as it is written in the middle of a line. */
const counts: Readonly<Record<string, string>> = {
  ZERO_OR_ONE: '0..1',
  ZERO_OR_MORE: '0..n',
  ONE_OR_MORE: '1..n',
  ONLY_ONE: '1',
  MD_PARENT: '1',
};

/** Of entities: records with their attributes; lines say what they are and how many stand at each end. */
export function readEntities(text: string): Drawable {
  const db: Database = parseWith('erDiagram', text);
  const entities = [...(db.getEntities() as Map<string, Entity>).values()];
  const nodes = entities.map(
    ({ id, label, alias, attributes }): NetworkNode => ({
      id,
      title: plain(alias || label),
      form: 'record',
      rows: [
        attributes.map(({ type, name, keys = [], comment }) =>
          plain([name, type, keys.join(', '), comment ? `(${comment})` : ''].filter(Boolean).join(' ')),
        ),
      ],
    }),
  );
  const links = (db.getRelationships() as readonly Relationship[]).map(
    ({ entityA, roleA, entityB, relSpec }): NetworkLink => {
      // Mermaid keeps the count at an entity under the other's letter.
      const ratio = `${counts[relSpec.cardB] ?? '·'}\u00a0:\u00a0${counts[relSpec.cardA] ?? '·'}`;
      return {
        from: entityA,
        to: entityB,
        arrow: 'none',
        label: [plain(roleA), ratio].filter(Boolean).join(' '),
        ...(relSpec.relType === 'NON_IDENTIFYING' ? { line: 'dashed' as const } : {}),
      };
    },
  );
  const lies = /^(?:LR|RL)$/.test(String(db.getDirection()));
  return { kind: 'network', value: { nodes, links, ...(lies ? { direction: 'right' } : {}) } };
}

import { posix } from 'node:path';
import type { Archive } from '../ooxml/archive.ts';
import { childrenOf, find, readXml } from './xml.ts';

export interface Related {
  readonly id: string;
  /** The last word of its address: `slideLayout`. */
  readonly type: string;
  /** Its whole type. */
  readonly address: string;
  /** Path of the part, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
}

/** What a part names; none where it has no such list. */
export function relatedTo(archive: Archive, path: string): readonly Related[] {
  // The package itself has the empty path.
  const folder = path === '' ? '' : posix.dirname(path);
  const bytes = archive.bytes(posix.join(folder, '_rels', `${path === '' ? '' : posix.basename(path)}.rels`));
  if (bytes === undefined) return [];
  return childrenOf(find(readXml(bytes), 'Relationships')).map(({ attribs }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attribs;
    const external = TargetMode === 'External';
    const inside = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    return { id: Id, type, address: Type, target: external ? Target : inside, external };
  });
}

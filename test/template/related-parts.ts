import { posix } from 'node:path';
import type { Opened } from '../pptx/open.ts';

export interface RelatedPart {
  readonly id: string;
  /** The last word of its address. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** What a part of a package names; the package itself has the empty path. */
export function relatedParts(opened: Opened, path: string): readonly RelatedPart[] {
  const folder = path === '' ? '' : posix.dirname(path);
  const list = posix.join(folder, '_rels', `${path === '' ? '' : posix.basename(path)}.rels`);
  if (!opened.paths.includes(list)) return [];
  return opened.all(list, 'Relationship').map(({ attribs }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attribs;
    const external = TargetMode === 'External';
    const inside = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: external ? Target : inside,
      external,
    };
  });
}

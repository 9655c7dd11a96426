/** Parts of a workbook, by the Office Open XML's relationships. Macros, links outwards and drawings are never looked at. */
import { posix } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Archive } from '../../ooxml/archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What reads a part: element names have no prefix. `close` gets the text directly within an element. */
export interface PartReader {
  open?(name: string, attributes: Attributes): void;
  close?(name: string, text: string): void;
}

/** Reads a part of XML as it goes by: none is ever held as a tree. False where there is no such part. Throws ArchiveError. */
export function readPart(archive: Archive, path: string, reader: PartReader): boolean {
  const bytes = archive.bytes(path);
  if (bytes === undefined) return false;
  const texts: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        texts.push('');
        reader.open?.(local(name), attributes);
      },
      ontext(text) {
        if (texts.length > 0) texts[texts.length - 1] += text;
      },
      onclosetag(name) {
        reader.close?.(local(name), texts.pop() ?? '');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(new TextDecoder(encodingOf(bytes)).decode(bytes));
  return true;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  readonly path: string;
}

/** Where a part's relationships lead within the package; what leads out of it is left out. */
export function relationshipsOf(archive: Archive, part: string): readonly Relationship[] {
  const folder = posix.dirname(part);
  const found: Relationship[] = [];
  const rels = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  readPart(archive, rels.replace(/^\.\//, ''), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type.split('/').at(-1) ?? '', path: path.replace(/^\.\//, '') });
    },
  });
  return found;
}

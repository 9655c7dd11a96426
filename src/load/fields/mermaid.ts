/** Mermaid's text, held to what its own parsers read. */
import { mermaidFence } from '../../blocks/mermaid/fence.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { MermaidField } from '../../model/field.ts';
import { limits } from '../../model/limits.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readFilePath } from '../pictures.ts';
import { linesOf } from './tex.ts';

export function readMermaidText(context: LoadContext, cursor: Cursor): MermaidField {
  const { problems } = context;
  const { text, at, lineAt } = source(context, cursor);
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.paragraph.most) problems.tooLarge('paragraph', 'this diagram', bytes, at.place);
  else if (text !== '') {
    const read = mermaidFence('mermaid', text);
    if ('problem' in read)
      problems.add('bad-mermaid', `Mermaid cannot be read: ${read.problem}`, lineAt(read.line));
    if ('unknown' in read) return { type: 'mermaid', text, kind: read.unknown, place: at.place };
  }
  return { type: 'mermaid', text, place: at.place };
}

interface Source {
  readonly text: string;
  readonly at: Cursor;
  readonly lineAt: (line: number) => Place;
}

/** Words alone, or `text`, or what is in `file`. */
function source(context: LoadContext, cursor: Cursor): Source {
  const file = cursor.get('file');
  if (file.exists) {
    const { path, ok } = readFilePath(context, file, 'diagrams/harbour.mmd');
    const text = ok ? context.folder.read(path, file.place) : undefined;
    const lineAt = (line: number) => context.folder.place(path, line);
    return { text: tidy(text ?? ''), at: file, lineAt };
  }
  const at = cursor.get('text').exists ? cursor.get('text') : cursor;
  const text = tidy(at.string ?? '');
  const { lines } = linesOf(at, text);
  return { text, at, lineAt: (line) => lines[line - 1]?.place ?? at.place };
}

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

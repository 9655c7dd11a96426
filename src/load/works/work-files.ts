/** Works of files that others made: BibTeX, BibLaTeX and CSL-JSON. */
import type { Work } from '../../model/work.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readFilePath } from '../pictures.ts';
import { readBib } from './bib-file.ts';
import { readCslJson } from './csl-json.ts';

/** All works of the files at a cursor, one or a list. Of a key that stands twice the first counts. */
export function readWorks(context: LoadContext, files: Cursor): readonly Work[] {
  const works = new Map<string, Work>();
  for (const at of files.oneOrMore) {
    for (const work of readFile(context, at)) {
      const first = works.get(work.id)?.place;
      works.set(work.id, works.get(work.id) ?? work);
      if (!first) continue;
      const hint = `The first is at ${first.file}:${first.line}.`;
      context.problems.add('duplicate-id', `there is a work '${work.id}' already`, work.place, hint);
    }
  }
  return [...works.values()];
}

function readFile(context: LoadContext, at: Cursor): readonly Work[] {
  const { path, ok } = readFilePath(context, at, 'refs.bib');
  const read = readers[/\.[^.]+$/.exec(path)?.[0].toLowerCase() ?? ''];
  if (ok && !read) {
    const hint = 'It can be BibTeX or BibLaTeX (.bib) or CSL-JSON (.json); sources.yaml needs no naming.';
    context.problems.add('wrong-value', `'${path}' is not a list of works`, at.place, hint);
  }
  const works = ok && read ? read(context, path, at) : undefined;
  if (!works && at.exists) context.problems.markUnread('source');
  return works ?? [];
}

const readers: Readonly<Record<string, typeof readBib>> = {
  '.bib': readBib,
  '.json': readCslJson,
};

/** What citations need that names a place in a work, and the style that sets them. */
import { nearestHint } from '../../diagnostics/nearest.ts';
import { limits } from '../../model/limits.ts';
import type { Source } from '../../model/work.ts';
import { partsOfCitation } from '../../text/csl/locators.ts';
import {
  cslText,
  isProcessorThere,
  styleFile,
  styleInfo,
  styleNames,
  usualStyle,
} from '../../text/csl/styles.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readFilePath } from '../pictures.ts';

/** The sources, and for each that is named with a place in it (`knuth81, p. 12`) one more of that name. */
export function withPlaces(
  context: LoadContext,
  sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, Source> {
  const all = new Map(sources);
  for (const { kind, id } of context.links) {
    if (kind !== 'source' || all.has(id)) continue;
    const { key, locator } = partsOfCitation(id);
    const source = sources.get(key);
    if (source && locator) all.set(id, { ...source, id, locator });
  }
  return all;
}

/**
 * Path of the style that sets citations; empty where nothing is wanted of one. `cites`: something is cited for which the
 * deck gives no mark.
 */
export function readStyle(context: LoadContext, at: Cursor, cites: boolean): string {
  if (!cites && !at.exists) return '';
  const file = pathOf(context, at);
  const { problems } = context;
  const info = file === '' ? undefined : styleInfo(textOf(file));
  if (file !== '' && at.exists && !info)
    problems.add(
      'bad-citation-style',
      `'${at.string}' is not a CSL style`,
      at.place,
      'Take one from zotero.org/styles.',
    );
  if (info?.parent !== undefined) {
    const name = info.parent.split('/').at(-1) ?? '';
    const message = `'${at.string}' is another name for the style '${name}', and says nothing itself`;
    problems.add('bad-citation-style', message, at.place, `Name that style, or the file ${name}.csl.`);
  }
  if (cites && !isProcessorThere()) {
    const hint =
      "Install it beside Lectern: 'npm install citeproc'. Sources that have a mark of their own need none.";
    problems.add(
      'no-citation-processor',
      "citations are set by 'citeproc', which is not there",
      at.place,
      hint,
    );
  }
  return file;
}

function pathOf(context: LoadContext, at: Cursor): string {
  const name = at.string ?? usualStyle(context.language);
  const own = styleFile(name);
  if (own !== undefined) return own;
  if (/\.csl$/i.test(name)) {
    const { path, ok } = readFilePath(context, at, 'my-style.csl');
    const bytes = context.folder.size(path) ?? 0;
    if (bytes > limits.file.most) context.problems.tooLarge('file', `'${name}'`, bytes, at.place);
    return ok && bytes <= limits.file.most ? context.folder.path(path) : '';
  }
  const hint =
    nearestHint(name, styleNames()) ?? 'Name a .csl file of the deck; zotero.org/styles has thousands.';
  context.problems.add('bad-citation-style', `there is no style '${name}'`, at.place, hint);
  return '';
}

function textOf(file: string): string {
  try {
    return cslText(file);
  } catch {
    return '';
  }
}

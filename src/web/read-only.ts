/**
 * A deck that is made from data is not changed in the browser, where the next filling would undo it: Slidev's editors
 * show its text read-only, say where it stands in the data, and open the user's editor there.
 */
import { basename, resolve } from 'node:path';
import type { Connect } from 'vite';
import { themesDir } from '../theme/load.ts';
import type { DevChannel } from './dev-channel.ts';
import { type Change, changedBy } from './slidev-client.ts';

const bar = JSON.stringify(resolve(themesDir, '../base/DataPlace.vue').replaceAll('\\', '/'));

/** A change of a text to another, the same for every deck. */
const change = (file: string, from: string, to: string): Change<void> => ({
  file: `@slidev/client/${file}`,
  from,
  to: () => to,
});

/** A component of Slidev's that has our bar; all of them have the button already. */
const withBar = (file: string, button: string): Change<void> =>
  change(
    file,
    `import IconButton from '${button}'`,
    `import DataPlace from ${bar}\nimport IconButton from '${button}'`,
  );

const belowBar = 'style="display: grid; grid-template-rows: max-content minmax(0, 1fr)"';

const changes: readonly Change<void>[] = [
  // Nothing is sent that would be refused.
  change('composables/useSlideInfo.ts', 'return await fetch(', 'return; await fetch('),
  change('internals/ShikiEditor.vue', '<textarea', '<textarea readonly'),
  withBar('internals/SideEditor.vue', './IconButton.vue'),
  change(
    'internals/SideEditor.vue',
    '<div class="relative overflow-hidden rounded"',
    `<div ${belowBar}>
      <DataPlace :no="currentSlideNo" />
      <div class="relative overflow-hidden rounded"`,
  ),
  change(
    'internals/SideEditor.vue',
    'placeholder="Write some notes..." />\n    </div>',
    'placeholder="No notes" />\n    </div></div>',
  ),
  withBar('pages/notes-edit.vue', '../internals/IconButton.vue'),
  change(
    'pages/notes-edit.vue',
    '<div class="h-full">',
    `<div class="h-full" ${belowBar}>\n    <DataPlace />`,
  ),
  change('pages/notes-edit.vue', '<textarea\n      v-model="note"', '<textarea readonly :value="note"'),
  // The presenter's pencil shows the side editor, which says where the text stands, and takes no class.
  change('pages/presenter.vue', '@click="notesEditing = !notesEditing"', '@click="showEditor = !showEditor"'),
  change(
    'pages/presenter.vue',
    '<SideEditor v-if="SideEditor && showEditor" class="h-full"',
    '<SideEditor v-if="SideEditor && showEditor"',
  ),
  change('pages/overview.vue', 'edittingNote !== route.no ? edittingNote = route.no : null', 'undefined'),
  change('internals/ContextMenu.vue', 'v-if="__DEV__"', 'v-if="false"'),
  change(
    'pages/overview.vue',
    `\`\${route.meta.slide.filepath}:\${route.meta.slide.start}\``,
    `\`slide:\${route.no}\``,
  ),
  change(
    'composables/useNav.ts',
    `\`\${slide.filepath}:\${slide.start}\``,
    `\`slide:\${currentSlideNo.value}\``,
  ),
];

/** A module of Slidev's client for a deck made from data, or undefined where it stays. Throws when Slidev has changed. */
export const readOnlyClient = (code: string, id: string): string | undefined =>
  changedBy(changes, code, id, () => undefined);

/**
 * Refuses what would change the Markdown, and says where its text stands; turns a slide's number, as our changes of the
 * client ask for it, into the file that Vite opens in the user's editor.
 */
export function readOnlyServer(markdown: string, { placeOf }: DevChannel): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname = '', searchParams } = URL.parse(request.url ?? '', 'http://localhost') ?? {};
    if (writes(request.method, pathname)) {
      const place = placeOf(numberIn(pathname))?.label ?? 'the data';
      const error = `${basename(markdown)} is made from data and is read-only here: edit ${place} instead`;
      response.writeHead(403, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error }));
      return;
    }
    const file = searchParams?.get('file') ?? '';
    const place = file.startsWith('slide:') ? placeOf(numberIn(file)) : undefined;
    if (place && pathname === '/__open-in-editor')
      request.url = `${pathname}?${new URLSearchParams({ file: place.opens })}`;
    next();
  };
}

/** Slidev's editors write slides; what an agent may ask of Slidev, at `/__mcp`, is nearly all writing. */
const writes = (method: string | undefined, path: string): boolean =>
  path.startsWith('/__mcp') || (path.startsWith('/__slidev/') && !['GET', 'HEAD'].includes(method ?? ''));

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);

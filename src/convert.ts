import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { completed } from './blocks/outside.ts';
import { calloutsOutOfSight } from './callouts-in-sight.ts';
import { checkAlternatives, checkLinks } from './check/index.ts';
import { codeHint, excess } from './code-overflow.ts';
import { importReader, pictureFinder, readText } from './convert/files.ts';
import { languageOf } from './convert/language.ts';
import { themeFor } from './convert/theme.ts';
import { diagnostic } from './diagnostics/catalogue.ts';
import { InputError } from './errors.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Presentation } from './model/tree.ts';
import type { Placed } from './place/index.ts';
import { placeDeck } from './place-deck.ts';
import { completeFigures } from './tree/figures.ts';
import { parsePresentation } from './tree/parse.ts';
import { findPictures } from './tree/pictures.ts';
import { unknownLayouts } from './unknown-layouts.ts';
import { unsaidMaths } from './unsaid-maths.ts';
import { writeDeck } from './write-deck.ts';

export interface ConvertOptions {
  /** Folder that places in diagnostics are relative to, absolute; the working directory by default. */
  readonly root?: string;
}

export interface Converted {
  readonly pptx: Uint8Array;
  /** How many slides it has. */
  readonly slides: number;
  /** What of the web deck PowerPoint cannot show, by slide. Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Any Slidev Markdown as a native .pptx:
 *
 *     parse (with imported slides) -> pictures found -> place -> write
 *
 * Throws InputError when the Markdown cannot be read.
 */
export async function convert(
  file: string,
  { root = process.cwd() }: ConvertOptions = {},
): Promise<Converted> {
  const path = resolve(root, file);
  const folder = dirname(path);
  const name = relative(root, path).split(sep).join('/');
  const markdown = markdownOf(path, name);
  // Pictures may stand anywhere in the project one works in; other Markdown beside the deck or below.
  const home = path.startsWith(`${resolve(root)}${sep}`) ? resolve(root) : folder;
  const parsed = parsePresentation(markdown, name, importReader(root, folder));
  const found = findPictures(parsed.presentation, pictureFinder(root, name, home));
  const { presentation, diagnostics: lacking } = completeFigures(found.presentation, ({ kind, spec }) =>
    completed(kind, spec, folder, home),
  );
  const language = languageOf(presentation, markdown);
  const { theme, diagnostics: themed } = themeFor(presentation, { file: path, home, language });
  const read = [...parsed.diagnostics, ...themed, ...found.diagnostics, ...lacking];
  const failed = read.some(({ severity }) => severity === 'error');
  if (!failed && (presentation.slides.length === 0 || markdown.trim() === ''))
    read.push(diagnostic('empty-file', `${name} has no slides`, { place: start(name) }));
  // What is over a limit is not worked on further.
  if (read.some(({ severity }) => severity === 'error')) throw new InputError(inOrder(read), root);
  const placed = placeDeck(presentation, theme, { root, language });
  const diagnostics = [
    ...read,
    ...unknownLayouts(presentation, theme),
    ...checkAlternatives(presentation),
    ...checkLinks(presentation),
    ...unsaidMaths(presentation),
    ...overflows(presentation, placed),
    ...presentation.slides.flatMap((slide, i) =>
      asWarnings(placed[i] ? calloutsOutOfSight(slide, placed[i]) : []),
    ),
  ];
  const clock = statSync(path).mtime;
  const pptx = await writeDeck(presentation, theme, root, { placed, language, clock });
  return { pptx, slides: presentation.slides.length, diagnostics: inOrder(diagnostics) };
}

/** A file is made of any Markdown, as far as it goes. */
const asWarnings = (found: readonly Diagnostic[]): Diagnostic[] =>
  found.map((one) => ({ ...one, severity: 'warning' }));

function markdownOf(path: string, name: string): string {
  const read = readText(path);
  if ('text' in read) return read.text;
  const { code = 'unreadable-file', problem, hint } = read;
  const message = code === 'missing-file' ? `there is no file ${name}` : `${name} ${problem}`;
  const place = code === 'too-large' ? start(name) : undefined;
  throw new InputError([diagnostic(code, message, { place, hint })]);
}

const start = (file: string) => ({ file, line: 1, column: 1 });

function overflows({ slides }: Presentation, placed: readonly Placed[]): Diagnostic[] {
  return placed.flatMap(({ overflow }, i) =>
    overflow.map(({ region, by, wide, code }) => {
      const slide = slides[i];
      if (code)
        return diagnostic('text-overflow', `slide ${slide?.n}: code is ${excess(code)} for its place`, {
          place: code.place ?? slide?.place,
          hint: codeHint,
        });
      const message = `slide ${slide?.n}: ${region} is ${Math.ceil(by)} pt too long for its place`;
      const hint = 'shorten it, or make two slides of it; it is already set as small as the theme allows';
      return diagnostic('text-overflow', message, { place: wide?.place ?? slide?.place, hint });
    }),
  );
}

/** As somebody would read the file. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const file = (one: Diagnostic) => one.place?.file ?? '';
  return diagnostics.toSorted(
    (a, b) => file(a).localeCompare(file(b)) || (a.place?.line ?? 0) - (b.place?.line ?? 0),
  );
}

/**
 * Lectern as a library.
 *
 *     import { build, findProject, loadDeck } from 'lectern';
 *
 *     const project = findProject('.');
 *     const { deck, diagnostics } = loadDeck('data/my-deck', { root: project.root });
 *     if (deck) {
 *       const audience = deck.audiences.get(deck.defaultAudience);
 *       const report = await build({ project, deck, audience, to: ['pptx'], out: 'dist' });
 *     }
 */
import { type BuildOptions, build as buildDeck } from './build.ts';
import { type Converted, type ConvertOptions, convert as convertMarkdown } from './convert.ts';
import { type Loaded, loadDeck as loadFolder } from './load/index.ts';
import type { Report } from './model/report.ts';

export type { BuildOptions } from './build.ts';
export type { Converted, ConvertOptions } from './convert.ts';
export { InputError, ToolError, UnfinishedError, UsageError } from './errors.ts';
export type { Loaded } from './load/index.ts';
export type { Audience, Deck } from './model/deck.ts';
export type { Diagnostic, Place } from './model/diagnostic.ts';
export type { OutputKind, Report } from './model/report.ts';
export { findProject, type Project } from './project.ts';

/**
 * Loads the deck in a folder. Everything wrong in it is in `diagnostics`, with file, line and column relative to
 * `root`; `deck` is absent when there are errors. Never throws for what a user wrote.
 */
export function loadDeck(dir: string, options: { readonly root: string }): Loaded {
  return loadFolder(dir, options);
}

/**
 * Builds a deck for an audience: the filled Markdown into the project's `slides`, and what `to` names into
 * `<out>/<deck>/<audience>`. Files appear whole or not at all. Throws InputError when the deck has errors; UnfinishedError,
 * a ToolError with the report of what was made, when a program outside (Slidev, the browser) fails or a file cannot be
 * written.
 */
export function build(options: BuildOptions): Promise<Report> {
  return buildDeck(options);
}

/**
 * Makes a native .pptx of any Slidev Markdown and returns its bytes, with a warning for everything that is not carried
 * over. Writes nothing. Throws InputError when the Markdown cannot be read.
 */
export function convert(file: string, options?: ConvertOptions): Promise<Converted> {
  return convertMarkdown(file, options);
}

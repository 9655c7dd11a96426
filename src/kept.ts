/** A build and its cache: what was made before is not made again, and what is made is kept. */
import { join } from 'node:path';
import { brandFiles } from './brand-files.ts';
import type { BuildOptions } from './build-options.ts';
import type { LectureRecord, Made, Wanted } from './cache/build-cache.ts';
import { unlessRefused } from './errors.ts';
import { markdownPath } from './fill-deck.ts';
import type { HashedFile } from './hashed-file.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { OutputKind } from './model/report.ts';
import type { Prepared } from './prepare.ts';

/** What is told of a lecture and, where there is a cache, what its outputs are known by. */
export type Lecture = Omit<LectureRecord, 'markdown'>;

export function lectureOf(
  { project, audience, cached }: BuildOptions,
  prepared: Prepared,
  diagnostics: readonly Diagnostic[],
): Lecture {
  const slides = prepared.slides.map((slide, index) => ({
    n: index + 1,
    id: slide.id,
    layout: slide.layout,
    title: slide.title,
    minutes: slide.minutes,
    from: `${slide.place.file}:${slide.place.line}`,
    figures: slide.figures,
  }));
  const { language } = audience;
  const pictures = cached?.cache.hashed([...prepared.pictures, ...prepared.brought]) ?? [];
  const content = cached?.cache.content(partsOf(prepared, language), pictures) ?? '';
  const brand = cached?.cache.hashed(brandFiles(project, audience)) ?? [];
  return { language, slides, diagnostics, content, pictures, brand };
}

/** All that outputs are made from but pictures: not where slides stand in the data. */
const partsOf = ({ markdown, theme, slides }: Prepared, language: string): unknown => [
  markdown,
  theme,
  language,
  slides.map(({ markdown: _, place: __, figures: ___, ...slide }) => slide),
];

/** Keeps what the audience was told, unless the deck has changed since it was loaded. */
export async function keepLecture(
  { project, deck, audience, cached }: BuildOptions,
  { markdown: text, pictures, brought }: Prepared,
  lecture: Lecture,
): Promise<void> {
  if (!cached) return;
  const { cache, deckKey } = cached;
  const isStill = (files: readonly string[], before: readonly HashedFile[]) =>
    cache.content('', cache.hashed(files)) === cache.content('', before);
  if (cache.inputs.deck(deck.id) !== deckKey || !isStill([...pictures, ...brought], lecture.pictures)) return;
  if (!isStill(brandFiles(project, audience), lecture.brand)) return;
  const path = markdownPath(project, deck, audience);
  await cache.keepLecture(deckKey, audience.id, { path, text }, lecture);
}

/** Outputs that need not be made. */
export async function keptOutputs(
  options: BuildOptions,
  kinds: readonly OutputKind[],
  content: string,
): Promise<Map<OutputKind, Made>> {
  const kept = new Map<OutputKind, Made>();
  for (const kind of options.cached ? kinds : []) {
    // What the disk does not let be put into its place is made, which tells why.
    const made = await unlessRefused(async () =>
      options.cached?.cache.output(wantedOf(options, kind, content)),
    );
    if (made) kept.set(kind, made);
  }
  return kept;
}

export const wantedOf = (
  { deck, audience, out, print = {}, cached }: BuildOptions,
  kind: OutputKind,
  content: string,
): Wanted => ({
  kind,
  deck: deck.id,
  audience: audience.id,
  deckKey: cached?.deckKey ?? '',
  content,
  folder: join(out, deck.id, audience.id),
  print,
});

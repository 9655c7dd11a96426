import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { BrowserWish } from './browser/find.ts';
import type { BuildOptions } from './build-options.ts';
import { type DiagnosticCode, diagnostic } from './diagnostics/catalogue.ts';
import { withDraft } from './drafts.ts';
import { InputError, refusal, ToolError, UnfinishedError } from './errors.ts';
import { markdownPath } from './fill-deck.ts';
import { keepLecture, keptOutputs, type Lecture, lectureOf, wantedOf } from './kept.ts';
import { drawMissing } from './mermaid-drawings.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { OutputKind, Report, ReportOutput } from './model/report.ts';
import { inOrder, isPaper } from './output/kinds.ts';
import { makeOutput, paperOf, type WebDeck, webOf } from './outputs.ts';
import { type Prepared, prepare } from './prepare.ts';
import { reportOf, reportText } from './report.ts';
import { writeWhole } from './write-whole.ts';

export type { BuildOptions } from './build-options.ts';

/**
 * Builds a deck for an audience:
 *
 *     plan, fill, fit -> slides/<deck>.<audience>.md
 *                          |-> pptx: place -> write -> finish
 *                          |-> web:  slidev build -> pdf, handout: its print page, in a browser
 *                          `-> report.json
 *
 * Throws InputError when the input has errors (nothing is written then). What cannot be made because a program outside
 * fails, or a file cannot be written, does not keep the rest from being made: UnfinishedError is thrown at the end.
 */
export async function build(options: BuildOptions): Promise<Report> {
  const { deck, audience, onStep } = options;
  const folder = join(options.out, deck.id, audience.id);
  onStep?.('fill');
  const prepared = await preparedWith(options);
  const diagnostics = [...(options.diagnostics ?? []), ...prepared.diagnostics];
  if (diagnostics.some((one) => one.severity === 'error')) throw new InputError(diagnostics);

  const attempts = new Attempts();
  const lecture = lectureOf(options, prepared, diagnostics);
  const outputs = await makeAll(options, prepared, folder, attempts, lecture);
  const file = join(folder, 'report.json');
  const report = reportOf({ deck: deck.id, audience: audience.id }, lecture, outputs, attempts.diagnostics());
  const reported = await attempts.try([], () => writeWhole(file, reportText(report)).then(() => true));
  await keepLecture(options, prepared, lecture);
  const failed = attempts.diagnostics();
  if (failed.length === 0) return report;
  const told = { ...report, diagnostics: [...diagnostics, ...failed] };
  throw new UnfinishedError(failed, told, reported === true);
}

/** What only a browser draws is drawn before, where there is one. */
async function preparedWith({ project, deck, audience, print }: BuildOptions): Promise<Prepared> {
  const prepared = prepare(project, deck, audience);
  const { undrawn, theme } = prepared;
  if (undrawn.length === 0) return prepared;
  const wish = { named: print?.browser, root: project.root };
  const problems = await drawMissing(project.slides, undrawn, theme, wish);
  if (problems === undefined) return prepared;
  const again = prepare(project, deck, audience);
  return { ...again, diagnostics: [...again.diagnostics, ...problems] };
}

async function makeAll(
  options: BuildOptions,
  prepared: Prepared,
  folder: string,
  attempts: Attempts,
  { content, pictures }: Lecture,
): Promise<ReportOutput[]> {
  const { project, deck, audience, print } = options;
  const all = inOrder(options.to);
  const markdown = markdownPath(project, deck, audience);
  const filled = await attempts.try(all, () => writeWhole(markdown, prepared.markdown).then(() => true));
  if (!filled) return [];
  const kept = await keptOutputs(options, all, content);
  const kinds = all.filter((kind) => !kept.has(kind));
  const onPaper = kinds.filter(isPaper);
  const wish = { named: print?.browser, root: project.root };
  // Before anything is made: it takes a moment, and what is made takes long.
  const browser = onPaper.length === 0 ? undefined : await attempts.try(onPaper, () => find(wish));
  const outputs = new Map(kept);
  const makeEach = async (web: () => Promise<WebDeck>): Promise<void> => {
    const job = { folder, web, prepared, options, pictures };
    const paper = paperOf(job, browser);
    for (const kind of kinds.filter((one) => browser || !isPaper(one))) {
      const make = () => makeOutput(kind, { ...job, paper });
      const { cache } = options.cached ?? {};
      const made = await attempts.try([kind], () =>
        cache ? cache.making(wantedOf(options, kind, content), make) : make(),
      );
      if (made) outputs.set(kind, made);
    }
  };
  const web = join(folder, 'web');
  const keptWeb = kept.get('web');
  if (keptWeb) {
    const files = keptWeb.files.map(({ name, hash }) => ({ name: relative('web', name), hash }));
    await makeEach(async () => ({ folder: web, files }));
  } else if (!browser || kinds.includes('web')) await makeEach(webOf(markdown, web, prepared));
  // Where nobody wants the web deck it is made for the printing alone.
  else
    await withDraft(join(tmpdir(), 'lectern-web'), (draft) =>
      makeEach(webOf(markdown, join(draft, 'web'), prepared)),
    );
  return all.flatMap((kind) => outputs.get(kind)?.output ?? []);
}

/** Loaded where it is wanted: most builds print nothing. */
const find = async (wish: BrowserWish) => (await import('./browser/find.ts')).findBrowser(wish);

/** What was tried and went wrong outside of Lectern. */
class Attempts {
  /** The kinds that were not made, by why. */
  readonly #failed = new Map<string, { readonly kinds: OutputKind[]; readonly error: unknown }>();

  /** What `make` gives; undefined where a program or the disk failed, so that `kinds` are not made. */
  async try<T>(kinds: readonly OutputKind[], make: () => Promise<T>): Promise<T | undefined> {
    try {
      return await make();
    } catch (error) {
      const why = error instanceof ToolError ? error.message : refusal(error);
      if (why === undefined) throw error;
      const before = this.#failed.get(why);
      this.#failed.set(why, { error, kinds: [...(before?.kinds ?? []), ...kinds] });
      return undefined;
    }
  }

  diagnostics(): Diagnostic[] {
    return [...this.#failed].map(([why, { kinds, error }]) => {
      const what = kinds.length === 0 ? 'the report was not written' : `not made: ${kinds.join(', ')}`;
      // What the program printed last.
      const hint = error instanceof ToolError && error.output !== '' ? error.output : undefined;
      return diagnostic(codeOf(error), `${what}. ${why}`, { hint });
    });
  }
}

function codeOf(error: unknown): DiagnosticCode {
  if (!(error instanceof ToolError)) return 'not-written';
  return error.code === 'browser-missing' || error.code === 'slidev-failed' ? error.code : 'tool-failed';
}

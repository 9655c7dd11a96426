import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../src/build.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Deck } from '../../src/model/deck.ts';
import type { OutputKind, Report } from '../../src/model/report.ts';
import { packageRoot } from '../../src/project.ts';

export interface WebDeck {
  readonly deck: Deck;
  readonly audience: Audience;
  readonly report: Report;
  /** Folder with the deck's one `index.html`. */
  readonly web: string;
  /** Path of the .pptx, if one was wanted. */
  readonly pptx: string;
  readonly remove: () => Promise<void>;
}

export interface Wanted {
  /** Folder of the data, from the package's root. */
  readonly data: string;
  /** The project's folder, which holds the data; else one of its own that does not. */
  readonly home?: string;
  /** The web deck unless given. */
  readonly to?: readonly OutputKind[];
  /** Brand and form in place of the audience's own. */
  readonly change?: (audience: Audience) => Audience;
}

/** A deck of the repository for its default audience, built by our own `build` beside nobody's files. */
export async function buildForWeb({
  data,
  home,
  to = ['web'],
  change = (same) => same,
}: Wanted): Promise<WebDeck> {
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'lectern-deck-')));
  const { deck, diagnostics } = loadDeck(resolve(packageRoot, data), { root: packageRoot });
  const own = deck?.audiences.get(deck.defaultAudience);
  if (!deck || !own) throw new Error(`${data} does not load: ${JSON.stringify(diagnostics, undefined, 1)}`);
  const audience = change(own);
  const project = {
    root: packageRoot,
    slides: join(folder, 'slides'),
    templates: [join(packageRoot, 'templates')],
    slidevTheme: join(packageRoot, 'slides/theme'),
  };
  const report = await build({ project, deck, audience, to, out: folder });
  const remove = () => rm(folder, { recursive: true, force: true });
  const made = join(folder, deck.id, audience.id);
  const pptx = join(made, `${deck.id}.${audience.id}.pptx`);
  return { deck, audience, report, web: join(made, 'web'), pptx, remove };
}

/**
 * An Nx plugin: each deck in `data/` is a project, with a task `build-<audience>` for each of its audiences and `build`
 * for all of them. Their inputs and outputs are exact, so Nx's cache, affected graph and agents do the rest.
 *
 *     nx.json: {"plugins": [{"plugin": "lectern/nx", "options": {"to": "web,pptx"}}]}
 *
 * Nothing of Nx is imported: it hands over what is needed, and takes plain data.
 */
import { basename, dirname, join, relative } from 'node:path';
import { FileHashes } from '../cache/hashes.ts';
import { Inputs } from '../cache/inputs.ts';
import { loadDeck } from '../load/index.ts';
import type { Audience } from '../model/deck.ts';
import { findProject, type Project, packageRoot } from '../project.ts';
import { safeName } from '../safe-path.ts';

export interface LecternNxOptions {
  /** As `lectern build --to` takes it; web,pptx unless given. */
  readonly to?: string;
}

interface Target {
  readonly executor: string;
  readonly cache?: boolean;
  readonly inputs?: readonly (string | { readonly env: string })[];
  readonly outputs?: readonly string[];
  readonly dependsOn?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

interface NxProject {
  readonly name: string;
  readonly root: string;
  readonly projectType: 'application';
  readonly tags: readonly string[];
  readonly targets: Readonly<Record<string, Target>>;
}

type Created = readonly [file: string, { readonly projects: Readonly<Record<string, NxProject>> }];

/** What Nx calls; `files` are paths from the workspace's root. */
export const createNodesV2 = [
  'data/*/deck.yaml',
  (
    files: readonly string[],
    options: LecternNxOptions | undefined,
    { workspaceRoot }: { readonly workspaceRoot: string },
  ): readonly Created[] => {
    const project = findProject(workspaceRoot);
    const maker = new Inputs(project, new FileHashes()).maker;
    return files.map((file) => {
      const root = dirname(file);
      const deck = nxProject(project, root, { to: options?.to ?? 'web,pptx', maker });
      return [file, { projects: { [root]: deck } }];
    });
  },
] as const;

interface How {
  readonly to: string;
  /** `Inputs.maker`: in the task's own configuration, which Nx hashes. */
  readonly maker: string;
}

function nxProject(project: Project, root: string, how: How): NxProject {
  const name = basename(root);
  const { deck } = loadDeck(join(project.root, root), { root: project.root });
  const audiences = deck ? [...deck.audiences.values()] : [];
  const builds = audiences.map(
    (one) => [`build-${one.id}`, target(project, one, audiences, how, name)] as const,
  );
  const all = { executor: 'nx:noop', dependsOn: builds.map(([build]) => build) };
  // A deck with errors is told of by a build of it.
  const broken = {
    executor: 'nx:run-commands',
    options: { command: command(project, [name, '--to', how.to]) },
  };
  const targets = { ...Object.fromEntries(builds), build: deck ? all : broken };
  return { name, root, projectType: 'application', tags: ['lectern'], targets };
}

function target(
  project: Project,
  audience: Audience,
  all: readonly Audience[],
  { to, maker }: How,
  deck: string,
): Target {
  // One that it takes nothing from is not its input.
  const others = all.filter(({ id }) => !audience.lineage.includes(id));
  return {
    executor: 'nx:run-commands',
    cache: true,
    inputs: [
      '{projectRoot}/**/*',
      ...others.map(({ id }) => `!{projectRoot}/audiences/${id}.yaml`),
      '{workspaceRoot}/templates/**/*',
      '{workspaceRoot}/slides/**/*',
      '!{workspaceRoot}/slides/*.md',
      { env: 'SOURCE_DATE_EPOCH' },
    ],
    outputs: [
      `{workspaceRoot}/dist/${deck}/${audience.id}`,
      `{workspaceRoot}/slides/${safeName(`${deck}.${audience.id}.md`)}`,
    ],
    options: {
      command: command(project, [deck, '--audience', audience.id, '--to', to]),
      cwd: '{workspaceRoot}',
      env: { LECTERN_MAKER: maker },
    },
  };
}

/** This very Lectern, by a path that is the same on every machine. */
function command(project: Project, args: readonly string[]): string {
  const bin = relative(project.root, join(packageRoot, 'src', 'bin.js')).replaceAll('\\', '/');
  return ['node', bin, 'build', ...args].map(quoted).join(' ');
}

/** For a shell, where it needs to be. */
function quoted(word: string): string {
  if (/^[\w./,@+-]+$/.test(word)) return word;
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

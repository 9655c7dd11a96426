import { Command, CommanderError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { tellInputErrors } from './commands/input-errors.ts';
import { processTerminal, type Terminal } from './commands/terminal.ts';
import { InputError, refusal, ToolError, UsageError } from './errors.ts';
import { findProject, type Project } from './project.ts';

/** 0 fine, 1 the input has errors, 2 wrong usage, 3 a tool outside failed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs the command line and says how it went. Nothing below prints but what it is handed a terminal for. */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const project = findProject(process.cwd());
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const program = commands({ terminal, project, done });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, project.root, terminal);
  }
}

/** What every command is handed. Commands are loaded when they are called: starting is most of a short one's time. */
interface Context {
  readonly terminal: Terminal;
  readonly project: Project;
  readonly done: (code: number) => void;
}

function commands(context: Context): Command {
  const { terminal } = context;
  const program = new Command('lectern')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showSuggestionAfterError();
  for (const add of [
    ...[addBuild, addCheck, addList, addDiff, addConvert],
    ...[addNew, addTemplate, addDev, addSchema, addMerge, addClean],
  ])
    add(program, context);
  return program;
}

const audience = () =>
  new Option('-a, --audience <id>', 'an audience of the deck, or all; may be repeated')
    .argParser((value: string, before: string[]) => [...before, ...value.split(',')])
    .default([], "the deck's default");
const json = () => new Option('--json', 'print the result alone, as JSON');

function addBuild(program: Command, { terminal, project, done }: Context): void {
  program
    .command('build', { isDefault: false })
    .argument('[deck]', 'a folder in data/')
    .description('make the web deck, the .pptx and more, for one or more audiences')
    .addOption(audience())
    .option('--to <kinds>', 'web, pptx, pdf, handout, md; parted by commas', 'web,pptx')
    .option('--out <dir>', 'where results go', 'dist')
    .option('--all', 'every deck in data/')
    .option('--decks <pattern>', "decks whose folders in data/ a pattern takes, such as 'physics-*'")
    .option('--shard <i/n>', 'only the i-th of n parts that take equally long')
    .option('--force', 'make everything anew, whatever was made before')
    .option('--browser <path>', 'Chrome, Chromium or Edge for pdf and handout; else LECTERN_BROWSER')
    .option('--with-clicks', 'a page of the pdf for each click, not for each slide')
    .addOption(
      new Option('--handout <beside>', 'what stands beside its slides')
        .choices(['notes', 'lines'])
        .default('notes'),
    )
    .addOption(
      new Option('--per-page <count>', 'slides on a page of the handout')
        .choices(['1', '2', '3', '6'])
        .default('2'),
    )
    .addOption(json())
    .action(async (deck: string | undefined, flags) =>
      done(await (await import('./commands/build.ts')).buildCommand(project, deck, flags, terminal)),
    );
}

function addCheck(program: Command, { terminal, project, done }: Context): void {
  program
    .command('check')
    .argument('[deck]', 'a folder in data/')
    .description('say everything that is wrong or doubtful, without building')
    .addOption(audience())
    .addOption(json())
    .action(async (deck: string | undefined, flags) =>
      done(await (await import('./commands/check.ts')).checkCommand(project, deck, flags, terminal)),
    );
}

function addList(program: Command, { terminal, project, done }: Context): void {
  program
    .command('list')
    .argument('[deck]', 'a folder in data/')
    .description('decks and their audiences; with --audience, its slides and why each is kept')
    .addOption(audience())
    .option('--kinds', 'the kinds of slide, their fields, and where each comes from')
    .addOption(json())
    .action(async (deck: string | undefined, flags) =>
      done(await (await import('./commands/list.ts')).listCommand(project, deck, flags, terminal)),
    );
}

function addDiff(program: Command, { terminal, project, done }: Context): void {
  program
    .command('diff')
    .argument('[deck]', 'a folder in data/')
    .description('how the lectures of two audiences differ: --audience A --audience B')
    .addOption(audience())
    .addOption(json())
    .action(async (deck: string | undefined, flags) =>
      done(await (await import('./commands/diff.ts')).diffCommand(project, deck, flags, terminal)),
    );
}

function addConvert(program: Command, { terminal, done }: Context): void {
  program
    .command('convert')
    .argument('<slides.md>', 'any Slidev Markdown')
    .description('make a native .pptx of Slidev Markdown, and say what is not carried over')
    .option('-o, --output <file>', 'the .pptx; beside the Markdown unless given')
    .addOption(json())
    .action(async (file: string, flags) =>
      done(await (await import('./commands/convert.ts')).convertCommand(file, flags, terminal)),
    );
}

function addNew(program: Command, { terminal, project }: Context): void {
  program
    .command('new')
    .argument('[dir]', 'a new folder')
    .description(
      'make a starter deck for two audiences, which builds at once; or a kind of slide, or a theme',
    )
    .option('--kind <name>', "a kind of slide of the project's own, in templates/")
    .option('--theme <name>', "a theme of the project's own, in themes/")
    .option('--from <name>', 'the kind or theme that it begins as; else that of plain points, and plain')
    .option('--title <text>', 'title of the lecture')
    .option('--language <tag>', 'its language: en, zh-CN, de …')
    .option('--presenter <name>', 'who presents it')
    .option('--institution <name>', 'where')
    .option('-y, --yes', 'ask nothing')
    .action(async (dir: string | undefined, flags) =>
      (await import('./commands/new.ts')).newCommand(project, dir, flags, terminal),
    );
}

function addTemplate(program: Command, { terminal, project }: Context): void {
  program
    .command('template')
    .argument('<file>', 'a .potx or .pptx')
    .argument('[deck]', 'a folder in data/')
    .description("map an institution's PowerPoint template to Lectern's layouts, beside the deck")
    .option('--force', 'make the mapping anew, whatever was corrected in it')
    .addOption(json())
    .action(async (file: string, deck: string | undefined, flags) =>
      (await import('./commands/template.ts')).templateCommand(project, file, deck, flags, terminal),
    );
}

function addSchema(program: Command, { terminal, project }: Context): void {
  program
    .command('schema')
    .description(
      'write the JSON Schemas by which editors complete data, with all kinds of the project, to data/schemas',
    )
    .action(async () => (await import('./commands/schema.ts')).schemaCommand(project, terminal));
}

function addDev(program: Command, { terminal, project }: Context): void {
  program
    .command('dev')
    .argument('[deck]', 'a folder in data/')
    .description('show the deck in a browser and follow changes of its data')
    .addOption(audience())
    .option('--port <number>', 'port of the server; else the first free one from 3030 on')
    .option('--open', 'open a browser')
    .action(async (deck: string | undefined, flags) =>
      (await import('./commands/dev.ts')).devCommand(project, deck, flags, terminal),
    );
}

function addMerge(program: Command, { terminal, project, done }: Context): void {
  program
    .command('merge-reports')
    .argument('<files...>', "reports, what 'build --json' printed, or folders with reports in them")
    .description('make one report of many, and remember how long each lecture took')
    .option('-o, --output <file>', 'where the one report goes')
    .addOption(json())
    .action(async (files: string[], flags) =>
      done(await (await import('./commands/merge.ts')).mergeCommand(project, files, flags, terminal)),
    );
}

function addClean(program: Command, { terminal, project, done }: Context): void {
  program
    .command('clean')
    .description('take away what builds keep for the next, and what dead ones left')
    .option('--dist', 'the results too: of what stands in dist only what Lectern made')
    .action(async (flags) =>
      done(await (await import('./commands/clean.ts')).cleanCommand(project, flags, terminal)),
    );
}

/** What went wrong, for people, and the exit code for it. */
function explain(error: unknown, root: string, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { red } = terminal.color;
  if (error instanceof InputError) {
    tellInputErrors(error, root, terminal);
    return 1;
  }
  if (error instanceof UsageError) {
    terminal.err(`${red('error')}: ${error.message}`);
    return 2;
  }
  if (error instanceof ToolError) {
    terminal.err(`${red('error')}: ${error.message}${error.output === '' ? '' : `\n\n${error.output}`}`);
    return 3;
  }
  const refused = refusal(error);
  if (refused !== undefined) {
    terminal.err(`${red('error')}: ${refused}`);
    return 3;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  terminal.err(`${red('error')}: something went wrong in Lectern itself: ${message}`);
  terminal.err(
    process.env['LECTERN_DEBUG'] ? (stack ?? '') : 'Please report it; LECTERN_DEBUG=1 shows where.',
  );
  return 3;
}

import { relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { writeKind } from '../new/kind.ts';
import { isStarterIn, refuseIfFilled, type StarterAnswers, writeStarter } from '../new/starter.ts';
import { writeTheme } from '../new/theme.ts';
import type { Project } from '../project.ts';
import { usualLayout } from '../theme/find-layout.ts';
import { loadTheme, usualTheme } from '../theme/load.ts';
import type { Terminal } from './terminal.ts';

export interface NewFlags {
  readonly kind?: string;
  readonly theme?: string;
  readonly from?: string;
  readonly title?: string;
  readonly language?: string;
  readonly presenter?: string;
  readonly institution?: string;
  readonly yes?: boolean;
}

/** A starter deck in a new folder, a kind of slide or a theme. */
export async function newCommand(
  project: Project,
  dir: string | undefined,
  flags: NewFlags,
  terminal: Terminal,
): Promise<void> {
  if (flags.kind !== undefined) return newKind(project, flags.kind, flags.from, terminal);
  if (flags.theme !== undefined) return newTheme(project, flags.theme, flags.from, terminal);
  if (dir === undefined)
    throw new UsageError('name a new folder for a deck, or a kind or theme: --kind NAME, --theme NAME');
  return newDeck(dir, flags, terminal);
}

async function newKind(
  project: Project,
  name: string,
  wanted: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const from = wanted ?? usualLayout(loadTheme(usualTheme, '16:9')).name;
  const made = await writeKind(project, name, from);
  terminal.out(`${relative(process.cwd(), made)}: a kind '${name}', as '${from}' is. Next:`);
  terminal.out(
    `\n  change schema.yaml and slide.hbs there\n  write slides with kind: ${name}\n  lectern check\n`,
  );
}

async function newTheme(
  project: Project,
  name: string,
  from = usualTheme,
  terminal: Terminal,
): Promise<void> {
  const made = await writeTheme(project, name, from);
  terminal.out(`${relative(process.cwd(), made)}: a theme '${name}', as '${from}' is. Next:`);
  terminal.out(`\n  change theme.yaml there\n  name it in deck.yaml: theme: ${name}\n  lectern check\n`);
}

/** Asks in a terminal for what no flag says; a script is never asked. */
async function newDeck(dir: string, flags: NewFlags, terminal: Terminal): Promise<void> {
  const path = resolve(dir);
  await refuseIfFilled(path);
  const asked = terminal.interactive && !flags.yes ? await ask(flags) : flags;
  const language = canonical(asked.language ?? 'en');
  const name = await writeStarter(path, { ...asked, language });
  const shown = relative(process.cwd(), path) || '.';
  terminal.out(`${shown}: a deck '${name}' for two audiences. Next:`);
  terminal.out(`\n  cd ${shown}\n  npm install\n  npm run dev\n`);
  if (!isStarterIn(language))
    terminal.out(
      `The starter's text is in English. Write yours under '${language}:'; until then English stands in, and 'npm run check' says where.\n`,
    );
}

function canonical(language: string): string {
  try {
    const tag = Intl.getCanonicalLocales(language)[0] ?? language;
    return tag === 'zh' || tag === 'zh-Hans' ? 'zh-CN' : tag;
  } catch {
    throw new UsageError(`'${language}' is no language tag; write en, zh-CN, de, ar …`);
  }
}

async function ask(flags: NewFlags): Promise<Partial<StarterAnswers>> {
  const { text, isCancel } = await import('@clack/prompts');
  const answer = async (message: string, given: string | undefined, placeholder: string) => {
    if (given !== undefined) return given;
    const said = await text({ message, placeholder, defaultValue: '' });
    if (isCancel(said)) throw new UsageError('nothing was made');
    return said.trim() === '' ? undefined : said;
  };
  return {
    title: await answer('Title of the lecture', flags.title, 'The eight planets'),
    language: (await answer('Language (en, zh-CN, de …)', flags.language, 'en')) ?? 'en',
    presenter: await answer('Who presents it', flags.presenter, 'Your name'),
    institution: await answer('Institution', flags.institution, 'Your institution'),
  };
}

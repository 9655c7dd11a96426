/** A deck of pictures: the minimal one, with a section of its own. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { edit } from '../cache/made.ts';
import { projectWith, run } from '../commands/terminal.ts';
import { open } from '../pptx/open.ts';

export const leaf = { src: 'images/leaf.png', alt: { en: 'A leaf', 'zh-CN': '一片叶子' } };
/** A text in both languages of the deck. */
export const both = (text: string) => ({ en: text, 'zh-CN': text });

type Data = Readonly<Record<string, unknown>>;

/** A slide that shows one picture. */
export const showing = (id: string, image: Data, arrangement = 'one'): Data => ({
  id,
  kind: 'content',
  title: both(`Slide ${id}`),
  arrangement,
  regions: { [arrangement === 'one' ? 'main' : 'left']: [{ image }] },
});

export const section = 'data/minimal/sections/pictures.yaml';

/** A project whose deck has these slides too; its folder. */
export function deckWith(...slides: readonly Data[]): string {
  const root = projectWith('minimal');
  mkdirSync(join(root, 'data/minimal/images'));
  copyFileSync(join(import.meta.dirname, 'leaf.png'), join(root, 'data/minimal/images/leaf.png'));
  edit(
    join(root, 'data/minimal/deck.yaml'),
    'sections/trade.yaml',
    'sections/trade.yaml, sections/pictures.yaml',
  );
  edit(join(root, 'data/minimal/audiences/students.yaml'), 'minutes: 10', 'minutes: 100');
  writeFileSync(
    join(root, section),
    stringify({ id: 'pictures', title: both('Pictures'), slides }, { lineWidth: 0 }),
  );
  return root;
}

export async function built(root: string, ...options: readonly string[]) {
  const ran = await run(root, 'build', 'minimal', '--to', 'pptx,md', ...options);
  const made = join(root, 'dist/minimal/students/minimal.students');
  const slides = ran.code === 0 ? readFileSync(`${made}.md`, 'utf8').split(/\n---\nlayout: /) : [];
  return {
    ran,
    /** The Markdown of a slide. */
    markdown: (id: string) => slides.find((one) => new RegExp(`^id: ${id}$`, 'm').test(one)) ?? '',
    /** Its part in the .pptx, and that opened. */
    pptx: () => open(readFileSync(`${made}.pptx`)),
    part: (id: string) =>
      `ppt/slides/slide${slides.findIndex((one) => new RegExp(`^id: ${id}$`, 'm').test(one)) + 1}.xml`,
  };
}

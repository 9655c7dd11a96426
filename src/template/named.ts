/** Layouts of a template that are called what ours are, in the usual languages: `known-as` of themes says how. */
import type { Layout, Theme } from '../model/theme.ts';
import type { TemplateLayout } from './model.ts';

/** A name's words as they are compared: without signs, numbers and accents. */
const plain = (name: string): string =>
  ` ${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;

/** Scripts without spaces between words have names within others. */
const isSpaced = (name: string): boolean =>
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);

/** How much of a name is what the layout is known as: 0 where nothing. */
function likeness({ knownAs = [] }: Layout, name: string): number {
  const whole = plain(name);
  const found = knownAs
    .map((one) => (isSpaced(one) ? plain(one) : plain(one).trim()))
    .filter((one) => whole.includes(one));
  return Math.max(0, ...found.map(({ length }) => length));
}

/** Is it called what this layout of ours is, rather than what another is? "Table of contents" is no table. */
export function isNamed(layout: Layout, { name }: TemplateLayout, { layouts }: Theme): boolean {
  const own = likeness(layout, name);
  return own > 0 && Object.values(layouts).every((other) => other === layout || likeness(other, name) < own);
}

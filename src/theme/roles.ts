/** What colours are for. */
import { nearestHint } from '../diagnostics/nearest.ts';
import {
  type CodeWord,
  type Color,
  type ColorRole,
  type ColorRoles,
  codeWords,
  colorNames,
} from '../model/theme.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

/** By the names that authors use. */
const roleNames: Readonly<Record<string, ColorRole>> = {
  ground: 'ground',
  text: 'text',
  title: 'title',
  deep: 'deep',
  'on-deep': 'onDeep',
  panel: 'panel',
  'on-panel': 'onPanel',
  accent: 'accent',
  'on-accent': 'onAccent',
  highlight: 'highlight',
  muted: 'muted',
  rule: 'rule',
};

/** Reads a theme's `roles`: which of its colours serves for what. */
export function readRoles(part: Part | undefined, reader: Reader): ColorRoles {
  const fields = reader.fields(part, 'roles', [...Object.keys(roleNames), 'series', 'code']);
  const roles = Object.entries(roleNames).map(([said, role]) => [role, readColor(fields.get(said), reader)]);
  const series = reader.list(fields.get('series'), 'series').map((one) => readColor(one, reader));
  const words = reader.fields(fields.get('code'), 'code', codeWords);
  const code = codeWords.map((word) => [word, readColor(words.get(word), reader)]);
  return {
    ...(Object.fromEntries(roles) as Record<ColorRole, Color>),
    series,
    code: Object.fromEntries(code) as Record<CodeWord, Color>,
  };
}

/** One of the twelve colours, and what is made of it: `accent1 35%` is thinned, `tx1 lumMod 75% lumOff 25%` lighter. */
function readColor(part: Part | undefined, reader: Reader): Color {
  const text = reader.text(part, 'a colour');
  const [, word = '', shares = ''] = /^(\S*)\s*(.*)$/s.exec(text.trim()) ?? [];
  const name = colorNames.find((one) => one === word);
  if (part && text !== '' && name === undefined)
    reader.report('wrong-value', `there is no colour '${text}'`, part, nearestHint(word, colorNames));
  return { name: name ?? 'tx1', ...(part && name && shares !== '' && readShares(shares, part, reader)) };
}

/** What stands behind a colour: per cent that thin it, and those that OOXML calls `lumMod` and `lumOff`. */
function readShares(text: string, part: Part, reader: Reader): Omit<Color, 'name'> {
  const terms = text.split(/(?<=%)\s+/);
  const read = terms.map((term) => /^(?:(lumMod|lumOff)\s+)?(\d{1,3}(?:\.\d+)?)%$/.exec(term));
  if (read.includes(null)) {
    const hint = 'Per cent, alone or after lumMod or lumOff: accent1 35%, tx1 lumMod 75% lumOff 25%.';
    reader.report('wrong-value', `a colour cannot have '${text}'`, part, hint);
    return {};
  }
  return Object.fromEntries(read.map((one) => [one?.[1] ?? 'alpha', Number(one?.[2]) / 100]));
}

/** The colour of a role, or one of the twelve, named by a decoration or a ground. */
export const readRole = (part: Part | undefined, roles: ColorRoles, reader: Reader): Color =>
  readTextColor(part, roles, reader).color;

/** The same of a style or a region, and which role it is. */
export function readTextColor(
  part: Part | undefined,
  roles: ColorRoles,
  reader: Reader,
): { readonly color: Color; readonly colorRole?: ColorRole } {
  const names = ['text', ...Object.keys(roleNames), ...colorNames] as [string, ...string[]];
  const name = reader.one(part, 'a colour', names);
  const own = colorNames.find((one) => one === name);
  if (own) return { color: { name: own } };
  const colorRole = roleNames[name] ?? 'text';
  return { color: roles[colorRole], colorRole };
}

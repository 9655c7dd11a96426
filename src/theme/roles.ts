/** What colours are for. */
import { nearestHint } from '../diagnostics/nearest.ts';
import { type Color, type ColorName, type ColorRoles, colorNames } from '../model/theme.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

type RoleName = Exclude<keyof ColorRoles, 'series'>;

/** By the names that authors use. */
const roleNames: Readonly<Record<string, RoleName>> = {
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
  const fields = reader.fields(part, 'roles', [...Object.keys(roleNames), 'series']);
  const roles = Object.entries(roleNames).map(([said, role]) => [role, readColor(fields.get(said), reader)]);
  const series = reader.list(fields.get('series'), 'series').map((one) => readColor(one, reader));
  return { ...(Object.fromEntries(roles) as Record<RoleName, Color>), series };
}

/** One of the twelve colours, thinned where a share stands behind it: `accent6 35%`. */
function readColor(part: Part | undefined, reader: Reader): Color {
  const text = reader.text(part, 'a colour');
  const [, word = '', share] = /^(\S+)(?:\s+(\d{1,2}(?:\.\d+)?)%)?$/.exec(text.trim()) ?? [];
  const name = colorNames.find((one) => one === word);
  if (part && text !== '' && name === undefined)
    reader.report('wrong-value', `there is no colour '${text}'`, part, nearestHint(word, colorNames));
  const found: ColorName = name ?? 'tx1';
  return share === undefined ? { name: found } : { name: found, alpha: Number(share) / 100 };
}

/** The colour of a role, or one of the twelve, named by a style, a region or a decoration. */
export function readRole(part: Part | undefined, roles: ColorRoles, reader: Reader): Color {
  const names = ['text', ...Object.keys(roleNames), ...colorNames] as [string, ...string[]];
  const name = reader.one(part, 'a colour', names);
  const own = colorNames.find((one) => one === name);
  return own ? { name: own } : roles[roleNames[name] ?? 'text'];
}

/** What a template's colours are for. */
import type { Color, ColorRoles, Theme } from '../model/theme.ts';
import { contrast } from '../theme/contrast.ts';
import type { SchemeColors } from './model.ts';

type Colors = Theme['colors'];

export const themeColors = (scheme: SchemeColors): Colors => {
  const color = (name: string, usual: string): string => scheme[name]?.toUpperCase() ?? usual;
  return {
    bg1: color('bg1', 'FFFFFF'),
    tx1: color('tx1', '000000'),
    bg2: color('bg2', 'EEEEEE'),
    tx2: color('tx2', '333333'),
    accent1: color('accent1', '4472C4'),
    accent2: color('accent2', 'ED7D31'),
    accent3: color('accent3', 'A5A5A5'),
    accent4: color('accent4', 'FFC000'),
    accent5: color('accent5', '5B9BD5'),
    accent6: color('accent6', '70AD47'),
    hlink: color('hlink', '0563C1'),
    folHlink: color('folHlink', '954F72'),
  };
};

/** `title`: as the template's own titles are. */
export function rolesFor(colors: Colors, title: Color): ColorRoles {
  const reads = (name: keyof Colors, on: keyof Colors, least = 4.5) =>
    contrast(colors[name], colors[on]) >= least;
  const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;
  // Headings and big figures are in the first of its accents that can be read.
  const accent = accents.find((name) => reads(name, 'bg1')) ?? 'tx1';
  const ink = (on: keyof Colors): Color => ({
    name: contrast(colors.bg1, colors[on]) >= contrast(colors.tx1, colors[on]) ? 'bg1' : 'tx1',
  });
  const panel: Color = reads('tx1', 'bg2') ? { name: 'bg2' } : { name: 'tx1', alpha: 0.06 };
  const deep = reads('bg1', 'tx2') ? 'tx2' : accent;
  const highlight = accents.find((name) => name !== accent && reads(name, deep, 3)) ?? ink(deep).name;
  return {
    ground: { name: 'bg1' },
    text: { name: 'tx1' },
    title,
    deep: { name: deep },
    onDeep: ink(deep),
    panel,
    onPanel: { name: 'tx1' },
    accent: { name: accent },
    onAccent: ink(accent),
    highlight: { name: highlight },
    muted: { name: 'tx1', alpha: 0.75 },
    rule: { name: 'tx1', alpha: 0.25 },
    series: accents.map((name) => ({ name })),
  };
}

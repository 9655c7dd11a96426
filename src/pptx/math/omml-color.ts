import { el } from '../xml/el.ts';

/** CSS's names for colours, as far as they are HTML's sixteen and the ones lecturers use beside them. */
const names: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'C0C0C0',
  gray: '808080',
  grey: '808080',
  white: 'FFFFFF',
  maroon: '800000',
  red: 'FF0000',
  purple: '800080',
  magenta: 'FF00FF',
  fuchsia: 'FF00FF',
  green: '008000',
  lime: '00FF00',
  olive: '808000',
  yellow: 'FFFF00',
  navy: '000080',
  blue: '0000FF',
  teal: '008080',
  aqua: '00FFFF',
  cyan: '00FFFF',
  orange: 'FFA500',
  brown: 'A52A2A',
  pink: 'FFC0CB',
  violet: 'EE82EE',
};

/** Six hexadecimal digits; undefined for what is none of our colours. */
export function mathColor(value: string): string | undefined {
  const [, hex = ''] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value) ?? [];
  if (hex.length === 3)
    return [...hex]
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  if (hex.length === 6) return hex.toUpperCase();
  const name = value.toLowerCase();
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** Runs in a colour; those within that have one already keep it. */
export function colored(xml: string, value: string | undefined): string {
  const color = value === undefined ? undefined : mathColor(value);
  if (color === undefined) return xml;
  const fill = el('a:solidFill', {}, el('a:srgbClr', { val: color }));
  return xml.replace(/(?<!<\/a:solidFill>)<a:latin /g, `${fill}<a:latin `);
}

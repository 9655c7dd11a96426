/** What a brand looks like in a theme: its own words, and what its brand file says for slides of that ground. */
import { join } from 'node:path';
import type { Brand, BrandFile, BrandLogo, FontRole, Ground } from '../model/audience.ts';
import type { FaceFile, FontPair, Theme } from '../model/theme.ts';
import type { ThemeChanges } from './changes.ts';
import { hexOf } from './color-hex.ts';
import { isDark } from './contrast.ts';
import { fileWidth } from './face-width.ts';
import { familyList, familyNames, isEastAsian } from './faces.ts';

const groundOf = (dark: boolean): Ground => (dark ? 'dark' : 'light');

/** Where no theme is named: whether a brand's slides are dark, since it has colours for no others. */
export const isDarkBrand = ({ file }: Brand): boolean => {
  const background = file ? file.looks.light.colors.bg1 : undefined;
  return background !== undefined && isDark(background.hex);
};

/**
 * A brand with what its file says put into it: colours and faces that it does not say itself. A template has its own.
 * `folder` is the deck's.
 */
export function brandIn(brand: Brand, theme: Theme, folder: string): Brand {
  const { file } = brand;
  if (!file || theme.template) return brand;
  const colors = Object.entries(file.looks[groundOf(theme.dark)].colors);
  return {
    ...brand,
    colors: { ...Object.fromEntries(colors.map(([name, { hex }]) => [name, hex])), ...brand.colors },
    colorPlaces: {
      ...Object.fromEntries(colors.map(([name, { place }]) => [name, place])),
      ...brand.colorPlaces,
    },
    fonts: fontsIn(brand, file, theme, folder),
  };
}

function fontsIn({ fonts }: Brand, file: BrandFile, theme: Theme, folder: string): Brand['fonts'] {
  const roles = (['heading', 'body', 'mono'] as const).flatMap((role) => {
    const said = fonts[role];
    const own = pairOf(file, role, theme.fonts[role], folder);
    const { width: _, metrics: __, ...named } = own;
    const pair = { ...(said?.latin === undefined ? own : named), ...said };
    return Object.keys(pair).length > 0 ? [[role, pair] as const] : [];
  });
  return Object.fromEntries(roles) as Partial<Record<FontRole, Partial<FontPair>>>;
}

/**
 * A face before those of the theme, which show what it lacks, and where it is not to be had. Text is measured by its own
 * file, which machines need not have.
 */
function pairOf(
  { families, faces }: BrandFile,
  role: FontRole,
  theme: FontPair,
  folder: string,
): Partial<FontPair> {
  const family = families[role];
  if (family === undefined) return {};
  const web = familyList([...new Set([family, ...(familyNames(theme.web) ?? [])])]);
  const own = faces.find((one) => one.family === family && one.style === 'normal');
  const width = own && fileWidth(join(folder, own.src));
  return {
    latin: family,
    ...(isEastAsian(family) && { ea: family }),
    web,
    ...(width !== undefined && { width: Math.round(width * 1e4) / 1e4 }),
  };
}

/** Files of the faces that a brand shows: its own words may name others. */
export function facesOf({ file, fonts }: Brand): readonly FaceFile[] {
  const shown = new Set(Object.values(fonts).flatMap(({ web = '' }) => familyNames(web) ?? []));
  return file ? file.faces.filter(({ family }) => shown.has(family)) : [];
}

/** Colours that the brand has for slides of the other ground. */
export function otherColors({ file }: Brand, theme: Theme): ThemeChanges['colors'] {
  if (file === false || !file?.paired) return undefined;
  const colors = Object.entries(file.looks[groundOf(!theme.dark)].colors);
  return Object.fromEntries(colors.map(([name, { hex }]) => [name, hex]));
}

/** The logo at the foot of slides. */
export const footLogo = ({ file }: Brand, dark: boolean): BrandLogo | undefined =>
  file ? file.looks[groundOf(dark)].logos.small : undefined;

/** A brand with the logo of its file on covers, the one for a ground like theirs, unless it has its own. */
export function withLogo(brand: Brand, theme: Theme, name: string): Brand {
  const { file } = brand;
  const ground = groundOf(isDark(hexOf(theme, theme.roles.deep)));
  const large = file && !theme.template ? file.looks[ground].logos.large : undefined;
  const own = brand.logo === undefined ? large : { src: brand.logo };
  return own ? { ...brand, logo: own.src, logoAlt: own.alt ?? name } : brand;
}

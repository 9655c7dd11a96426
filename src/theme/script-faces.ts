/** Faces of scripts for which a theme names none: those that Office has, and those that show them on the web. */
import type { FontPair } from '../model/theme.ts';
import { scriptOf, wholeLocale } from '../text/language.ts';
import { familyList, familyNames, isEastAsian, isGeneric } from './faces.ts';

interface ScriptFace {
  /** Which of PowerPoint's faces for a run it is: that of East Asian text, or of complex scripts. */
  readonly slot: 'ea' | 'cs';
  /** What Windows and Office for Mac have. */
  readonly office: string;
  /** The web's, best first: what Lectern or the project brings, then what machines have. */
  readonly web: readonly string[];
}

const nirmala = (noto: string): ScriptFace => ({
  slot: 'cs',
  office: 'Nirmala UI',
  web: [noto, 'Nirmala UI'],
});

const faces: Readonly<Record<string, ScriptFace>> = {
  Jpan: {
    slot: 'ea',
    office: 'Yu Gothic',
    web: ['Noto Sans JP', 'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP'],
  },
  Kore: {
    slot: 'ea',
    office: 'Malgun Gothic',
    web: ['Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR'],
  },
  Hant: {
    slot: 'ea',
    office: 'Microsoft JhengHei',
    web: ['Noto Sans TC', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC'],
  },
  Arab: { slot: 'cs', office: 'Arial', web: ['Noto Sans Arabic', 'Arial', 'Geeza Pro'] },
  // Arimo has it.
  Hebr: { slot: 'cs', office: 'Arial', web: [] },
  Thai: { slot: 'cs', office: 'Leelawadee UI', web: ['Noto Sans Thai', 'Leelawadee UI', 'Thonburi'] },
  Deva: {
    slot: 'cs',
    office: 'Nirmala UI',
    web: ['Noto Sans Devanagari', 'Nirmala UI', 'Kohinoor Devanagari'],
  },
  Beng: nirmala('Noto Sans Bengali'),
  Gujr: nirmala('Noto Sans Gujarati'),
  Guru: nirmala('Noto Sans Gurmukhi'),
  Knda: nirmala('Noto Sans Kannada'),
  Mlym: nirmala('Noto Sans Malayalam'),
  Orya: nirmala('Noto Sans Oriya'),
  Sinh: nirmala('Noto Sans Sinhala'),
  Taml: nirmala('Noto Sans Tamil'),
  Telu: nirmala('Noto Sans Telugu'),
};

/** Hong Kong's own forms of signs come before Taiwan's. */
const inHongKong = ['Noto Sans HK', 'PingFang HK', 'Noto Sans CJK HK'];

function webFaces(language: string, web: readonly string[]): readonly string[] {
  const region = wholeLocale(language)?.region;
  return scriptOf(language) === 'Hant' && (region === 'HK' || region === 'MO')
    ? [...inHongKong, ...web]
    : web;
}

/** The face that the web shows a language in and that somebody has to bring; undefined where a theme's own do. */
export const wantedFace = (language: string): string | undefined => {
  const own = faces[scriptOf(language)];
  return own && webFaces(language, own.web)[0];
};

/**
 * A theme's faces as they are in a language: themes name East Asian ones for Chinese of China. `said` is what a brand says
 * itself, which stands.
 */
export function facesFor(pair: FontPair, said: Partial<FontPair>, language: string): FontPair {
  const own = faces[scriptOf(language)];
  if (!own) return pair;
  const named = familyNames(pair.web) ?? [];
  const more = webFaces(language, own.web).filter((name) => !named.includes(name));
  const at = named.findIndex((name) => isEastAsian(name) || isGeneric(name));
  const web = at < 0 ? [...named, ...more] : [...named.slice(0, at), ...more, ...named.slice(at)];
  const slot = said[own.slot] === undefined ? { [own.slot]: own.office } : {};
  return { ...pair, ...slot, web: familyList(web) };
}

/** Faces by script for PowerPoint's theme, where its East Asian face is `ea`: what it shows scripts in that those lack. */
export function officeFaces(ea: string): readonly (readonly [script: string, face: string])[] {
  const isOther = Object.values(faces).some(({ office }) => office === ea);
  const own = Object.entries(faces).map(
    ([script, { office }]) => [script === 'Kore' ? 'Hang' : script, office] as const,
  );
  const [jpan, hang, ...rest] = own;
  const hans = ['Hans', isOther ? 'Microsoft YaHei' : ea] as const;
  return [...(jpan ? [jpan] : []), ...(hang ? [hang] : []), hans, ...rest];
}

import type { Audience, Brand, BrandFile, Choice, Form } from '../model/audience.ts';
import type { Place } from '../model/diagnostic.ts';
import type { LocalText } from '../model/local-text.ts';
import type { LoadContext } from './context.ts';

/** An audience as written: only what its own file says. */
export interface PartialAudience
  extends Partial<
    Omit<Audience, 'id' | 'lineage' | 'tags' | 'slides' | 'brand' | 'form' | 'place' | 'title'>
  > {
  readonly id: string;
  readonly title?: LocalText;
  readonly tags: Partial<Choice>;
  readonly slides: Partial<Choice>;
  readonly brand: Brand;
  readonly form: Partial<Form>;
  readonly place: Place;
  readonly extendsPlace: Place;
}

const formDefaults: Form = { notes: true, clicks: false, backup: false, kinds: {} };
const noChoice: Choice = { include: [], exclude: [] };

/**
 * An audience with what it takes over from those it extends (nearest first in `line`) and with defaults.
 * Maps are merged key by key; a list or a text replaces the one taken over.
 */
export function completeAudience(
  context: LoadContext,
  line: readonly [PartialAudience, ...PartialAudience[]],
  below: DeckBrand,
): Audience {
  const [self] = line;
  // What is farthest comes first, so that what is nearer overrides it.
  const layers = line.toReversed();
  const merged = Object.assign({}, ...layers) as PartialAudience;
  const language = merged.language ?? context.language;
  const { extendsPlace: _, ...rest } = merged;
  return {
    ...rest,
    id: self.id,
    title: self.title ?? { byLanguage: {}, variants: {}, place: self.place },
    lineage: line.map((one) => one.id),
    language,
    languages: [...new Set([language, ...(merged.languages ?? []), context.language])],
    strict: merged.strict ?? false,
    depth: merged.depth ?? 2,
    sections: merged.sections ?? [],
    tags: Object.assign({}, noChoice, ...layers.map((one) => one.tags)),
    slides: Object.assign({}, noChoice, ...layers.map((one) => one.slides)),
    brand: mergeBrands([below.brand, ...layers.map((one) => one.brand)], below.usual),
    form: {
      ...Object.assign({}, formDefaults, ...layers.map((one) => one.form)),
      kinds: Object.assign({}, ...layers.map((one) => one.form.kinds)),
    },
    place: self.place,
  };
}

/** What the brands of all audiences rest on. */
export interface DeckBrand {
  /** What deck.yaml says. */
  readonly brand: Brand;
  /** The brand file where none is named. */
  readonly usual: () => BrandFile | undefined;
}

/** The farthest first. A brand file stands in for all that was said farther off of colours, faces and the logo. */
function mergeBrands(brands: readonly Brand[], usual: DeckBrand['usual']): Brand {
  const from = brands.findLastIndex(({ file }) => file !== undefined);
  const file = from < 0 ? usual() : brands[from]?.file;
  const looks = file ? brands.slice(Math.max(0, from)) : brands;
  const all = brands.map((brand) => (looks.includes(brand) ? brand : withoutLook(brand)));
  const roles = ['heading', 'body', 'mono'] as const;
  const fonts = roles.flatMap((role) => {
    const faces = all.flatMap((brand) => brand.fonts[role] ?? []);
    return faces.length > 0 ? [[role, Object.assign({}, ...faces)] as const] : [];
  });
  const name = file ? file.name : undefined;
  return {
    ...(name && { institution: name }),
    ...Object.assign({}, ...all),
    ...(file !== undefined && { file }),
    colors: Object.assign({}, ...all.map((brand) => brand.colors)),
    colorPlaces: Object.assign({}, ...all.map((brand) => brand.colorPlaces)),
    fonts: Object.fromEntries(fonts),
  };
}

const withoutLook = ({ logo: _, ...brand }: Brand): Brand => ({
  ...brand,
  colors: {},
  colorPlaces: {},
  fonts: {},
});

import { nearest } from '../../diagnostics/nearest.ts';
import type { BrandColor, Ground } from '../../model/audience.ts';
import type { Place } from '../../model/diagnostic.ts';
import { namedColors, parseColor } from '../../text/parse-color.ts';
import { mixed } from '../../theme/contrast.ts';
import type { Cursor } from '../cursor.ts';
import type { Problems } from '../problems.ts';
import { type SemanticColor, semanticColors } from './color-names.ts';

export const grounds: readonly Ground[] = ['light', 'dark'];

/**
 * The colours of a brand file: each is one of CSS, or the name of another of its colours, or both by ground,
 * `{light: …, dark: …}`. https://posit-dev.github.io/brand-yml/brand/color.html
 */
export class BrandColors {
  readonly #problems: Problems;
  readonly #color: Cursor;
  readonly #palette: Cursor;
  /** By ground and path. */
  readonly #known = new Map<string, { readonly hex: string | undefined }>();
  readonly #told = new Set<string>();

  /** Whatever is wrong is reported, also of colours that nothing uses. */
  constructor(problems: Problems, color: Cursor) {
    this.#problems = problems;
    this.#color = color;
    this.#palette = color.get('palette');
    for (const ground of grounds) {
      for (const [, value] of this.#palette.entries) this.at(value, ground);
      for (const name of semanticColors) this.named(name, ground);
    }
  }

  /** The colour for a purpose. */
  named(name: SemanticColor, ground: Ground): BrandColor | undefined {
    return this.at(this.#color.get(name), ground);
  }

  /** Those of the palette, in order, with their own names. */
  palette(ground: Ground): readonly BrandColor[] {
    return this.#palette.entries.flatMap(([, value]) => this.at(value, ground) ?? []);
  }

  /** The colour that stands anywhere in the file. */
  at(cursor: Cursor, ground: Ground): BrandColor | undefined {
    const own = onGround(cursor, ground);
    const hex = own && this.#hexOf(own, ground, cursor.path);
    return own && hex !== undefined ? { hex, place: own.place } : undefined;
  }

  /** Follows names from the value of the key `start` to a colour. */
  #hexOf(value: Cursor, ground: Ground, start: string): string | undefined {
    const keys = [start];
    const passed = new Set(keys);
    let at: Cursor | undefined = value;
    let hex: string | undefined;
    while (at) {
      const target = this.#find(at, keys.at(-1) ?? start);
      const known = target && this.#known.get(`${ground} ${target.path}`);
      if (!target) hex = this.#literal(at, ground, keys);
      else if (passed.has(target.path)) this.#tellCircle(at, [...keys, target.path]);
      else if (known) hex = known.hex;
      else {
        keys.push(target.path);
        passed.add(target.path);
        at = onGround(target, ground);
        continue;
      }
      break;
    }
    for (const key of keys) this.#known.set(`${ground} ${key}`, { hex });
    return hex;
  }

  /** What a value names in the file. A key does not stand for itself: `black: black` is CSS's own. */
  #find(value: Cursor, key: string): Cursor | undefined {
    const said = value.string?.trim() ?? '';
    const semantic = semanticColors.some((name) => name === said) ? [this.#color.get(said)] : [];
    return [this.#palette.get(said), ...semantic].find((one) => one.node !== undefined && one.path !== key);
  }

  /** A colour of CSS; one that can be seen through as it looks upon the brand's background. `keys` led here. */
  #literal(value: Cursor, ground: Ground, keys: readonly string[]): string | undefined {
    const said = value.string?.trim();
    // A list the schema has told of.
    if (value.isList) return undefined;
    if (said === undefined) {
      const hint = 'A colour that begins with # stands in quotes: "#7A1F2B".';
      return this.#tell('bad-color', 'this is not a colour', value.place, hint);
    }
    const color = parseColor(said);
    const own = keys.at(-1) ?? '';
    if (!color && lastStep(own) === said) return this.#tellCircle(value, [own, own]);
    if (!color) return this.#tellUnknown(said, value.place);
    if (color.alpha === 1) return color.hex;
    const isBackground = keys.includes(this.#color.get('background').path);
    const below = isBackground ? undefined : this.named('background', ground)?.hex;
    return mixed(below ?? (ground === 'light' ? 'FFFFFF' : '000000'), color.hex, color.alpha);
  }

  #tellCircle(value: Cursor, keys: readonly string[]): undefined {
    const round = keys.slice(keys.indexOf(keys.at(-1) ?? '')).map(lastStep);
    return this.#tell('circular-color', `'${round[0]}' stands for itself: ${round.join(', ')}`, value.place);
  }

  #tellUnknown(said: string, place: Place): undefined {
    if (/^[\da-f]{6}$/i.test(said))
      return this.#tell('bad-color', `'${said}' is not a colour`, place, `Write "#${said}".`);
    if (!/^[\p{L}][\w\p{L} -]*$/u.test(said)) {
      const hint =
        'As CSS has them: "#7A1F2B", rgb(122 31 43), hsl(353 59% 30%), oklch(0.39 0.13 18), or a name.';
      return this.#tell('bad-color', `'${said}' is not a colour`, place, hint);
    }
    const own = [
      ...this.#palette.entries.map(([name]) => name),
      ...semanticColors.filter((name) => this.#color.get(name).exists),
    ];
    const near = nearest(said, own) ?? nearest(said, namedColors);
    const all =
      own.length > 0 && own.length <= 16 ? `Possible: ${own.join(', ')}, and those of CSS` : undefined;
    return this.#tell(
      'unknown-color',
      `there is no colour '${said}'`,
      place,
      near ? `Did you mean '${near}'?` : all,
    );
  }

  /** Each fault once, however many colours rest on it. */
  #tell(
    code: 'bad-color' | 'unknown-color' | 'circular-color',
    message: string,
    place: Place,
    hint?: string,
  ): undefined {
    const key = `${place.line}:${place.column}`;
    if (!this.#told.has(key)) this.#problems.add(code, message, place, hint);
    this.#told.add(key);
  }
}

const lastStep = (path: string): string => path.split('.').at(-1) ?? path;

/** What a value says for a ground; undefined where it says nothing. */
function onGround(cursor: Cursor, ground: Ground): Cursor | undefined {
  const own = cursor.isMap ? cursor.get(ground) : cursor;
  return own.node === undefined ? undefined : own;
}

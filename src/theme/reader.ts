import { type DiagnosticCode, diagnostic } from '../diagnostics/catalogue.ts';
import { nearestHint, nearestOrAll } from '../diagnostics/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AspectRatio } from '../model/theme.ts';
import { fieldsOf, isList, type Part } from './part.ts';

/** Takes values out of parts, and reports those that are not what they should be. */
export class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly aspect: AspectRatio;

  constructor(aspect: AspectRatio) {
    this.aspect = aspect;
  }

  /** What stands in no file has no fault of its own: it is known to be sound, or what is missing was reported. */
  report(code: DiagnosticCode, message: string, { at }: Pick<Part, 'at'>, hint?: string): void {
    if (at) this.diagnostics.push(diagnostic(code, message, { place: at(), hint }));
  }

  /** As `report`, of the key before a part. */
  reportKey(code: DiagnosticCode, message: string, part: Part, hint?: string): void {
    this.report(code, message, { at: part.keyAt }, hint);
  }

  /** Fields whose names are free. */
  entries(map: Part | undefined, what: string): readonly (readonly [string, Part])[] {
    if (!map) return [];
    if (!(map.value instanceof Map)) {
      this.report('wrong-type', `${what} should be a map of keys and values`, map);
      return [];
    }
    return [...fieldsOf(map)];
  }

  /** The fields of a map that should have these; what is missing or unknown is reported. */
  fields(
    map: Part | undefined,
    what: string,
    needed: readonly string[],
    optional: readonly string[] = [],
  ): ReadonlyMap<string, Part> {
    const entries = this.entries(map, what);
    const known = [...needed, ...optional];
    for (const [key, part] of entries)
      if (!known.includes(key))
        this.reportKey('unknown-key', `there is no key '${key}' here`, part, nearestHint(key, known));
    const fields = new Map(entries);
    if (map?.value instanceof Map)
      for (const key of needed)
        if (!fields.has(key)) this.report('missing-field', `'${key}' is missing`, map);
    return fields;
  }

  /** The items of a list. */
  list(part: Part | undefined, what: string): readonly Part[] {
    if (!part) return [];
    if (isList(part.value) && part.value.length > 0) return part.value;
    this.report('wrong-type', `${what} should be a list in square brackets`, part);
    return [];
  }

  text(part: Part | undefined, what: string): string {
    if (part && (typeof part.value !== 'string' || part.value.trim() === ''))
      this.report('wrong-type', `${what} should be a text`, part);
    return typeof part?.value === 'string' ? part.value : '';
  }

  /** One of some values; the first where nothing is said, or none of them. */
  one<T extends string>(part: Part | undefined, what: string, values: readonly [T, ...T[]]): T {
    const value = this.text(part, what);
    const found = values.find((one) => one === value);
    if (part && value !== '' && found === undefined)
      // However many there are: nothing else lists them where they are written.
      this.report('wrong-value', `${what} cannot be '${value}'`, part, nearestOrAll(value, values));
    return found ?? values[0];
  }

  flag(part: Part | undefined, what: string): boolean {
    return part !== undefined && this.one(part, what, ['false', 'true']) === 'true';
  }

  /** A number, or one for each aspect ratio: `{"16:9": 56, "4:3": 40}`. */
  number(part: Part | undefined, what: string, least = Number.NEGATIVE_INFINITY): number {
    const own = this.atAspect(part, what);
    const text = this.text(own, what);
    if (!own || text === '') return 0;
    const value = /^-?\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
    if (value === undefined) this.report('wrong-type', `${what} should be a number`, own);
    else if (value < least) this.report('out-of-range', `${what} should be ${least} or more`, own);
    return value ?? 0;
  }

  /** What a part says for the aspect ratio that is read. */
  atAspect(part: Part | undefined, what: string): Part | undefined {
    if (!(part?.value instanceof Map)) return part;
    return this.fields(part, what, ['16:9', '4:3']).get(this.aspect);
  }
}

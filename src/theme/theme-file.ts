import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type DiagnosticCode, diagnostic } from '../diagnostics/catalogue.ts';
import { nearestHint } from '../diagnostics/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { colorNames } from '../model/theme.ts';
import { isFace } from './faces.ts';
import type { ThemeFile } from './resolve.ts';

export interface ReadTheme {
  /** Absent when anything is wrong. */
  readonly theme?: ThemeFile & { readonly counterpart?: string };
  readonly diagnostics: readonly Diagnostic[];
}

/** A part of the file: `value` is text or its fields; undefined where nothing stands. */
interface Part {
  readonly value: string | ReadonlyMap<string, Part> | undefined;
  readonly offset: number;
  readonly keyOffset: number;
}

const faces = ['latin', 'ea', 'web'] as const;
const roles = ['heading', 'body', 'mono'] as const;

/** Reads a theme's YAML and reports all that is wrong in it. `file` is its name to people. */
export function readTheme(text: string, file: string, names: readonly string[]): ReadTheme {
  const lines = new LineCounter();
  const reader = new Reader((offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  });
  const root = reader.parse(text, lines);
  if (!root) return { diagnostics: reader.diagnostics };
  const top = reader.fields(root, 'the theme', ['title', 'dark', 'colors', 'fonts'], ['counterpart']);
  const fonts = reader.fields(top.get('fonts'), 'fonts', roles);
  const face = (role: (typeof roles)[number]) => {
    const pair = reader.fields(fonts.get(role), role, faces);
    const name = (key: (typeof faces)[number]) => reader.face(pair.get(key), key, `${role} ${key}`);
    return { latin: name('latin'), ea: name('ea'), web: name('web') };
  };
  const colors = reader.fields(top.get('colors'), 'colors', colorNames);
  const hex = (name: (typeof colorNames)[number]) => [name, reader.color(colors.get(name))] as const;
  const counterpart = top.get('counterpart');
  const theme = {
    title: reader.text(top.get('title'), 'title'),
    dark: reader.one(top.get('dark'), 'dark', ['true', 'false']) === 'true',
    colors: Object.fromEntries(colorNames.map(hex)) as ThemeFile['colors'],
    fonts: { heading: face('heading'), body: face('body'), mono: face('mono') },
    ...(counterpart && { counterpart: reader.one(counterpart, 'counterpart', names) }),
  };
  const { diagnostics } = reader;
  return diagnostics.length > 0 ? { diagnostics } : { theme, diagnostics };
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #place: (offset: number) => NonNullable<Diagnostic['place']>;

  constructor(place: (offset: number) => NonNullable<Diagnostic['place']>) {
    this.#place = place;
  }

  #report(code: DiagnosticCode, message: string, offset: number, hint?: string): void {
    this.diagnostics.push(diagnostic(code, message, { place: this.#place(offset), hint }));
  }

  /** Every value as text, since 596572 and 1E2345 are colours, not numbers. */
  parse(text: string, lineCounter: LineCounter): Part | undefined {
    const doc = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
    const [error] = doc.errors;
    if (!error) return part(doc.contents, 0);
    this.#report('yaml-syntax', error.message, error.pos[0]);
    return undefined;
  }

  /** The fields of a map that should have these; what is missing or unknown is reported. */
  fields(
    map: Part | undefined,
    what: string,
    needed: readonly string[],
    optional: readonly string[] = [],
  ): ReadonlyMap<string, Part> {
    if (!map) return new Map();
    const { value } = map;
    if (typeof value !== 'object') {
      this.#report('wrong-type', `${what} should be a map of keys and values`, map.offset);
      return new Map();
    }
    const known = [...needed, ...optional];
    for (const [key, { keyOffset }] of value)
      if (!known.includes(key))
        this.#report('unknown-key', `there is no key '${key}' here`, keyOffset, nearestHint(key, known));
    for (const key of needed)
      if (!value.has(key)) this.#report('missing-field', `'${key}' is missing`, map.offset);
    return value;
  }

  text(part: Part | undefined, what: string): string {
    if (part && (typeof part.value !== 'string' || part.value.trim() === ''))
      this.#report('wrong-type', `${what} should be a text`, part.offset);
    return typeof part?.value === 'string' ? part.value : '';
  }

  face(part: Part | undefined, key: (typeof faces)[number], what: string): string {
    const value = this.text(part, what);
    if (part && value !== '' && !isFace(key, value))
      this.#report('bad-face', `'${value}' is not the name of a face`, part.offset);
    return value;
  }

  one(part: Part | undefined, what: string, values: readonly string[]): string {
    const value = this.text(part, what);
    if (part && value !== '' && !values.includes(value))
      this.#report('wrong-value', `${what} cannot be '${value}'`, part.offset, nearestHint(value, values));
    return value;
  }

  color(part: Part | undefined): string {
    const value = this.text(part, 'a colour');
    if (part && value !== '' && !/^[0-9a-f]{6}$/i.test(value)) {
      const hint = 'Six hexadecimal digits: 7A1F2B.';
      this.#report('bad-color', `'${value}' is not a colour`, part.offset, hint);
    }
    return value;
  }
}

/** Aliases and lists mean nothing in a theme. */
function part(node: Node | null, keyOffset: number): Part {
  const offset = node?.range?.[0] ?? keyOffset;
  if (isScalar(node)) return { value: String(node.value ?? ''), offset, keyOffset };
  if (!isMap<Node, Node | null>(node)) return { value: undefined, offset, keyOffset };
  const pairs = node.items.map(({ key, value }) => {
    const at = key.range?.[0] ?? offset;
    return [isScalar(key) ? String(key.value) : '', part(value, at)] as const;
  });
  return { value: new Map(pairs), offset, keyOffset };
}

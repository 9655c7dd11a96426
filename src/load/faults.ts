import type { z } from 'zod';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { nearest, nearestHint } from '../diagnostics/nearest.ts';
import { canonicalTag } from './names.ts';

/** What is wrong, in our words. The last step of its path is known only later. */
export interface Fault {
  readonly code: DiagnosticCode;
  /** It is the key that is wrong, not its value. */
  readonly atKey?: boolean;
  at(key: PropertyKey): { readonly message: string; readonly hint?: string | undefined };
}

/** zod's issue with the schema that found it. */
export type RawIssue = z.core.$ZodRawIssue;
/** What we use of the definitions of zod's objects, records and unions. */
type Def = {
  readonly shape?: object;
  readonly keyType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
};

/** What one of zod's issues means to somebody who writes data. */
export function faultOf(raw: RawIssue): Fault {
  switch (raw.code) {
    case 'unrecognized_keys':
      return unknownKey(raw);
    case 'invalid_type':
      return raw.input === undefined || raw.input === null ? missing : wrongType(raw.expected);
    case 'invalid_value':
      return wrongValue(raw.input, raw.values.map(String));
    case 'too_small':
    case 'too_big':
      return outOfBounds(raw);
    case 'invalid_format':
      return badFormat(raw);
    case 'invalid_key':
      return badKey(raw);
    case 'invalid_union':
      return raw['discriminator'] === undefined ? noMember(raw) : unknownKind(raw);
    case 'custom':
      return custom(raw);
    default:
      return fault('wrong-value', (name) => `${name} is not possible here`);
  }
}

/** `message` is given the quoted key, or which entry of a list it is. */
function fault(code: DiagnosticCode, message: (name: string) => string, hint?: string, atKey = false): Fault {
  return { code, atKey, at: (key) => ({ message: message(called(key)), hint }) };
}

function called(key: PropertyKey): string {
  if (typeof key === 'number') return `entry ${key + 1}`;
  return key === '' ? 'this' : `'${String(key)}'`;
}

const missing = fault('missing-field', (name) => `${name} is missing`);

function unknownKey(raw: RawIssue): Fault {
  const def = raw.inst?._zod.def as Def | undefined;
  const known = def?.shape ? Object.keys(def.shape) : [...(def?.keyType?._zod.values ?? [])].map(String);
  return {
    code: 'unknown-key',
    at: (key) => ({
      message: `there is no key '${String(key)}' here`,
      hint:
        nearestHint(String(key), known) ?? (known.length > 0 ? `Possible: ${known.join(', ')}` : undefined),
    }),
  };
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function wrongType(expected: string): Fault {
  const name = typeNames[expected] ?? expected;
  return fault('wrong-type', (key) => `${key} should be ${name}`);
}

function wrongValue(input: unknown, values: readonly string[]): Fault {
  const hint = nearestHint(String(input), values) ?? `Possible: ${values.join(', ')}`;
  return fault('wrong-value', (key) => `${key} cannot be '${String(input)}'`, hint);
}

function outOfBounds(raw: RawIssue & { code: 'too_small' | 'too_big' }): Fault {
  const limit = raw.code === 'too_small' ? `at least ${raw.minimum}` : `at most ${raw.maximum}`;
  if (raw.origin === 'array') {
    const count = Array.isArray(raw.input) ? raw.input.length : 0;
    return fault('wrong-count', (key) => `${key} has ${count} entries, it takes ${limit}`);
  }
  if (raw.origin === 'string') return fault('empty-text', (name) => `${name} is empty`);
  const strictly =
    raw.inclusive === false ? `more than ${raw.code === 'too_small' ? raw.minimum : ''}` : limit;
  return fault('out-of-range', (key) => `${key} should be ${strictly}`);
}

function badFormat(raw: RawIssue): Fault {
  const form = raw['pattern'] === undefined ? '' : String(raw['pattern']);
  if (form.includes('A-Z')) return fault('wrong-value', (key) => `${key} cannot be '${String(raw.input)}'`);
  if (form.includes('https?')) {
    const hint = 'It begins with https:// and has no spaces.';
    return fault('wrong-value', (key) => `${key} is no address: '${String(raw.input)}'`, hint);
  }
  return fault(
    'bad-id',
    () => `'${String(raw.input)}' is not an id`,
    'Lower-case letters, digits and hyphens.',
  );
}

/** A key of a map by id or language. */
function badKey(raw: RawIssue): Fault {
  const inner = (raw['issues'] as readonly z.core.$ZodIssue[] | undefined)?.[0];
  if (inner?.code === 'custom') return badLanguage(true);
  return fault('bad-id', (name) => `${name} is not an id`, 'Lower-case letters, digits and hyphens.', true);
}

function badLanguage(atKey: boolean, input?: unknown): Fault {
  return {
    code: 'bad-language',
    atKey,
    at(key) {
      const tag = String(atKey ? key : input);
      const meant = canonicalTag(tag) ?? (nearest(tag, ['for']) && 'for');
      return {
        message: `'${tag}' is not a language`,
        hint: meant === undefined ? 'Write a tag such as zh-CN, en or pt-BR.' : `Did you mean '${meant}'?`,
      };
    },
  };
}

function custom(raw: RawIssue): Fault {
  const params = raw['params'] as { readonly code?: DiagnosticCode; readonly message?: string } | undefined;
  const code = params?.code ?? 'wrong-value';
  if (code === 'bad-language') return badLanguage(raw.path?.at(-1) === raw.input, raw.input);
  return fault(code, (key) => params?.message ?? `${key} is not possible here`);
}

function unknownKind(raw: RawIssue): Fault {
  const options = (raw.inst?._zod.def as Def | undefined)?.options ?? [];
  const kinds = options.flatMap((option) => [...(option._zod.propValues?.['kind'] ?? [])].map(String));
  const kind = (raw.input as { readonly kind?: unknown } | null)?.kind;
  if (kind === undefined || kind === null) return missing;
  const hint = nearest(String(kind), kinds);
  return fault(
    'unknown-kind',
    () => `there is no kind of slide '${String(kind)}'`,
    hint === undefined ? `Possible: ${kinds.join(', ')}` : `Did you mean '${hint}'?`,
  );
}

/** No member of a union is of the value's type. */
function noMember(raw: RawIssue): Fault {
  if (raw.input === undefined || raw.input === null) return missing;
  const options = (raw.inst?._zod.def as Def | undefined)?.options ?? [];
  const types = new Set(options.flatMap((option) => typesOf(option)));
  // A number may stand for a text, but need not be told of.
  if (types.has('string')) types.delete('number');
  const names = [...types].map((type) => typeNames[type] ?? type);
  return fault('wrong-type', (key) => `${key} should be ${names.join(' or ')}`);
}

function typesOf(schema: z.core.$ZodType): readonly string[] {
  const def = schema._zod.def as Def & { readonly type: string };
  return def.type === 'union' ? (def.options ?? []).flatMap((option) => typesOf(option)) : [def.type];
}

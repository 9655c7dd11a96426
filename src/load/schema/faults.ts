/** What the validator says, in words of those who write data. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { DiagnosticCode } from '../../diagnostics/catalogue.ts';
import { nearest, nearestHint, nearestOrAll } from '../../diagnostics/nearest.ts';
import { canonicalTag } from '../names.ts';
import type { JsonSchema } from './json-schema.ts';

export interface Fault {
  readonly code: DiagnosticCode;
  /** From the value that was validated. */
  readonly path: readonly string[];
  readonly message: string;
  readonly hint?: string | undefined;
  /** It is the key that is wrong, not its value. */
  readonly atKey?: boolean;
}

/** An error of the validator: what its schema says, and what the value is. */
export interface SchemaError extends ErrorObject {
  readonly parentSchema?: JsonSchema;
}

export const pathOf = ({ instancePath }: ErrorObject): string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** `root` is the whole value. Of alternatives the error of the best is wanted, never that there is none. */
export function faultOf(error: SchemaError, root: unknown): Fault {
  const path = pathOf(error);
  const own = path.at(-1) ?? '';
  const inList = path.length > 0 && Array.isArray(at(root, path.slice(0, -1)));
  const name = inList ? `entry ${Number(own) + 1}` : quoted(own);
  const { keyword, params, data, parentSchema = {} } = error;
  const fault = (code: DiagnosticCode, message: string, hint?: string): Fault => ({
    code,
    path,
    message,
    hint,
  });
  switch (keyword) {
    case 'required':
      return missing([...path, String(params['missingProperty'])]);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(path, String(Object.values(params)[0]), Object.keys(parentSchema.properties ?? {}));
    case 'propertyNames':
      return badKey(path, String(params['propertyName']), parentSchema.propertyNames ?? {});
    case 'type':
    case 'anyOf':
    case 'oneOf':
      if (data === null || data === undefined) return missing(path);
      return fault('wrong-type', `${name} should be ${typeNames(parentSchema).join(' or ')}`);
    case 'const':
    case 'enum': {
      if (data === null) return missing(path);
      const values = (parentSchema.enum ?? [parentSchema.const]).map(String);
      const hint = nearestOrAll(String(data), values);
      return fault('wrong-value', `${name} cannot be '${String(data)}'`, hint);
    }
    case 'minItems':
    case 'maxItems': {
      const limit = `${keyword === 'minItems' ? 'at least' : 'at most'} ${params['limit']}`;
      return fault('wrong-count', `${name} has ${(data as unknown[]).length} entries, it takes ${limit}`);
    }
    case 'minLength':
      return fault('empty-text', `${name} is empty`);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return fault('out-of-range', `${name} should be ${bound(keyword)} ${params['limit']}`);
    case 'pattern':
    case 'format':
      return badForm(fault, name, String(data), parentSchema);
    default:
      return fault(
        'wrong-value',
        `${name} is not possible here: it ${error.message ?? 'is not what it should be'}`,
      );
  }
}

const quoted = (key: string): string => (key === '' ? 'this' : `'${key}'`);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, step) => Object(inside)[step], value);

function missing(path: readonly string[]): Fault {
  return { code: 'missing-field', path, message: `${quoted(path.at(-1) ?? '')} is missing` };
}

function unknownKey(path: readonly string[], key: string, known: readonly string[]): Fault {
  const hint = nearestHint(key, known) ?? (known.length > 0 ? `Possible: ${known.join(', ')}` : undefined);
  return {
    code: 'unknown-key',
    path: [...path, key],
    atKey: true,
    message: `there is no key '${key}' here`,
    hint,
  };
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
};

/** What a schema takes, in words. A number may stand for a text, but need not be told of. */
function typeNames(schema: JsonSchema): string[] {
  const types = new Set(typesOf(schema));
  if (types.has('string')) types.delete('number');
  return [...types].map((type) => plainTypes[type] ?? type);
}

function typesOf({ type, anyOf, oneOf, $ref }: JsonSchema): string[] {
  if (type !== undefined) return [type].flat() as string[];
  if ($ref?.endsWith('/text')) return ['string', 'object'];
  if ($ref?.endsWith('/source')) return ['string', 'array'];
  if ($ref?.endsWith('/words') || $ref?.endsWith('-id')) return ['string'];
  return (anyOf ?? oneOf ?? []).flatMap(typesOf);
}

const bound = (keyword: string): string =>
  ({ minimum: 'at least', maximum: 'at most', exclusiveMinimum: 'more than' })[keyword] ?? 'less than';

const idHint = 'Lower-case letters, digits and hyphens.';

function badForm(
  fault: (code: DiagnosticCode, message: string, hint?: string) => Fault,
  name: string,
  data: string,
  { format, pattern = '' }: JsonSchema,
): Fault {
  if (format === 'language')
    return { ...fault('bad-language', `'${data}' is not a language`), hint: languageHint(data) };
  if (pattern.includes('http')) {
    const hint = 'It begins with https:// and has no spaces.';
    return fault('wrong-value', `${name} is not an address: '${data}'`, hint);
  }
  if (pattern.startsWith('^[a-z0-9]')) return fault('bad-id', `'${data}' is not an id`, idHint);
  return fault('wrong-value', `${name} cannot be '${data}'`);
}

function badKey(path: readonly string[], key: string, { format }: JsonSchema): Fault {
  const at = { path: [...path, key], atKey: true };
  if (format === 'language' || format === 'text-key')
    return { ...at, code: 'bad-language', message: `'${key}' is not a language`, hint: languageHint(key) };
  return { ...at, code: 'bad-id', message: `${quoted(key)} is not an id`, hint: idHint };
}

function languageHint(tag: string): string {
  const meant = canonicalTag(tag) ?? (nearest(tag, ['for']) && 'for');
  return meant === undefined ? 'Write a tag such as zh-CN, en or pt-BR.' : `Did you mean '${meant}'?`;
}

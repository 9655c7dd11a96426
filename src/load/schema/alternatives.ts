/** Of a value that fits none of several schemas, what is wrong with it by the one that was most likely meant. */

import { canonicalTag } from '../names.ts';
import { pathOf, type SchemaError } from './faults.ts';
import type { JsonSchema } from './json-schema.ts';
import { compile } from './validator.ts';

/** The errors themselves, where those of `anyOf` and `oneOf` are replaced by those of the best alternative. */
export function resolved(errors: readonly SchemaError[]): readonly SchemaError[] {
  let found: SchemaError[] = [];
  for (const error of errors) {
    const { keyword, instancePath, schema, data } = error;
    const own = (one: SchemaError) =>
      one.instancePath === instancePath || one.instancePath.startsWith(`${instancePath}/`);
    if (keyword === 'propertyNames' || keyword === 'anyOf' || keyword === 'oneOf') {
      // What each alternative, or the schema of keys, said before.
      found = found.filter((one) =>
        keyword === 'propertyNames'
          ? one.propertyName !== error.params['propertyName'] || !own(one)
          : !own(one),
      );
      const best = keyword === 'propertyNames' ? undefined : likeliest(schema as readonly JsonSchema[], data);
      if (best === undefined) found.push(error);
      else found.push(...best.map((one) => ({ ...one, instancePath: instancePath + one.instancePath })));
    } else if (keyword !== 'if') found.push(error);
  }
  return found;
}

/** Errors by the alternative that is of the value's type and needs the least change; undefined where none is. */
function likeliest(schemas: readonly JsonSchema[], data: unknown): readonly SchemaError[] | undefined {
  const all = schemas.map((schema) => resolved(errorsOf(schema, data)));
  const likely = all.filter((errors) => !errors.some(isAnotherType));
  return likely.sort((a, b) => cost(a) - cost(b))[0];
}

/** Compiled once, and only where something is wrong. */
const compiled = new WeakMap<JsonSchema, ReturnType<typeof compile>>();

function errorsOf(schema: JsonSchema, data: unknown): readonly SchemaError[] {
  let validate = compiled.get(schema);
  if (!validate) {
    const local = schema.$ref?.startsWith('#/definitions/') === true;
    validate = compile(local ? { $ref: `formats.schema.json${schema.$ref}` } : schema);
    compiled.set(schema, validate);
  }
  return validate(data);
}

/** The value is of another type than this alternative as a whole: text where a map is wanted. */
const isAnotherType = ({ keyword, instancePath }: SchemaError): boolean =>
  instancePath === '' && (keyword === 'type' || keyword === 'anyOf' || keyword === 'oneOf');

/**
 * How much would have to change for the value to be right. A fault further in costs less: its way there was right. The
 * same in each entry of a list is one; a key that is missing beside one that is unknown is that one under a wrong name.
 */
function cost(errors: readonly SchemaError[]): number {
  const faults = new Map<
    string,
    { readonly weight: number; readonly at: string; readonly keyword: string }
  >();
  for (const error of errors) {
    const path = pathOf(error);
    const at = path.map((step) => (Number.isInteger(Number(step)) ? '*' : step)).join('/');
    const { keyword, params } = error;
    // A key that looks like no language was not meant for one.
    const key = keyword === 'propertyNames' ? String(params['propertyName']) : undefined;
    const unlikely = key !== undefined && canonicalTag(key) === undefined ? 1.5 : 1;
    const weight = unlikely / (1 + 0.1 * path.length);
    faults.set(JSON.stringify([at, keyword, params]), { weight, at, keyword });
  }
  const unknown = [...faults.values()].flatMap(({ at, keyword }) =>
    keyword === 'additionalProperties' ? at : [],
  );
  let sum = 0;
  for (const { weight, at, keyword } of faults.values()) {
    const named = keyword === 'required' ? unknown.indexOf(at) : -1;
    if (named === -1) sum += weight;
    else unknown.splice(named, 1);
  }
  return sum;
}

import { InputError } from './errors.ts';
import { blocksSchema, type JsonSchema, Kinds, mergedSchema, Problems } from './load/index.ts';

/** What editors check and complete sections by: all kinds of some folders. Throws InputError where one is broken. */
export function sectionJson(dirs: readonly string[], root: string): string {
  const problems = new Problems();
  const kinds = new Kinds(dirs, root, problems);
  const schemas = new Map(
    kinds.names.flatMap((name) => {
      const kind = kinds.get(name);
      return kind ? [[name, kind.schema] as const] : [];
    }),
  );
  if (problems.found.length > 0) throw new InputError(problems.found);
  return jsonOf(mergedSchema(schemas));
}

export const blocksJson = (): string => jsonOf(blocksSchema());

const jsonOf = (schema: JsonSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`;

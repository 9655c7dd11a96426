import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { Cursor } from './cursor.ts';
import type { Problems } from './problems.ts';
import { resolved } from './schema/alternatives.ts';
import { type Fault, faultOf } from './schema/faults.ts';
import { type SchemaName, type Validator, validatorOf } from './schema/validator.ts';
import type { YamlFile } from './yaml-file.ts';

/** Checks a file against its schema and reports all that is wrong, each at its place. `code` is for keys that it lacks. */
export function validate(
  problems: Problems,
  file: YamlFile,
  schema: SchemaName,
  code: DiagnosticCode = 'unknown-key',
): void {
  const named = (fault: Fault): Fault => (fault.code === 'unknown-key' ? { ...fault, code } : fault);
  const root = new Cursor(file, file.root);
  for (const error of resolved(validatorOf(schema)(file.value)))
    report(problems, root, named(faultOf(error, file.value)));
}

/** Checks a value, which stands at `cursor`. */
export function validateValue(
  problems: Problems,
  value: unknown,
  cursor: Cursor,
  validator: Validator,
): void {
  for (const error of resolved(validator(value))) report(problems, cursor, faultOf(error, value));
}

function report(problems: Problems, root: Cursor, { code, path, message, hint, atKey }: Fault): void {
  const key = path.at(-1) ?? '';
  const parent = root.at(path.slice(0, -1));
  const value = path.length === 0 ? root : parent.step(key);
  if (parent.isSplitByComma(key)) {
    const quoted = 'Put the whole text in quotation marks.';
    problems.add(
      'unquoted-comma',
      `the text ends at the comma before '${key}'`,
      parent.keyPlace(key),
      quoted,
    );
  } else if (code === 'missing-field') {
    problems.add(code, message, value.node ? parent.keyPlace(key) : value.place, hint);
  } else {
    problems.add(code, message, atKey ? parent.keyPlace(key) : value.place, hint);
  }
}

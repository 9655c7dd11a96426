import type { z } from 'zod';
import { Cursor } from './cursor.ts';
import { type Fault, faultOf, type RawIssue } from './faults.ts';
import type { Problems } from './problems.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file against its schema and reports all that is wrong, each at its place. */
export function validate(problems: Problems, file: YamlFile, schema: z.ZodType): void {
  // zod tells its error map more (the schema that failed) than it leaves in the issue, so each fault is made there
  // and the issue's message is its number.
  const faults: Fault[] = [];
  const result = schema.safeParse(file.value, {
    // A schema is used a few times only: compiling it costs more than it saves.
    jitless: true,
    error: (raw) => String(faults.push(faultOf(raw as RawIssue)) - 1),
  });
  const root = new Cursor(file, file.root);
  for (const issue of resolveUnions(result.error?.issues ?? [])) {
    const fault = faults[Number(issue.message)] ?? faultOf(issue as RawIssue);
    report(problems, root, issue, fault);
  }
}

function report(problems: Problems, root: Cursor, issue: Issue, fault: Fault): void {
  if (issue.code === 'unrecognized_keys') {
    const map = root.at(issue.path);
    for (const key of issue.keys) {
      if (map.isSplitByComma(key)) {
        report(problems, root, { ...issue, code: 'custom', path: [...issue.path, key], params: {} }, fault);
        continue;
      }
      const { message, hint } = fault.at(key);
      problems.add('unknown-key', message, map.keyPlace(key), hint);
    }
    return;
  }
  const step = issue.path.at(-1) ?? '';
  const key = String(step);
  const parent = root.at(issue.path.slice(0, -1));
  const value = root.at(issue.path);
  const { message, hint } = fault.at(step);
  if (parent.isSplitByComma(key)) {
    const quoted = 'Put the whole text in quotation marks.';
    problems.add(
      'unquoted-comma',
      `the text ends at the comma before '${key}'`,
      parent.keyPlace(key),
      quoted,
    );
    return;
  }
  if (fault.code === 'missing-field' || !value.exists) {
    const place = value.node ? parent.keyPlace(key) : value.place;
    problems.add('missing-field', `'${key}' is missing`, place, hint);
  } else {
    problems.add(fault.code, message, fault.atKey ? parent.keyPlace(key) : value.place, hint);
  }
}

/** In place of `invalid_union`, the issues of the member that was most likely meant. */
function resolveUnions(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const members = issue.errors.map((member) => resolveUnions(member));
    const likely = members.filter((member) => !member.some(isAnotherType));
    const [best] = likely.sort((a, b) => cost(a) - cost(b));
    if (!best) return [issue];
    return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

/** The value is of another type than this member as a whole: text where a map is wanted. */
function isAnotherType(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_union');
}

/** How much would have to change for the value to be right. A fault further in costs less: its way there was right. */
function cost(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    const size = issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    return sum + size / (1 + 0.1 * issue.path.length);
  }, 0);
}

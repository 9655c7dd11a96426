import type { Place } from '../model/diagnostic.ts';
import { linesOf } from '../text/decode.ts';
import type { DeckFolder } from './read-file.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** A JSON file, with the places of what stands in it. What is wrong is reported: its syntax is JSON's, not YAML's. */
export function readJson(folder: DeckFolder, file: string, namedAt: Place): YamlFile | undefined {
  const text = folder.read(file, namedAt);
  if (text === undefined) return undefined;
  try {
    JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const [, offset = ''] = /at position (\d+)/.exec(message) ?? [];
    const lines = linesOf(text.slice(0, offset === '' ? text.length : Number(offset)));
    const place = folder.place(file, lines.length, (lines.at(-1)?.length ?? 0) + 1);
    folder.problems.add('json-syntax', sayWithout(message), place, hintFor(message));
    return undefined;
  }
  // YAML is not indented with tabs, and between JSON's signs they mean nothing.
  return parseYaml(
    folder,
    file,
    text.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)),
  );
}

/** V8's message without where it is, which the place says. */
const sayWithout = (message: string): string => {
  const [said = message] = message.split(/ in JSON at position| \(line| at position/);
  return said.replace(/, ["'.][\s\S]* is not valid JSON$/, '').replace(/^./, (sign) => sign.toLowerCase());
};

const hintFor = (message: string): string | undefined =>
  /double-quoted property name|Unexpected token '[\]}]'/.test(message)
    ? 'Names stand in double quotes, and no comma stands before a closing bracket.'
    : undefined;

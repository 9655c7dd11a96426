import type { KnownTypes } from '../parts/content-types.ts';
import { at, childrenNamed, parseXml } from '../xml/dom.ts';

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

/** What a template's `[Content_Types].xml` says. Its main part, at `main`, is a presentation from now on. */
export function typesIn(xml: string, main: string): KnownTypes {
  const types = at(parseXml(xml), 'Types');
  const read = (name: string, key: string) =>
    childrenNamed(types, name).map(
      ({ attribs }) => [attribs[key] ?? '', attribs['ContentType'] ?? ''] as const,
    );
  const defaults = read('Default', 'Extension').map(
    ([extension, type]) => [extension.toLowerCase(), type] as const,
  );
  const overrides = read('Override', 'PartName').map(
    ([path, type]) => [path.replace(/^\//, ''), type] as const,
  );
  return { defaults: new Map(defaults), overrides: new Map([...overrides, [main, presentation]]) };
}

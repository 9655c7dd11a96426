import { el, xmlHead } from '../xml/el.ts';

const office = 'application/vnd.openxmlformats-officedocument.';

/** Content type by where a part stands. */
const overrides: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${office}presentationml.presentation.main+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${office}presentationml.slide+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, `${office}presentationml.slideLayout+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${office}presentationml.slideMaster+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/, `${office}presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, `${office}presentationml.notesSlide+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/, `${office}theme+xml`],
  [/^ppt\/charts\/chart\d+\.xml$/, `${office}drawingml.chart+xml`],
  [/^ppt\/presProps\.xml$/, `${office}presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${office}presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${office}presentationml.tableStyles+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${office}extended-properties+xml`],
];

const defaults: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  xlsx: `${office}spreadsheetml.sheet`,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/** `[Content_Types].xml` of exactly the parts there are. */
export function contentTypesXml(paths: readonly string[]): string {
  const extensions = new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const named = [...extensions].sort().map((extension) => {
    const type = defaults[extension];
    if (type === undefined) throw new Error(`no content type for .${extension}`);
    return el('Default', { Extension: extension, ContentType: type });
  });
  const single = [...paths].sort().flatMap((path) => {
    const type = overrides.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [el('Override', { PartName: `/${path}`, ContentType: type })];
  });
  return (
    xmlHead +
    el(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...named,
      ...single,
    )
  );
}

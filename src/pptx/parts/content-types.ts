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
  [/^ppt\/drawings\/drawing\d+\.xml$/, `${office}drawingml.chartshapes+xml`],
  [/^ppt\/charts\/style\d+\.xml$/, 'application/vnd.ms-office.chartstyle+xml'],
  [/^ppt\/charts\/colors\d+\.xml$/, 'application/vnd.ms-office.chartcolorstyle+xml'],
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
  mp4: 'video/mp4',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
};

/** Types of the parts of somebody's package: by extension in small letters, and by path. */
export interface KnownTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

const none: KnownTypes = { defaults: new Map(), overrides: new Map() };

/** `[Content_Types].xml` of exactly the parts there are. What is known of another package's parts holds for them. */
export function contentTypesXml(all: readonly string[], known: KnownTypes = none): string {
  const paths = all.filter((path) => path !== '[Content_Types].xml').sort();
  const extensionOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);
  const extensions = new Set(paths.map(extensionOf));
  const named = [...extensions].sort().flatMap((extension) => {
    const type = known.defaults.get(extension.toLowerCase()) ?? defaults[extension];
    return type === undefined ? [] : [el('Default', { Extension: extension, ContentType: type })];
  });
  const single = paths.flatMap((path) => {
    const type = known.overrides.get(path) ?? overrides.find(([pattern]) => pattern.test(path))?.[1];
    const own = type ?? known.defaults.get(extensionOf(path).toLowerCase()) ?? defaults[extensionOf(path)];
    if (own === undefined) throw new Error(`no content type for ${path}`);
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

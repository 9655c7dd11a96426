/**
 * What a validator of the schema does not see: a file that PowerPoint opens as if made by hand. Each check gives what
 * is wrong, in words; none gives nothing.
 */
import { dirname, join } from 'node:path';
import { type Element, isTag } from 'domhandler';
import { below, type Opened, open, words } from './open.ts';

type Check = (opened: Opened) => string[];

const slides = ({ paths }: Opened): string[] =>
  paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
const onSlides =
  (check: (opened: Opened, path: string) => string[]): Check =>
  (opened) =>
    slides(opened).flatMap((path) => check(opened, path).map((problem) => `${path}: ${problem}`));

const attributes = (elements: readonly Element[], name: string): string[] =>
  elements.map(({ attribs }) => attribs[name] ?? '');
const twice = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

/** Shapes with equations stand twice, once as text for programs that know none: one of them is looked at. */
function seen(opened: Opened, path: string, name: string): Element[] {
  const within = (element: Element): boolean => {
    const parent = element.parent;
    return parent !== null && isTag(parent as Element)
      ? (parent as Element).name === 'mc:Fallback' || within(parent as Element)
      : false;
  };
  return opened.all(path, name).filter((element) => !within(element));
}

const ids = onSlides((opened, path) =>
  twice(attributes(seen(opened, path, 'p:cNvPr'), 'id')).map((id) => `id ${id} twice`),
);

const targets: Check = (opened) =>
  opened.paths
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const home = join(dirname(path), '..');
      const inner = opened
        .all(path, 'Relationship')
        .filter(({ attribs }) => attribs['TargetMode'] !== 'External');
      return attributes(inner, 'Target')
        .map((target) => (target.startsWith('/') ? target.slice(1) : join(home, target)))
        .filter((target) => !opened.paths.includes(target))
        .map((target) => `${path}: no part ${target}`);
    });

function layoutOf(opened: Opened, slide: string): string {
  const relationships = `${slide.replace('slides/', 'slides/_rels/')}.rels`;
  const targets = attributes(opened.all(relationships, 'Relationship'), 'Target');
  return `ppt/${targets.find((target) => target.includes('slideLayout'))?.slice(3)}`;
}

/** A blank slide is one without a title. */
const titles = onSlides((opened, path) => {
  if (opened.all(layoutOf(opened, path), 'p:sldLayout')[0]?.attribs['type'] === 'blank') return [];
  const types = attributes(seen(opened, path, 'p:ph'), 'type');
  return types.filter((type) => /^(title|ctrTitle)$/.test(type)).length === 1 ? [] : ['not one title'];
});

const emptyPlaceholders = onSlides((opened, path) =>
  seen(opened, path, 'p:sp')
    .filter((sp) => below(sp, 'p:ph').length > 0 && words(sp).trim() === '' && below(sp, 'm:t').length === 0)
    .map((sp) => `empty placeholder ${below(sp, 'p:cNvPr')[0]?.attribs['name']}`),
);

/** Pictures, tables, charts and whole groups say what they show. */
const descriptions = onSlides((opened, path) =>
  ['p:pic', 'p:graphicFrame', 'p:grpSp'].flatMap((name) =>
    seen(opened, path, name)
      .filter(({ parent }) => (parent as Element | null)?.name === 'p:spTree')
      .filter((element) => {
        const [own] = below(element, 'p:cNvPr');
        return !own?.attribs['descr'] && below(own ?? element, 'adec:decorative').length === 0;
      })
      .map(() => `${name} without alternative text`),
  ),
);

const fullPictures: Check = (opened) => {
  const [size] = opened.all('ppt/presentation.xml', 'p:sldSz');
  const area = Number(size?.attribs['cx']) * Number(size?.attribs['cy']);
  return onSlides((_, path) =>
    seen(opened, path, 'p:pic').flatMap((picture) => {
      const { cx, cy } = below(picture, 'a:ext').find(({ attribs }) => attribs['cx'])?.attribs ?? {};
      return Number(cx) * Number(cy) > 0.9 * area ? ['a picture of the whole slide'] : [];
    }),
  )(opened);
};

const mono = 'Courier New';

/** Only code has colours of its own, and guides, which no slide shows. */
const colors: Check = (opened) =>
  opened.paths
    .filter((path) => /^ppt\/(slides|charts|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(path))
    .flatMap((path) =>
      opened
        .all(path, 'a:srgbClr')
        .filter((color) => {
          const run = color.parent?.parent as Element | null;
          if ((color.parent as Element | null)?.name === 'p15:clr') return false;
          return run?.name !== 'a:rPr' || below(run, 'a:latin')[0]?.attribs['typeface'] !== mono;
        })
        .map(({ attribs }) => `${path}: literal colour ${attribs['val']}`),
    );

const eastAsianFaces: Check = (opened) =>
  opened.paths
    .filter((path) => /^ppt\/.*\.xml$/.test(path))
    .flatMap((path) =>
      attributes(opened.all(path, 'a:ea'), 'typeface')
        .filter((face) => /^(Arial|Courier|Calibri|Times|Helvetica|Inter|Arimo|Cousine)/.test(face))
        .map((face) => `${path}: ${face} for Chinese`),
    );

/** Cells of an embedded workbook by their names. */
export function cells(book: Opened): Map<string, string> {
  const shared = book.all('xl/sharedStrings.xml', 'si').map(words);
  return new Map(
    book.all('xl/worksheets/sheet1.xml', 'c').map((cell) => {
      const value = words(cell);
      return [cell.attribs['r'] ?? '', cell.attribs['t'] === 's' ? (shared[Number(value)] ?? '') : value];
    }),
  );
}

/** Every chart has a workbook, whose cells are what the chart shows. */
const workbooks: Check = (opened) =>
  opened.paths
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .flatMap((path) => {
      const rels = opened.all(join(dirname(path), '_rels', `${path.split('/').at(-1)}.rels`), 'Relationship');
      const target = attributes(rels, 'Target').find((one) => one.endsWith('.xlsx'));
      if (target === undefined) return [`${path}: no workbook`];
      const sheet = cells(open(opened.file(join(dirname(path), target))));
      return [...opened.all(path, 'c:strRef'), ...opened.all(path, 'c:numRef')].flatMap((reference) => {
        const [, column = '', row = ''] =
          /\$([A-Z]+)\$(\d+)/.exec(words(below(reference, 'c:f')[0] as Element)) ?? [];
        return below(reference, 'c:pt')
          .filter((pt) => sheet.get(`${column}${Number(row) + Number(pt.attribs['idx'])}`) !== words(pt))
          .map((pt) => `${path}: ${column}${row} is not ${words(pt)}`);
      });
    });

/** Of the text outside drawings, and code on its panel, at least 90 % stands in placeholders or tables. */
const structure: Check = (opened) => {
  let [inside, all] = [0, 0];
  for (const path of slides(opened)) {
    const [tree] = opened.all(path, 'p:spTree');
    for (const element of tree ? tree.children.filter(isTag) : []) {
      if (element.name === 'p:grpSp') continue;
      const faces = below(element, 'a:rPr').map((run) => below(run, 'a:latin')[0]?.attribs['typeface']);
      if (faces.length > 0 && faces.every((face) => face === mono)) continue;
      const length = below(element, 'a:t').map(words).join('').length;
      all += length;
      if (below(element, 'p:ph').length > 0 || below(element, 'a:tbl').length > 0) inside += length;
    }
  }
  return inside >= 0.9 * all ? [] : [`${inside} of ${all} characters in placeholders or tables`];
};

/** Animations point at shapes that are there. */
const animations = onSlides((opened, path) => {
  const there = attributes(opened.all(path, 'p:cNvPr'), 'id');
  return attributes(opened.all(path, 'p:spTgt'), 'spid')
    .filter((id) => !there.includes(id))
    .map((id) => `animates ${id}, which is not there`);
});

const checks: readonly Check[] = [
  ids,
  targets,
  titles,
  emptyPlaceholders,
  descriptions,
  fullPictures,
  colors,
  eastAsianFaces,
  workbooks,
  structure,
  animations,
];

/** Everything that is wrong with a file. */
export const audit: Check = (opened) => checks.flatMap((check) => check(opened));

import type {
  AspectRatio,
  Color,
  ColorRoles,
  Decoration,
  FooterRegions,
  Layout,
  LayoutName,
  Rect,
  Region,
  Size,
} from '../model/theme.ts';

/** Slide sizes in points: 13.333 x 7.5 inches and 10 x 7.5 inches, PowerPoint's own. */
export const slideSizes: Readonly<Record<AspectRatio, Size>> = {
  '16:9': { w: 960, h: 540 },
  '4:3': { w: 720, h: 540 },
};

/** The grid every layout keeps: one margin, one title band, one body, one source line, one footer. */
export function grid(size: Size) {
  const margin = size.w >= 960 ? 56 : 40;
  const w = size.w - 2 * margin;
  const gutter = size.w >= 960 ? 32 : 24;
  const column = (w - gutter) / 2;
  const body = { top: 130, bottom: 470 };
  return {
    margin,
    w,
    gutter,
    column,
    body,
    title: { x: margin, y: 30, w, h: 80 },
    lead: { x: margin, y: 120, w, h: 30 },
    /** How far a block moves down when a lead stands above it. */
    leadShift: 34,
    full: { x: margin, y: body.top, w, h: body.bottom - body.top },
    left: { x: margin, y: body.top, w: column, h: body.bottom - body.top },
    right: { x: margin + column + gutter, y: body.top, w: column, h: body.bottom - body.top },
    source: { x: margin, y: 478, w, h: 20 },
  } as const;
}

const region = (
  name: string,
  rect: Rect,
  style: Region['style'],
  prompt: string,
  rest: Partial<Region> = {},
): Region => ({ name, rect, style, prompt, anchor: 'top', align: 'left', ...rest });

/** Where date, footer and slide number stand on every layout that shows them. */
export function chrome(size: Size, roles: ColorRoles): FooterRegions {
  const { margin, w } = grid(size);
  const y = 506;
  const h = 18;
  const part = (
    name: string,
    x: number,
    width: number,
    type: 'ftr' | 'dt' | 'sldNum',
    idx: number,
    align: Region['align'],
  ) =>
    region(name, { x, y, w: width, h }, 'footer', '', {
      placeholder: { type, idx },
      align,
      anchor: 'middle',
      color: roles.muted,
    });
  return {
    footer: part('footer', margin, w * 0.6, 'ftr', 11, 'left'),
    date: part('date', margin + w * 0.6, w * 0.28, 'dt', 10, 'right'),
    number: part('number', margin + w * 0.88, w * 0.12, 'sldNum', 12, 'right'),
  };
}

/** All layouts at a slide size. Regions named alike stand alike, so slides do not jump. */
export function layouts(size: Size, roles: ColorRoles, ground: Color): Readonly<Record<LayoutName, Layout>> {
  const g = grid(size);
  const title = region('title', g.title, 'title', 'Click to add the point of this slide', {
    placeholder: { type: 'title', idx: 0 },
    anchor: 'bottom',
  });
  const source = region('source', g.source, 'caption', 'Sources', {
    placeholder: { type: 'body', idx: 20 },
    anchor: 'middle',
  });
  const lead = region('lead', g.lead, 'body2', 'Lead', {
    placeholder: { type: 'body', idx: 21 },
    color: roles.muted,
    anchor: 'middle',
  });
  const body = (rect: Rect = g.full, idx = 1, name = 'body') =>
    region(name, rect, 'body', 'Click to add text', { placeholder: { type: 'body', idx }, anchor: 'top' });
  const canvas = (rect: Rect = g.full) => region('canvas', rect, 'label', '');
  const note = (rect: Rect) =>
    region('note', rect, 'small', 'Note', {
      placeholder: { type: 'body', idx: 22 },
      color: roles.muted,
      anchor: 'bottom',
    });
  const noteRect: Rect = { x: g.margin, y: 432, w: g.w, h: 38 };
  const tick: Decoration = { name: 'Title bar', rect: { x: 0, y: 44, w: 8, h: 60 }, fill: roles.accent };

  const content = (
    name: LayoutName,
    label: string,
    regions: readonly Region[],
    decorations: readonly Decoration[] = [],
  ): Layout => ({
    name,
    title: label,
    background: ground,
    regions: [title, ...regions, source],
    decorations: [tick, ...decorations],
    footer: true,
  });
  const deep = (
    name: LayoutName,
    label: string,
    regions: readonly Region[],
    decorations: readonly Decoration[],
  ): Layout => ({
    name,
    title: label,
    background: roles.deep,
    regions,
    decorations,
    footer: false,
  });

  /** One short rule between what is large and what explains it: on covers, statements and quotations. */
  const rule = (y: number, fill: Color): Decoration => ({
    name: 'Rule',
    rect: { x: g.margin, y, w: 72, h: 4 },
    fill,
  });
  const coverRule = rule(304, roles.highlight);
  const coverTitle = (type: 'title' | 'ctrTitle') =>
    region('title', { x: g.margin, y: 120, w: g.w, h: 168 }, 'display', 'Click to add title', {
      placeholder: { type, idx: 0 },
      color: roles.onDeep,
      anchor: 'bottom',
    });
  const coverSub = region(
    'subtitle',
    { x: g.margin, y: 324, w: g.w, h: 68 },
    'subtitle',
    'Click to add subtitle',
    {
      placeholder: { type: 'subTitle', idx: 1 },
      color: roles.onDeep,
    },
  );
  const details = region(
    'details',
    { x: g.margin, y: 394, w: g.w, h: 118 },
    'body2',
    'Presenter, institution, date',
    {
      placeholder: { type: 'body', idx: 13 },
      color: roles.onDeep,
      anchor: 'bottom',
    },
  );
  const logo = region('logo', { x: g.margin, y: 36, w: g.column / 2, h: 60 }, 'label', 'Logo', {
    placeholder: { type: 'pic', idx: 15 },
    picture: 'left',
  });
  const numberWide = 120;
  const besideNumber = { x: g.margin + numberWide, w: g.w - numberWide };
  const chartWide = Math.round(g.w * 0.62);
  const picture = Math.round(g.w * 0.62);

  const all: readonly Layout[] = [
    deep('cover', 'Cover', [logo, coverTitle('ctrTitle'), coverSub, details], [coverRule]),
    content('agenda', 'Agenda', [lead, body()]),
    deep(
      'section',
      'Section',
      [
        region('number', { x: g.margin, y: 182, w: numberWide, h: 106 }, 'number', '1', {
          placeholder: { type: 'body', idx: 14 },
          anchor: 'bottom',
          color: roles.highlight,
        }),
        region('title', { ...besideNumber, y: 120, h: 158 }, 'display', 'Click to add section title', {
          placeholder: { type: 'title', idx: 0 },
          color: roles.onDeep,
          anchor: 'bottom',
        }),
        region('lead', { ...besideNumber, y: 300, h: 100 }, 'subtitle', 'Lead', {
          placeholder: { type: 'body', idx: 21 },
          color: roles.onDeep,
        }),
      ],
      [],
    ),
    content(
      'statement',
      'Statement',
      [
        lead,
        region('body', { ...g.full, y: 140, h: 170 }, 'statement', 'The statement', {
          placeholder: { type: 'body', idx: 1 },
          anchor: 'bottom',
        }),
        region('support', { ...g.full, y: 346, h: 118 }, 'body', 'What supports it', {
          placeholder: { type: 'body', idx: 2 },
          color: roles.muted,
        }),
      ],
      [rule(326, roles.accent)],
    ),
    content('bullets', 'Bullets', [body()]),
    content('two-columns', 'Two Columns', [
      lead,
      ...(['left', 'right'] as const).flatMap((side, i) => [
        region(`${side}-heading`, { ...g[side], y: 156, h: 34 }, 'heading', 'Heading', {
          placeholder: { type: 'body', idx: 3 + i },
          anchor: 'middle',
        }),
        body({ ...g[side], y: 198, h: g.body.bottom - 198 }, 1 + i, side),
      ]),
    ]),
    content('figures', 'Figures', [lead, canvas(), note(noteRect)]),
    content('table', 'Table', [
      lead,
      region('canvas', g.full, 'table', 'Table', { placeholder: { type: 'tbl', idx: 1 } }),
      note(noteRect),
    ]),
    content('chart', 'Chart', [
      lead,
      region('canvas', { ...g.full, w: chartWide }, 'label', 'Chart', {
        placeholder: { type: 'chart', idx: 1 },
      }),
      region(
        'takeaways',
        { ...g.full, x: g.margin + chartWide + g.gutter, w: g.w - chartWide - g.gutter },
        'body',
        'What the chart shows',
        {
          placeholder: { type: 'body', idx: 2 },
          anchor: 'middle',
        },
      ),
    ]),
    content('timeline', 'Timeline', [lead, canvas(), note(noteRect)]),
    content('diagram', 'Diagram', [lead, canvas(), note(noteRect)]),
    content(
      'quotation',
      'Quotation',
      [
        region('body', { ...g.full, y: 140, h: 170 }, 'quote', 'The quotation', {
          placeholder: { type: 'body', idx: 1 },
          anchor: 'bottom',
        }),
        region('by', { ...g.full, y: 346, h: 64 }, 'body2', 'Who said it, when', {
          placeholder: { type: 'body', idx: 2 },
          color: roles.muted,
        }),
      ],
      [rule(326, roles.accent)],
    ),
    content('process', 'Process', [lead, canvas(), note(noteRect)]),
    content('comparison', 'Comparison', [lead, canvas(), note(noteRect)]),
    content('image', 'Picture', [
      region('canvas', { ...g.full, w: picture }, 'label', 'Picture', {
        placeholder: { type: 'pic', idx: 1 },
      }),
      region(
        'caption',
        { ...g.full, x: g.margin + picture + g.gutter, w: g.w - picture - g.gutter },
        'body2',
        'Caption',
        {
          placeholder: { type: 'body', idx: 2 },
          anchor: 'middle',
        },
      ),
    ]),
    content('references', 'References', [
      lead,
      ...(['left', 'right'] as const).map((side, i) =>
        region(side, { ...g[side], y: 162, h: 262 }, 'label', 'References', {
          placeholder: { type: 'body', idx: 1 + i },
        }),
      ),
      note(noteRect),
    ]),
    deep('closing', 'Closing', [logo, coverTitle('ctrTitle'), coverSub, details], [coverRule]),
  ];
  return Object.fromEntries(all.map((layout) => [layout.name, layout])) as Record<LayoutName, Layout>;
}

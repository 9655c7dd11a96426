import { alt, flag, list, Misfit, mapping, oneOf, type Read, text } from '../kit/shape.ts';

export const forms = [
  ...(['box', 'round', 'pill', 'circle', 'diamond', 'drum', 'hexagon', 'slanted', 'note'] as const),
  // Of states: where they begin, end, part and meet. Of classes and tables: a head with rows below.
  ...(['start', 'end', 'bar', 'choice', 'record'] as const),
] as const;
export type Form = (typeof forms)[number];

export interface NetworkNode {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  readonly form?: Form;
  readonly group?: string;
  /** It stands out. */
  readonly major?: boolean;
  /** Of a record: its compartments, a list of lines each. */
  readonly rows?: readonly (readonly string[])[];
}

const ends = ['none', 'triangle', 'arrow', 'diamond', 'open-triangle', 'open-diamond'] as const;
/** The open ones are drawn upon the line's end, since PowerPoint's lines have none. */
export type LinkEnd = (typeof ends)[number];

export interface NetworkLink {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly line?: 'solid' | 'dashed' | 'heavy';
  /** Where its arrows are: at its end if it does not say. */
  readonly arrow?: 'to' | 'both' | 'none';
  /** What it ends in, where that is no arrow. */
  readonly head?: LinkEnd;
  readonly tail?: LinkEnd;
}

export interface NetworkGroup {
  readonly id: string;
  readonly title: string;
  readonly group?: string;
}

/** Nodes, and the links between them. */
export interface NetworkSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  readonly groups?: readonly NetworkGroup[];
  readonly direction?: 'right' | 'down';
}

const node: Read<NetworkNode> = mapping(
  { id: text, title: text },
  { text, source: text, form: oneOf(...forms), group: text, major: flag, rows: list(list(text, 0), 0) },
);
const link: Read<NetworkLink> = mapping(
  { from: text, to: text },
  {
    label: text,
    line: oneOf('solid', 'dashed', 'heavy'),
    arrow: oneOf('to', 'both', 'none'),
    head: oneOf(...ends),
    tail: oneOf(...ends),
  },
);
const inGroup: Read<NetworkGroup> = mapping({ id: text, title: text }, { group: text });
const whole = mapping(
  { alt, nodes: list(node), links: list(link, 0) },
  { groups: list(inGroup, 0), direction: oneOf('right', 'down'), clicks: flag },
);

export const readNetwork: Read<NetworkSpec> = (value, at) => {
  const { links, ...given } = value as { readonly links?: unknown };
  const spec = whole({ links: links ?? [], ...given }, at);
  checkNames(spec);
  return spec;
};

/** Every name is there, once. */
function checkNames({ nodes, links, groups = [] }: NetworkSpec): void {
  const groupIds = new Set(groups.map(({ id }) => id));
  const ids = new Set([...nodes.map(({ id }) => id), ...groupIds]);
  if (ids.size < nodes.length + groups.length) throw new Misfit('two of its nodes or groups have one id');
  for (const end of links.flatMap(({ from, to }) => [from, to]))
    if (!ids.has(end)) throw new Misfit(`a link names '${end}', which is no node`);
  for (const { group } of [...nodes, ...groups])
    if (group !== undefined && !groupIds.has(group)) throw new Misfit(`there is no group '${group}'`);
  for (const { id } of groups)
    if (isWithin(id, id, groups)) throw new Misfit(`the group '${id}' is within itself`);
}

function isWithin(id: string, outer: string, groups: readonly NetworkGroup[]): boolean {
  let at = groups.find((one) => one.id === id)?.group;
  for (let i = 0; at !== undefined && i <= groups.length; i++) {
    if (at === outer) return true;
    at = groups.find((one) => one.id === at)?.group;
  }
  return at !== undefined;
}

/** All of it in words: what leads to what. */
export function networkWords({ nodes, links, groups = [] }: NetworkSpec, cjk: boolean): string {
  const titleOf = (id: string) => [...nodes, ...groups].find((one) => one.id === id)?.title || id;
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const lines = links.map(({ from, to, label, arrow, tail, head }) => {
    const plain =
      arrow === 'none' ||
      (head !== undefined && head !== 'arrow' && head !== 'triangle') ||
      tail !== undefined;
    const sign = arrow === 'both' ? '↔' : plain ? '–' : '→';
    const said = label ? (cjk ? `（${label}）` : ` (${label})`) : '';
    return `${titleOf(from)} ${sign} ${titleOf(to)}${said}`;
  });
  const alone = nodes.filter(({ id, title }) => !linked.has(id) && title !== '').map(({ title }) => title);
  return [...lines, ...alone].join(cjk ? '；' : '; ');
}

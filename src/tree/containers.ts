/** Elements of our theme that hold blocks: `<Callout>`, `<Columns>` with `<Column>`, `<Question>` with `<Answer>`. */
import type { Block, Column } from '../model/tree.ts';
import type { Clicks } from './clicks.ts';
import { type Frame, finished, placed } from './html-elements.ts';
import { says } from './says.ts';
import { containerTags } from './tags.ts';

/** Elements within which a container is still one: they only hold what stands in them. */
const around: ReadonlySet<string> = new Set([
  ...['div', 'section', 'article', 'aside', 'main', 'figure', 'center'],
  ...['v-click', 'v-clicks', 'v-after', 'vclick', 'vclicks', 'vafter'],
]);

const mostColumns = 6;

export const isContainer = ({ tag }: Frame): boolean => tag !== undefined && containerTags.has(tag.name);

/**
 * What a closed container is, or its words where it makes no sense: in an item of a list, in another of its kind.
 * `above` are the elements around it, the outermost first. A column and an answer are left with the element that they
 * are of.
 */
export function containerBlocks(done: Frame, above: readonly Frame[], clicks: Clicks): Block[] {
  const name = done.tag?.name;
  const parent = above.at(-1);
  if (name === 'Column' && parent?.tag?.name === 'Columns') {
    parent.columns.push({ type: 'column', children: inside(done, clicks) });
    return [];
  }
  if (name === 'Answer' && parent?.tag?.name === 'Question') {
    parent.answers.push({ heading: headingOf(done), children: inside(done, clicks) });
    return [];
  }
  if (name === 'Callout' && stands(above, ['Columns', 'Column'])) return [callout(done)];
  if (name === 'Columns' && stands(above, [])) return columns(done);
  if (name === 'Question' && stands(above, ['Columns', 'Column'])) return question(done, clicks);
  return flat(done);
}

/** Only the first of the frames is that of a slot's whole Markdown; another is that of an item or a quotation. */
const stands = (above: readonly Frame[], holders: readonly string[]): boolean =>
  above.every(({ tag }, i) =>
    tag === undefined ? i === 0 : around.has(tag.name.toLowerCase()) || holders.includes(tag.name),
  );

const headingOf = ({ tag }: Frame): string => (tag?.attributes['heading'] ?? '').trim();

const inside = (done: Frame, clicks: Clicks): Block[] => {
  const blocks = finished(done).filter(says);
  return done.scope ? clicks.apply(done.scope, blocks) : blocks;
};

/** Words without what held them. */
function flat(done: Frame): Block[] {
  const answers = done.answers.flatMap(({ heading, children }) => [...line(heading, done), ...children]);
  const columns = done.columns.flatMap(({ children }) => children);
  return [...line(headingOf(done), done), ...finished(done), ...columns, ...answers];
}

const line = (value: string, done: Frame): Block[] =>
  value === ''
    ? []
    : [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [{ type: 'text', value }] }],
          ...placed(done),
        },
      ];

const callout = (done: Frame): Block => ({
  type: 'callout',
  kind: done.tag?.attributes['kind'] ?? '',
  heading: headingOf(done),
  children: finished(done).filter(says),
  ...placed(done),
});

function columns(done: Frame): Block[] {
  const { columns: all } = done;
  if (all.length < 2 || all.length > mostColumns) return flat(done);
  return [
    ...finished(done),
    { type: 'columns', widths: widthsOf(done, all), children: all, ...placed(done) },
  ];
}

/** `widths="2 1"`; alike where it says something else. */
function widthsOf({ tag }: Frame, all: readonly Column[]): number[] {
  const given = (tag?.attributes['widths'] ?? '').split(/[\s,]+/).map(Number);
  const isRight = given.length === all.length && given.every((one) => one >= 1 && one <= 12);
  return isRight ? given : all.map(() => 1);
}

/** Its parts are lines of text: tables and pictures among them follow it. */
function question(done: Frame, clicks: Clicks): Block[] {
  const blocks = finished(done).filter(says);
  const at = blocks.findLastIndex((block) => block.type === 'list' && block.ordered);
  const list = blocks[at];
  if (list?.type !== 'list') return flat(done);
  const options = list.children;
  const words = blocks.filter((_, i) => i !== at);
  const told = done.answers.flatMap(({ children }) => children);
  const right = Number(done.tag?.attributes['answer'] ?? 0);
  const signs = (done.tag?.attributes['signs'] ?? '').split(/\s+/).filter((sign) => sign !== '');
  const asked: Block = {
    type: 'question',
    children: words.filter(isText),
    options,
    signs: options.map((_, i) => signs[i] ?? (i < 26 ? String.fromCodePoint(65 + i) : String(i + 1))),
    right: Number.isInteger(right) && right >= 1 && right <= options.length ? right : 0,
    answer: { heading: done.answers[0]?.heading ?? '', children: told.filter(isText) },
    answerClick: clicks.take(1),
    ...placed(done),
  };
  return [asked, ...[...words, ...told].filter((block) => !isText(block))];
}

const isText = ({ type }: Block): boolean => !['table', 'figure', 'image'].includes(type);

/** What a kind's schema may say a field is (`format`): what its data looks like, and how it is read. */

import type { QuantityFact } from '../../model/fact.ts';
import type { Field, MapField } from '../../model/field.ts';
import type { Icon } from '../../model/icon.ts';
import { type LoadContext, link, links, noText } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readManner } from '../facts.ts';
import { findIcon } from '../icons.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { needText, optionalText, readRich } from '../texts.ts';
import { readBranch } from './branch.ts';
import { readChart } from './chart.ts';
import { readCode } from './code.ts';
import { readMapContent } from './map.ts';
import { readMedia } from './media.ts';
import { readMermaidText } from './mermaid.ts';
import { readPicture } from './picture.ts';
import { readSlideTable } from './table.ts';
import { readFormulaId, readTex } from './tex.ts';

type Read = (context: LoadContext, cursor: Cursor, schema: JsonSchema) => Field;

/** Each has a definition of its name in `data/schemas/formats.schema.json`. */
export const fieldFormats: Readonly<Record<string, Read>> = {
  text: (context, cursor) => ({ type: 'text', text: needText(context, cursor) }),
  rich: (context, cursor) => readRich(context, cursor) ?? { type: 'text', text: noText(cursor) },
  fact: (context, cursor) => ({ type: 'fact', fact: link(context, 'fact', cursor) }),
  source: (context, cursor) => ({ type: 'source', source: links(context, 'source', cursor) }),
  figure,
  point,
  branch: readBranch,
  choice: readBranch,
  picture: readPicture,
  video: (context, cursor) => readMedia(context, cursor, 'video'),
  audio: (context, cursor) => readMedia(context, cursor, 'audio'),
  table: (context, cursor, { splits }) => ({
    type: 'table',
    content: readSlideTable(context, cursor),
    splits: splits === true,
  }),
  chart: (context, cursor) => ({ type: 'chart', chart: readChart(context, cursor) }),
  icon: (context, cursor) => ({ type: 'icon', icon: iconAt(context, cursor) }),
  map: (context, cursor) => ({ type: 'map-content', map: readMapContent(context, cursor) }),
  tex: (context, cursor) => readTex(context, cursor, false),
  'aligned-tex': (context, cursor) => readTex(context, cursor, true),
  formula: readFormulaId,
  code: readCode,
  mermaid: readMermaidText,
};

/** An icon of a set that the project has; undefined where none is named, or what is named was told. */
function iconAt({ folder, problems }: LoadContext, cursor: Cursor): Icon | undefined {
  const name = cursor.string;
  if (name === undefined) return undefined;
  const found = findIcon(name, folder.root);
  if ('icon' in found) return found.icon;
  problems.add('unknown-icon', found.problem, cursor.place, found.hint);
  return undefined;
}

/** A fact of the deck, or a number of the slide's own. */
function figure(context: LoadContext, cursor: Cursor): Field {
  const label = optionalText(context, cursor, 'label');
  const { place } = cursor;
  const fact = cursor.get('fact');
  const icon = iconAt(context, cursor.get('icon'));
  const emphasis = cursor.get('emphasis').boolean(false);
  const beside = { ...label, ...(icon && { icon }), emphasis, place };
  if (fact.exists) return { type: 'figure', fact: link(context, 'fact', fact), ...beside };
  const unit = cursor.get('unit');
  const own: QuantityFact = {
    type: 'quantity',
    id: '',
    value: cursor.get('value').number(0),
    ...(unit.exists && { unit: link(context, 'unit', unit) }),
    ...readManner(context, cursor),
    ...label,
    sources: links(context, 'source', cursor.get('source')),
    place,
  };
  return { type: 'figure', own, ...beside };
}

/** Levels that lists have: PowerPoint's first three. */
const mostLevels = 3;

/** A point with a lead, sub-points, sources or an icon; a map by language is a plain text. */
function point(context: LoadContext, cursor: Cursor, _: JsonSchema, level = 1): MapField {
  const isPoint = ['lead', 'text', 'items', 'source', 'icon'].some((key) => cursor.get(key).exists);
  const text = (at: Cursor) => readRich(context, at);
  const place = cursor.place;
  if (!isPoint) return { type: 'map', fields: { ...noPoint, text: text(cursor) }, place };
  const inner = cursor.get('items');
  if (level === mostLevels && inner.exists)
    context.problems.add('wrong-count', `a list has ${mostLevels} levels at most`, inner.place);
  const items = level === mostLevels ? [] : inner.list.map((one) => point(context, one, {}, level + 1));
  const fields = {
    lead: text(cursor.get('lead')),
    text: text(cursor.get('text')),
    icon: iconOf(context, cursor, level),
    items: { type: 'list', items, splits: false } as const,
    source: { type: 'source', source: links(context, 'source', cursor.get('source')) } as const,
  };
  return { type: 'map', fields, place };
}

const noPoint = { lead: undefined, text: undefined, items: undefined, source: undefined, icon: undefined };

/** Points stand as rows beside their icons: each has one then, and there are no more than go on a slide. */
export function checkPointIcons({ problems }: LoadContext, list: Cursor): void {
  const points = list.list;
  const without = points.filter((one) => !one.get('icon').exists);
  const [first] = without;
  if (without.length === points.length) return;
  if (first)
    problems.add(
      'wrong-value',
      'other points of this list have icons',
      first.place,
      'Give each point an icon, or none.',
    );
  if (points.length > mostWithIcons)
    problems.add(
      'wrong-count',
      `${points.length} points have icons; ${mostWithIcons} go on a slide`,
      list.place,
    );
}

const mostWithIcons = 6;

function iconOf(context: LoadContext, cursor: Cursor, level: number): Field | undefined {
  const at = cursor.get('icon');
  if (!at.exists) return undefined;
  if (level === 1 && !cursor.get('items').exists) return { type: 'icon', icon: iconAt(context, at) };
  const hint = 'Take out the icon, or the sub-points.';
  context.problems.add(
    'wrong-value',
    'a point with sub-points, or within another, has no icon',
    at.place,
    hint,
  );
  return undefined;
}

/** Our fenced YAML blocks become `<Figure>`. */
import { defineCodeblockTransformer } from '@slidev/types';
import { parse } from 'yaml';
import { figureKinds } from '../../../src/blocks/index.ts';

const isKind = (word: string): boolean => figureKinds.includes(word);

/**
 * The spec travels as base64: in an attribute nothing of it is ever read as HTML or as an expression of Vue.
 * `v-pre` is not needed for that, since static attributes are not interpolated.
 */
export const figureCodeblock = defineCodeblockTransformer(({ info, code }) => {
  const kind = info.split(/\s/)[0] ?? '';
  if (!isKind(kind)) return;
  const spec: unknown = parse(code);
  if (typeof spec !== 'object' || spec === null) return;
  return `<Figure kind="${kind}" spec="${toBase64(JSON.stringify(spec))}" />`;
});

const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

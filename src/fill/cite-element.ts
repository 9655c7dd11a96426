import type { Cite } from '../model/tree.ts';
import { attributeText, markdownText } from './escape.ts';

/** A source mark in Markdown. */
export const citeElement = ({ value, from, inline }: Omit<Cite, 'type'>): string =>
  `<Cite${inline ? ' inline' : ''} from="${attributeText(from)}">${markdownText(value)}</Cite>`;

import { type Node, readNode } from './node.ts';
import { mapping, type Read, text } from './shape.ts';

/** A level of a pyramid, a stage of a funnel. */
export interface Band extends Node {
  /** A figure, beside the words. */
  readonly value?: string;
}

const whole: Read<Band> = mapping({ title: text }, { text, source: text, value: text });

export const readBand: Read<Band> = (value, at) =>
  typeof value === 'object' ? whole(value, at) : readNode(value, at);

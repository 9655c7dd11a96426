import type { Node } from '../kit/node.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** A layer, and what is in it. */
export interface Layer extends Node {
  readonly items?: readonly string[];
}

/** Layers from the top down. */
export interface LayersSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly layers: readonly Layer[];
}

const layer: Read<Layer> = mapping({ title: text }, { text, items: list(text, 0), source: text });
export const readLayers: Read<LayersSpec> = mapping({ alt, layers: list(layer) }, { clicks: flag });

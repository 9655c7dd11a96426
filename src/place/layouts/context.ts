import type { Box } from '../../model/box.ts';
import type { Pt, Rect, Region, Theme } from '../../model/theme.ts';
import type { Image, Slide } from '../../model/tree.ts';
import type { PlaceOptions } from '../options.ts';

/** What placing a region's content needs. */
export interface RegionContext {
  readonly region: Region;
  /** The region is its layout's main one: what is drawn in it has ids of its own. */
  readonly isMain: boolean;
  readonly slide: Slide;
  readonly theme: Theme;
  readonly options: PlaceOptions;
  readonly cjk: boolean;
  /** Of the region's text or table. */
  readonly step: number;
  /** The first box of the region takes its placeholder; others stand free. Ids of later parts have a suffix. */
  readonly part: number;
  /** Of a block that holds it: then its id begins with this, and it takes no placeholder. */
  readonly within?: string;
}

/** A callout, by its index, whose point of the picture is cut off. */
export interface OutOfSight {
  readonly image: Image;
  readonly callout: number;
}

export interface PlacedPart {
  readonly boxes: readonly Box[];
  readonly overflow: Pt;
  readonly outside?: readonly OutOfSight[];
}

/** Id and name of a part of a region, and the region's placeholder for the first part of a kind it may hold. */
export function identity({ region, part, within }: RegionContext, holds: readonly string[]) {
  const { placeholder, name } = region;
  const suffix = part === 0 && within === undefined ? '' : `-${part + 1}`;
  const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const own =
    part === 0 && within === undefined && placeholder !== undefined && holds.includes(placeholder.type);
  return {
    id: `${within ?? name}${suffix}`,
    name: `${label}${suffix.replace('-', ' ')}`,
    region: name,
    ...(own ? { placeholder } : {}),
  };
}

export type PlaceKind<T> = (content: T, rect: Rect, context: RegionContext) => PlacedPart;

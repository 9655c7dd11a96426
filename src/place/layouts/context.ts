import type { Box } from '../../model/box.ts';
import type { PlaceholderType, Pt, Rect, Region, Theme } from '../../model/theme.ts';
import type { Image, Slide } from '../../model/tree.ts';
import { regionLabel } from '../../theme/find-layout.ts';
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
  /** Ids of later parts have a suffix. */
  readonly part: number;
  /** The region holds nothing else. */
  readonly alone: boolean;
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

/** Id and name of a part of a region. */
export function identity({ region: { name }, part, within }: RegionContext) {
  const suffix = part === 0 && within === undefined ? '' : `-${part + 1}`;
  return {
    id: `${within ?? name}${suffix}`,
    name: `${regionLabel(name)}${suffix.replace('-', ' ')}`,
    region: name,
  };
}

/**
 * The region's placeholder, where a part may fill it: where the placeholder takes such a thing, and the part stands where
 * the layout has it. What stands below something else, or within a block, stands free; of several parts text that comes
 * first is where the layout has it.
 */
export function placeholderFor(
  { region: { placeholder }, part, within, alone }: RegionContext,
  takes: readonly PlaceholderType[],
  first = false,
): { readonly placeholder?: NonNullable<Region['placeholder']> } {
  const stands = within === undefined && (alone || (first && part === 0));
  return stands && placeholder && takes.includes(placeholder.type) ? { placeholder } : {};
}

export type PlaceKind<T> = (content: T, rect: Rect, context: RegionContext) => PlacedPart;

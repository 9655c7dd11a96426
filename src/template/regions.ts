/** What our layouts' regions are, as a template's placeholders are looked for. */
import type { Layout, Rect, Region } from '../model/theme.ts';

export const isTitleRegion = (region: Region | undefined): boolean =>
  region?.placeholder?.type === 'title' || region?.placeholder?.type === 'ctrTitle';

/** Title and section slides, which have no furniture. */
export const isFront = ({ footer, regions }: Layout): boolean => !footer && regions.some(isTitleRegion);

export const isTitleSlide = (layout: Layout): boolean =>
  isFront(layout) && layout.regions.some(({ placeholder }) => placeholder?.type === 'ctrTitle');

/** Regions for what a slide says, as against lines above and below. */
export const bodies = ({ regions, default: home }: Layout): readonly Region[] =>
  regions.filter(
    (region) =>
      !isTitleRegion(region) && !region.ground && (region.rect.h >= 100 || region.name === home.region),
  );

/** A line of small print, as against a body, of our own themes. */
export const isSmall = ({ h, w }: Rect): boolean => h < 60 || w < 100;

export const isHeading = ({ style }: Region): boolean => style === 'heading';

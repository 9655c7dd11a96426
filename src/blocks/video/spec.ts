/** What a fence `video` or `audio` says: what plays, and the picture that stands for it where nothing plays. */
import type { MediaKind } from '../../model/field.ts';
import type { MediaSpec } from '../../model/tree.ts';
import { type ImageSpec, readImage } from '../image/spec.ts';
import { flag, Misfit, mapping, number, oneOf, orElse, type Read, text } from '../kit/shape.ts';

/** `poster`: the address of the picture; of one of ours where there is none. */
export interface ReadMedia {
  readonly media: MediaSpec;
  readonly image: ImageSpec;
}

/** Stands for a film or a sound without a poster; no file of anybody's is called so. */
export const ownPoster = (kind: MediaKind): string => `lectern:${kind}`;

export const isOwnPoster = (url: string): boolean => url.startsWith('lectern:');

export const isRemote = (src: string): boolean => /^https?:\/\//i.test(src);

const address: Read<string> = (value, at) => {
  const found = text(value, at);
  if (!isRemote(found)) throw new Misfit(`${at} is not an address of the web`);
  return found;
};

const seconds: Read<number> = (value, at) => {
  const found = number(value, at);
  if (found < 0) throw new Misfit(`${at} is less than 0`);
  return found;
};

const fields = mapping(
  { src: text },
  {
    ...{ poster: text, start: seconds, end: seconds, loop: flag, muted: flag, link: address },
    play: orElse(oneOf('asked', 'click', 'slide'), 'asked'),
  },
);

export const readMedia =
  (kind: MediaKind): Read<ReadMedia> =>
  (value, at) => {
    const { poster = ownPoster(kind), play = 'asked', link, ...rest } = fields(value, at);
    const { start = 0, end } = rest;
    if (end !== undefined && end <= start) throw new Misfit(`${at}.end is before its start`);
    const remote = isRemote(rest.src);
    const address = link ?? (remote ? rest.src : undefined);
    const image = readImage(
      { ...(value as object), src: poster, callouts: undefined, clicks: undefined },
      at,
    );
    return { image, media: { kind, ...rest, remote, play, ...(address !== undefined && { link: address }) } };
  };

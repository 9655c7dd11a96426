/** Films and sounds by what is in their files: a name may say anything. */
import { readFileSync, statSync } from 'node:fs';
import type { Refusal } from './diagnostics/catalogue.ts';
import { over } from './diagnostics/too-large.ts';
import { limits } from './model/limits.ts';
import type { Size } from './model/theme.ts';
import type { MediaSpec } from './model/tree.ts';
import { mp4Facts } from './mp4-facts.ts';
import type { FindPicture } from './tree/pictures.ts';

export type MediaFormat = 'mp4' | 'webm' | 'm4a' | 'mp3' | 'wav';

export interface MediaFile {
  readonly format: MediaFormat;
  readonly is: 'video' | 'audio';
  /** Where its file says. */
  readonly seconds?: number;
  /** Of its pictures, in pixels, where its file says. */
  readonly size?: Size;
  /** Why PowerPoint does not play it; absent where it does. */
  readonly unplayed?: string;
}

/** A film or a sound at `url`, and what of it PowerPoint does not play; or what is wrong with it. */
export function foundMedia(file: string, url: string, media: MediaSpec): ReturnType<FindPicture> {
  const found = mediaFile(file);
  if ('problem' in found) return found;
  if (found.is !== media.kind) return { problem: `is ${found.is === 'video' ? 'a film' : 'a sound'}` };
  const lost = lostOf(found, media.end);
  return lost === undefined ? { url } : { url, lost };
}

/** What PowerPoint does not do of what is asked; `end` in seconds. */
export function lostOf({ unplayed, seconds }: MediaFile, end: number | undefined): string | undefined {
  if (unplayed !== undefined || end === undefined || seconds !== undefined) return unplayed;
  return 'its file does not say how long it is, so PowerPoint plays it to its end';
}

const hint = 'save films as MP4 with H.264, sounds as MP3, M4A or WAV';

/** What a file plays, or what is wrong with it. Files over the limit are not read. */
export function mediaFile(file: string): MediaFile | Refusal {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return { problem: stats ? 'is not a file' : 'is not there' };
  if (stats.size > limits.media.most) return over('media', stats.size);
  const version = `${stats.mtimeMs} ${stats.size}`;
  const before = known.get(file);
  if (before?.version === version) return before.found;
  const found = judged(readFileSync(file));
  known.set(file, { version, found });
  return found;
}

/** A deck names few of them, but each at several stages. A changed file is read again. */
const known = new Map<string, { readonly version: string; readonly found: MediaFile | Refusal }>();

function judged(bytes: Buffer): MediaFile | Refusal {
  const latin = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (latin(4, 8) === 'ftyp') return ofMp4(bytes);
  if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WAVE')
    return { format: 'wav', is: 'audio', ...wavFacts(bytes) };
  if (bytes.length > 4 && bytes.readUInt32BE(0) === ebml)
    return latin(0, 80).includes('webm')
      ? { format: 'webm', is: 'video', unplayed: 'PowerPoint plays no WebM' }
      : { problem: 'is Matroska, which browsers do not play', hint };
  if (latin(0, 3) === 'ID3' || isFrame(bytes)) return { format: 'mp3', is: 'audio' };
  return { problem: 'is not a film or sound that can be played', hint };
}

/** How Matroska begins, and WebM, which is one. */
const ebml = 0x1a45dfa3;

/** Eleven bits that are set, and a version, layer III: https://www.mp3-tech.org/programmer/frame_header.html */
const isFrame = (bytes: Buffer): boolean =>
  bytes.length > 4 &&
  bytes[0] === 0xff &&
  ((bytes[1] ?? 0) & 0xe6) === 0xe2 &&
  ((bytes[2] ?? 0) & 0xf0) !== 0xf0;

function ofMp4(bytes: Buffer): MediaFile | Refusal {
  const { codecs, seconds, size } = mp4Facts(bytes);
  const facts = { ...(seconds !== undefined && { seconds }), ...(size && { size }) };
  const [film] = codecs.filter(
    (codec) => filmCodecs.has(codec) || /^(?:hvc1|hev1|av01|vp09|mp4v)$/.test(codec),
  );
  if (film === undefined)
    return codecs.length > 0
      ? { format: 'm4a', is: 'audio', ...facts }
      : { problem: 'is an MP4 without a film or a sound', hint };
  const unplayed = filmCodecs.has(film)
    ? {}
    : { unplayed: `not every PowerPoint plays films coded as ${film}` };
  return { format: 'mp4', is: 'video', ...facts, ...unplayed };
}

/** H.264. */
const filmCodecs: ReadonlySet<string> = new Set(['avc1', 'avc3']);

/** Its `fmt ` chunk says how many bytes make a second, its `data` chunk how many there are. */
function wavFacts(bytes: Buffer): { readonly seconds?: number } {
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (name === 'fmt ' && at + 20 <= bytes.length) rate = bytes.readUInt32LE(at + 16);
    if (name === 'data') return rate > 0 ? { seconds: Math.min(length, bytes.length - at - 8) / rate } : {};
    at += 8 + length + (length % 2);
  }
  return {};
}

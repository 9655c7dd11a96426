/** What an MP4's boxes say of it (ISO/IEC 14496-12): how long it is, how large, how it is coded. */
import type { Size } from './model/theme.ts';

export interface Mp4Facts {
  /** Of each track: `avc1`, `mp4a`. */
  readonly codecs: readonly string[];
  readonly seconds?: number;
  /** In pixels, of the first track that has pictures. */
  readonly size?: Size;
}

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** What holds other boxes, on the way to what is asked. */
const holders: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

/** What cannot be read is left out. */
export function mp4Facts(bytes: Buffer): Mp4Facts {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const of = (type: string) => boxes.filter((box) => box.type === type);
  const [movie] = of('mvhd');
  const seconds = movie && durationOf(bytes, movie);
  const sizes = of('tkhd').flatMap((box) => sizeOf(bytes, box));
  return {
    codecs: of('stsd').flatMap((box) => codecOf(bytes, box)),
    ...(seconds !== undefined && { seconds }),
    ...(sizes[0] && { size: sizes[0] }),
  };
}

function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const short = bytes.readUInt32BE(at);
    const long = short === 1 && at + 16 <= end;
    const length = long ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    if (length < 8) break;
    const box = { type, from: at + (long ? 16 : 8), to: Math.min(end, at + length) };
    boxes.push(box, ...(holders.has(type) ? boxesIn(bytes, box.from, box.to) : []));
    at += length;
  }
  return boxes;
}

/** Version 1 has times of eight bytes, version 0 of four. */
function durationOf(bytes: Buffer, { from, to }: Box): number | undefined {
  const isLong = bytes[from] === 1;
  const scaleAt = from + (isLong ? 20 : 12);
  if (scaleAt + (isLong ? 12 : 8) > to) return undefined;
  const scale = bytes.readUInt32BE(scaleAt);
  const length = isLong ? Number(bytes.readBigUInt64BE(scaleAt + 4)) : bytes.readUInt32BE(scaleAt + 4);
  return scale > 0 && length > 0 ? length / scale : undefined;
}

/** The last eight bytes, each half a number with sixteen binary places. */
function sizeOf(bytes: Buffer, { from, to }: Box): Size[] {
  if (to - 8 < from) return [];
  const [w, h] = [bytes.readUInt32BE(to - 8) / 65536, bytes.readUInt32BE(to - 4) / 65536];
  return w >= 1 && h >= 1 ? [{ w: Math.round(w), h: Math.round(h) }] : [];
}

const codecOf = (bytes: Buffer, { from, to }: Box): string[] =>
  from + 16 <= to ? [bytes.toString('latin1', from + 12, from + 16)] : [];

import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip, packed. */
export interface Entry {
  readonly path: string;
  /** What its own header and its entry in the directory have in common. */
  readonly head: Buffer;
  readonly data: Uint8Array;
}

/** Already compressed: deflating them again costs time and saves nothing. */
const packed = /\.(png|jpe?g|gif|xlsx)$/;

/** Bytes up to which it takes longer to begin deflating than it saves: lists of relationships. */
const tiny = 300;

/** A fifth faster than the usual 6, for files that are 3 % larger. */
const level = 4;

/** Packs a file. Node's deflate is native and fast. */
export function pack(path: string, bytes: Uint8Array, clock: Date): Entry {
  const store = packed.test(path) || bytes.length <= tiny;
  // A copy, since what Node gives back lies in a far larger piece of memory.
  const data = store ? bytes : new Uint8Array(deflateRawSync(bytes, { level }));
  const sizes = { crc: crc32(bytes), packedSize: data.length, size: bytes.length };
  return { path, head: header(path, store ? 0 : 8, clock, sizes), data };
}

/** A file as it lies in another zip: `data` is packed by `method`, 0 stored or 8 deflated. */
export const repack = (path: string, data: Uint8Array, clock: Date, { method, ...sizes }: Packed): Entry => ({
  path,
  head: header(path, method, clock, sizes),
  data,
});

/** Sizes in bytes. */
interface Sizes {
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

export interface Packed extends Sizes {
  readonly method: number;
}

/** A zip without directory entries, extra fields or comments. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { path, head, data } of entries) {
    const name = Buffer.from(path);
    const start = Buffer.alloc(4);
    start.writeUInt32LE(0x04034b50);
    local.push(start, head, name, data);
    central.push(entry(head, offset), name);
    offset += start.length + head.length + name.length + data.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...local, ...central, end(entries.length, size, offset)]);
}

/** What a file's own header and its entry in the directory have in common, 26 bytes. */
function header(path: string, method: number, clock: Date, { crc, packedSize, size }: Sizes): Buffer {
  const head = Buffer.alloc(26);
  const name = Buffer.byteLength(path);
  head.writeUInt16LE(20, 0);
  // Names other than ASCII are UTF-8.
  if (name > path.length) head.writeUInt16LE(0x800, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(dosTime(clock), 6);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packedSize, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name, 22);
  return head;
}

function entry(head: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  head.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function end(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Date and time as DOS had them, by UTC so that every time zone writes the same; years begin at 1980. */
function dosTime(clock: Date): number {
  const year = Math.min(Math.max(clock.getUTCFullYear(), 1980), 2107) - 1980;
  const date = (year << 9) | ((clock.getUTCMonth() + 1) << 5) | clock.getUTCDate();
  const time = (clock.getUTCHours() << 11) | (clock.getUTCMinutes() << 5) | (clock.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

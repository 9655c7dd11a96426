/** Reads a zip of somebody's: its directory at once, a part when it is asked for. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** Why a file is no package that can be read. */
export type ArchiveFault = 'no-zip' | 'protected' | 'broken' | 'too-large';

export class ArchiveError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, message: string = fault) {
    super(message);
    this.fault = fault;
  }
}

/** A part as it lies in the zip. */
export interface PackedPart {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** In bytes, unpacked. */
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** No part of XML is as large; a small file that unpacks to more is made to fill the memory. */
const largestText = 64 * 1024 * 1024;
const mostParts = 20_000;

/** A zip file, by PKWARE's APPNOTE 6.3; zip64 is not among what presentations need. Close it when done. */
export class Archive {
  readonly #file: number;
  /** In bytes. */
  readonly #size: number;
  readonly #parts: ReadonlyMap<string, PackedPart>;

  /** Throws ArchiveError where the file is no zip, is locked by a password, or is cut off. */
  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.#size = fstatSync(this.#file).size;
    try {
      this.#parts = this.#directory();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  get paths(): string[] {
    return [...this.#parts.keys()];
  }

  /** Of what its parts are, by the checksums in the directory. */
  get stamp(): string {
    const hash = createHash('sha256');
    for (const { path, crc, size } of this.#parts.values()) hash.update(`${path}\0${crc}\0${size}\n`);
    return hash.digest('base64url');
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  part(path: string): PackedPart | undefined {
    return this.#parts.get(path);
  }

  /** A part's bytes as they lie in the zip. */
  packed(part: PackedPart): Buffer {
    const head = this.#read(part.offset, 30);
    if (head.readUInt32LE(0) !== 0x04034b50) throw new ArchiveError('broken');
    const start = part.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    return this.#read(start, part.packedSize);
  }

  /** A part, unpacked; undefined where there is none. */
  bytes(path: string): Buffer | undefined {
    const part = this.#parts.get(path);
    if (part === undefined) return undefined;
    const packed = this.packed(part);
    if (part.method === 0) return packed;
    if (part.method !== 8)
      throw new ArchiveError('broken', `${path} is packed by a method that is not known`);
    try {
      return inflateRawSync(packed, { maxOutputLength: largestText });
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new ArchiveError(tooLarge ? 'too-large' : 'broken', path);
    }
  }

  #read(at: number, length: number): Buffer {
    if (at < 0 || length < 0 || at + length > this.#size) throw new ArchiveError('broken');
    const bytes = Buffer.alloc(length);
    if (readSync(this.#file, bytes, 0, length, at) < length) throw new ArchiveError('broken');
    return bytes;
  }

  #directory(): ReadonlyMap<string, PackedPart> {
    const size = this.#size;
    if (size < 22) throw new ArchiveError('no-zip');
    const tail = this.#read(Math.max(0, size - 65_557), Math.min(size, 65_557));
    // A compound file: what Office makes of a presentation with a password, and what old .ppt files are.
    const first = this.#read(0, Math.min(size, 8));
    if (first.toString('hex') === 'd0cf11e0a1b11ae1') throw new ArchiveError('protected');
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || end + 22 > tail.length)
      throw new ArchiveError(first.readUInt16BE(0) === 0x504b ? 'broken' : 'no-zip');
    const count = tail.readUInt16LE(end + 10);
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (start + length > size) throw new ArchiveError('broken');
    if (count > mostParts) throw new ArchiveError('too-large');
    return entriesOf(this.#read(start, length), count);
  }
}

function entriesOf(directory: Buffer, count: number): Map<string, PackedPart> {
  const parts = new Map<string, PackedPart>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new ArchiveError('broken');
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new ArchiveError('protected');
    const name = directory.readUInt16LE(at + 28);
    const path = directory.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/');
    const part = {
      path,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    if (!path.endsWith('/')) parts.set(path, part);
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}

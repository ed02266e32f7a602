/** One file of a zip, as its headers describe it. */
export interface ZipEntry {
  name: Uint8Array;
  /** 8 deflated, 0 stored. */
  method: 0 | 8;
  /** Sizes and CRC follow the data, because they were not known when the header was written. */
  streamed: boolean;
  crc: number;
  /** Bytes in the zip. */
  packed: number;
  /** Bytes of the file. */
  size: number;
  /** Where the local header begins. */
  offset: number;
  /** DOS date and time. */
  time: number;
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];
type Bytes = Uint8Array<ArrayBuffer>;

const LIMIT = 0xffffffff;
const UTF8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;
const DEFLATE_VERSION = 20;
const ZIP64_VERSION = 45;
const UNIX = 3 << 8;
/** A regular file that its owner may write and everybody read. */
const MODE = 0o100644 * 0x10000;

/** Little-endian fields one after another, then raw bytes. */
function record(fields: readonly Field[], ...rest: Uint8Array[]): Bytes {
  const head = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const out = new Uint8Array(rest.reduce((sum, { byteLength }) => sum + byteLength, head));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  for (const part of rest) {
    out.set(part, at);
    at += part.byteLength;
  }
  return out;
}

/** The zip64 extra field, holding what has no room in 32 bits. */
const zip64 = (values: readonly number[]): Bytes =>
  values.length === 0
    ? new Uint8Array()
    : record([[2, 1], [2, values.length * 8], ...values.map((value) => [8, value] as const)]);

const flagsOf = ({ streamed }: ZipEntry) => UTF8_NAME | (streamed ? SIZES_FOLLOW : 0);
const capped = (value: number) => Math.min(value, LIMIT);

/** What stands before a file's data; a streamed file may grow beyond 4 GB, so its sizes have room for that. */
export function localHeader(entry: ZipEntry): Bytes {
  const { streamed } = entry;
  const extra = streamed ? zip64([0, 0]) : new Uint8Array();
  return record(
    [
      [4, 0x04034b50],
      [2, streamed ? ZIP64_VERSION : DEFLATE_VERSION],
      [2, flagsOf(entry)],
      [2, entry.method],
      [4, entry.time],
      [4, streamed ? 0 : entry.crc],
      [4, streamed ? LIMIT : entry.packed],
      [4, streamed ? LIMIT : entry.size],
      [2, entry.name.byteLength],
      [2, extra.byteLength],
    ],
    entry.name,
    extra,
  );
}

/** What stands after a streamed file's data. */
export const dataDescriptor = ({ crc, packed, size }: ZipEntry): Bytes =>
  record([
    [4, 0x08074b50],
    [4, crc],
    [8, packed],
    [8, size],
  ]);

/** A file's line in the directory at the end. */
export function directoryRecord(entry: ZipEntry): Bytes {
  const extra = zip64([entry.size, entry.packed, entry.offset].filter((value) => value >= LIMIT));
  const version = entry.streamed || extra.byteLength > 0 ? ZIP64_VERSION : DEFLATE_VERSION;
  return record(
    [
      [4, 0x02014b50],
      [2, UNIX | version],
      [2, version],
      [2, flagsOf(entry)],
      [2, entry.method],
      [4, entry.time],
      [4, entry.crc],
      [4, capped(entry.packed)],
      [4, capped(entry.size)],
      [2, entry.name.byteLength],
      [2, extra.byteLength],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, MODE],
      [4, capped(entry.offset)],
    ],
    entry.name,
    extra,
  );
}

/** The end of a zip; beyond 65 534 files or 4 GB with the zip64 records that older readers ignore. */
export function endRecords({ count, offset, size }: { count: number; offset: number; size: number }): Bytes {
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, 0xffff)],
    [2, Math.min(count, 0xffff)],
    [4, capped(size)],
    [4, capped(offset)],
    [2, 0],
  ]);
  if (count < 0xffff && offset < LIMIT && size < LIMIT) return end;
  const large = record([
    [4, 0x06064b50],
    [8, 44],
    [2, UNIX | ZIP64_VERSION],
    [2, ZIP64_VERSION],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  ]);
  const locator = record([
    [4, 0x07064b50],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ]);
  return record([], large, locator, end);
}

/** DOS date and time in UTC: local time would make the bytes depend on the time zone. */
export function dosTime(date: Date): number {
  const year = Math.max(0, date.getUTCFullYear() - 1980);
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

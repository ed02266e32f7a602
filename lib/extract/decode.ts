/** Bytes of a fetched page with what its server said of them. */
export interface FetchedBytes {
  bytes: Uint8Array;
  /** The Content-Type header, or null. */
  contentType: string | null;
}

const BYTE_ORDER_MARKS: readonly [charset: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes in which a declaration must stand: the HTML standard's 1024, doubled for long comments before it. */
const PRESCAN_BYTES = 2048;

const ofMark = ({ bytes }: FetchedBytes): string | undefined =>
  BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
const ofHeader = ({ contentType }: FetchedBytes): string | undefined =>
  /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1];
const ofMeta = ({ bytes }: FetchedBytes): string | undefined =>
  /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES)),
  )?.[1];

/** GBK and GB2312 pages use characters of the superset freely; servers name the subset. */
const supported = (label: string | undefined): TextDecoder | undefined => {
  if (!label) return undefined;
  try {
    return new TextDecoder(/^(gb2312|gbk|x-gbk|gb_2312-80)$/i.test(label) ? 'gb18030' : label);
  } catch {
    return undefined;
  }
};

/** Text of a page: byte-order mark, then header, then meta, then valid UTF-8, then GB 18030. */
export function decodeHtml(fetched: FetchedBytes): { html: string; charset: string } {
  const decoder = supported(ofMark(fetched)) ?? supported(ofHeader(fetched)) ?? supported(ofMeta(fetched));
  if (decoder) return { html: decoder.decode(fetched.bytes), charset: decoder.encoding };
  try {
    return { html: new TextDecoder('utf-8', { fatal: true }).decode(fetched.bytes), charset: 'utf-8' };
  } catch {
    return { html: new TextDecoder('gb18030').decode(fetched.bytes), charset: 'gb18030' };
  }
}

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from './decode';

const page = (meta = '') => `<html><head>${meta}<title>政务公开</title></head><body>镕〇①</body></html>`;
const decode = (html: string, encoding: string, contentType: string | null = null) =>
  decodeHtml({ bytes: new Uint8Array(iconv.encode(html, encoding, { addBOM: false })), contentType });

describe('decodeHtml', () => {
  it.each([
    ['header gbk', 'gb18030', 'text/html; charset=GBK', '', 'gb18030'],
    ['header gb2312 with characters beyond it', 'gb18030', 'text/html;charset=gb2312', '', 'gb18030'],
    [
      'meta only',
      'gb18030',
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
      'gb18030',
    ],
    ['nothing, UTF-8', 'utf8', null, '', 'utf-8'],
    ['nothing, GBK', 'gb18030', null, '', 'gb18030'],
    [
      'an unknown header, meta right',
      'utf8',
      'text/html; charset=x-nonsense',
      '<meta charset="utf-8">',
      'utf-8',
    ],
    ['header wins over a wrong meta', 'utf8', 'text/html; charset=utf-8', '<meta charset="gbk">', 'utf-8'],
  ])('%s', (_, encoding, contentType, meta, charset) => {
    expect(decode(page(meta), encoding, contentType)).toEqual({ html: page(meta), charset });
  });

  it('trusts a byte-order mark before a header', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...iconv.encode(page(), 'utf8')]);
    expect(decodeHtml({ bytes, contentType: 'text/html; charset=gbk' }).html).toBe(page());
  });
});

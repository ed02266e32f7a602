import { describe, expect, test } from 'vitest';
import { canonicalUrl, ulid } from './identity';

describe('canonicalUrl', () => {
  test.each([
    [
      'http://WWW.Haiyang.gov.cn:80/art/2022/3/1/art_1_2.html',
      'https://www.haiyang.gov.cn/art/2022/3/1/art_1_2.html',
    ],
    ['https://a.gov.cn/x/index.html#top', 'https://a.gov.cn/x'],
    ['https://a.gov.cn/x/', 'https://a.gov.cn/x'],
    ['https://a.gov.cn', 'https://a.gov.cn/'],
    ['https://a.gov.cn/index.shtml', 'https://a.gov.cn/'],
    ['http://219.145.0.1:88/html/118395.html', 'https://219.145.0.1:88/html/118395.html'],
    ['https://a.gov.cn/s?id=7&utm_source=x&spm=1.2&col=3', 'https://a.gov.cn/s?id=7&col=3'],
    ['https://a.gov.cn/s;jsessionid=0A1B?id=7', 'https://a.gov.cn/s?id=7'],
    ['https://a.gov.cn/s?id=7&from=timeline&isappinstalled=0', 'https://a.gov.cn/s?id=7'],
    ['https://a.gov.cn/s?id=7&from=gongbao', 'https://a.gov.cn/s?id=7&from=gongbao'],
    ['https://a.gov.cn/s?id=7&_=1700000000', 'https://a.gov.cn/s?id=7'],
    ['https://a.gov.cn/s?b=2&a=1', 'https://a.gov.cn/s?b=2&a=1'],
    ['https://a.gov.cn/#/detail?id=7', 'https://a.gov.cn/#/detail?id=7'],
    ['https://a.gov.cn/index_2.html', 'https://a.gov.cn/index_2.html'],
    ['file:///tmp/a.html', 'file:///tmp/a.html'],
    ['not a url', 'not a url'],
  ])('%s', (url, key) => expect(canonicalUrl(url)).toBe(key));

  test('is idempotent', () => {
    const key = canonicalUrl('http://A.gov.cn/x/index.html?utm_id=1&id=2#a');
    expect(canonicalUrl(key)).toBe(key);
  });
});

describe('ulid', () => {
  const zeros = new Uint8Array(10);
  test('has 26 characters, of time and of chance', () => {
    expect(ulid(0, zeros)).toBe('0'.repeat(26));
    expect(ulid(1469918176385, zeros).slice(0, 10)).toBe('01ARYZ6S41');
    expect(ulid(0, new Uint8Array(10).fill(255))).toBe(`${'0'.repeat(10)}${'Z'.repeat(16)}`);
  });
  test('sorts by time', () => expect(ulid(1000, new Uint8Array(16).fill(9)) < ulid(1001, zeros)).toBe(true));
  test('too little chance is a bug', () => expect(() => ulid(0, new Uint8Array(9))).toThrow());
});

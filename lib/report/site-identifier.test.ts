import { expect, test } from 'vitest';
import { parseSiteIdentifier } from './site-identifier';

test.each([
  ['bm01000001', 'central', '000000'],
  ['1200000052', 'province', '120000'],
  ['3706000010', 'prefecture', '370600'],
  ['5109030018', 'county', '510903'],
])('%s', (text, level, division) => expect(parseSiteIdentifier(text)).toEqual({ level, division }));

test('twelve digits and unknown provinces are not mapped', () => {
  for (const text of ['310000000044', '9900000010', '', 'bm1']) expect(parseSiteIdentifier(text)).toBeNull();
});

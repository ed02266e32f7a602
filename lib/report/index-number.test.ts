import { expect, test } from 'vitest';
import { parseIndexNumber } from './index-number';

test.each([
  ['370402/2022-00029', 'division', '370402'],
  ['6107280000/2024-001005', 'division', '610728'],
  ['11620300013909010R/2025-48086', 'uscc', '620300'],
  ['１１４４０１０６００７５０８５２８Ｃ/2024-00031', 'uscc', '440106'],
  ['000014349/2017-00110', 'orgcode', undefined],
  ['0142768-8/2022-00185', 'opaque', undefined],
  ['20191202-189769', 'date', undefined],
  ['j602402--2023-0165', 'opaque', undefined],
  ['3704 02/2022-00029', 'division', '370402'],
])('%s', (text, kind, division) => {
  const parsed = parseIndexNumber(text);
  expect([parsed.kind, parsed.division]).toEqual([kind, division]);
});

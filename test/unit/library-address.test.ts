import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../entrypoints/library/address';

it.each([
  '#',
  '#report=01M5GB2RC028KABVETJ2T1NEGZ',
  '#type=ogi_annual&year=2022&q=%E5%AE%A1%E8%AE%A1+%E6%8A%A5%E5%91%8A',
  '#type=&year=0',
  '#view=settings',
  '#view=settings&report=01M5GB2RC028KABVETJ2T1NEGZ&year=2022',
  '#report=01M5GB2RC028KABVETJ2T1NEGZ&place=trash',
])('%s is the same after reading and writing', (address) => {
  expect(writeAddress(readAddress(address))).toBe(address);
});

it('tells unknown type and year from none', () => {
  expect(readAddress('#type=&year=0').query).toEqual({ type: '', year: 0 });
  expect(readAddress('').query).toEqual({});
});

it('passes over what it does not know', () => {
  expect(readAddress('#year=abc&place=moon&view=moon&x=1')).toEqual({ query: {} });
});

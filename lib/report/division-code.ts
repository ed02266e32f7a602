/** Regex source of a GB/T 2260 division code: province digits that exist, then four more. */
export const DIVISION = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\\d{4}';
